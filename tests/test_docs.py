"""The documentation names everything that exists; a failing test says which line is missing."""

import json
import re
import tomllib
from collections.abc import Iterator, MutableMapping
from pathlib import Path

import click
import yaml
from flask import Flask

from portal import cli
from portal.config import PREFIX, SETTINGS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def locked_versions() -> dict[str, str]:
    """Return each package we name ourselves with the version that the locks hold."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = [project["project"]["dependencies"], *project["dependency-groups"].values()]
    names = {re.split(r"[\[<>=]", entry)[0] for group in groups for entry in group}
    lock = "\n".join(path.read_text() for path in (ROOT / "requirements").glob("*.txt"))
    versions = dict(re.findall(r"(?m)^([\w.-]+)(?:\[[^]]*\])?==(\S+)", lock))
    fetched = [ROOT / "assets" / "package.json", ROOT / "benchmarks/lighthouse/package.json"]
    for package in fetched:
        versions |= (named := json.loads(package.read_text())["dependencies"])
        names |= named.keys()
    return {name: versions[name] for name in names}


def test_every_direct_dependency_has_its_reason() -> None:
    lines = (DOCS / "dependencies.md").read_text().splitlines()
    for name, version in locked_versions().items():
        start = f"| {name} | {version} | "
        assert any(line.startswith(start) for line in lines), f"dependencies.md needs: {start}…"


def test_every_setting_stands_in_the_documentation_as_in_the_code() -> None:
    lines = set((DOCS / "configuration.md").read_text().splitlines())
    for setting in SETTINGS:
        default = f"`{setting.default}`" if setting.default else "–"
        line = f"| `{PREFIX}{setting.name}` | {default} | {setting.meaning} |"
        assert line in lines, f"configuration.md needs: {line}"


def test_every_command_and_option_is_documented() -> None:
    app = Flask("portal")
    cli.init_app(app)
    rows = (DOCS / "commands.md").read_text().splitlines()
    for path, command in commands(app.cli.commands):
        row = next((row for row in rows if row.startswith(f"| `{path}` | ")), None)
        assert row, f"commands.md needs a row that begins with: | `{path}` |"
        for option in command.params:
            names = [*option.opts, *option.secondary_opts]
            assert any(f"`{name}" in row for name in names), f"{path}: commands.md needs {names}"


def commands(
    group: MutableMapping[str, click.Command], above: str = ""
) -> Iterator[tuple[str, click.Command]]:
    """Every command with its full name, below groups too."""
    for name, command in group.items():
        if isinstance(command, click.Group):
            yield from commands(command.commands, f"{above}{name} ")
        else:
            yield f"{above}{name}", command


def test_every_make_target_is_in_the_help() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"(?m)^\.PHONY: (.+)$", makefile)[0].split())
    assert targets == set(re.findall(r"(?m)^([a-z-]+):.*## ", makefile))


def test_links_between_documents_lead_somewhere() -> None:
    dead = [
        f"{page.relative_to(ROOT)} → {target}"
        for page in [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text())
        if not (page.parent / target).exists()
    ]
    assert not dead


def test_publiccode_says_what_the_standard_wants_and_what_is_true() -> None:
    said = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert said.keys() >= {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus"}
    assert said.keys() >= {"softwareType", "description", "legal", "maintenance", "localisation"}
    assert said["legal"]["license"] == project["license"]
    assert f">={said['dependsOn']['open'][0]['versionMin']}" == project["requires-python"]
    for text in said["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert all((ROOT / name).is_file() for name in text.get("screenshots", []))
