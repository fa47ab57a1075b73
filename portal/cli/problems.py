"""Print what is wrong with files, for people or as JSON."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import click

from portal.content.problems import Problem, Severity

_ENGLISH = {Severity.ERROR: "error", Severity.HINT: "hint"}


def as_json(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Return problems with English names, as scripts read them."""
    return [asdict(problem) | {"severity": _ENGLISH[problem.severity]} for problem in problems]


def echo_json(data: object) -> None:
    """Print JSON with umlauts as they are."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def echo_problems(problems: Iterable[Problem]) -> None:
    """Print one problem per line on the error output."""
    for problem in problems:
        click.echo(str(problem), err=True)


def number_of(number: int, one: str, many: str) -> str:
    """Return "1 Datei" or "3 Dateien"."""
    return f"{number} {one if number == 1 else many}"
