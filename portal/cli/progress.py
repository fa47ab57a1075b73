"""A progress bar for people who wait: on a terminal only, and only after a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import TypeVar

import click

PATIENCE_SECONDS = 1.0
T = TypeVar("T")


def progress(steps: Iterable[T], length: int, label: str, *, bar: bool = True) -> Iterator[T]:
    """Yield `steps` and show how many of `length` are done; a step that is a number counts so."""
    began, done = time.monotonic(), 0
    with ExitStack() as stack:
        shown = None
        for step in steps:
            yield step
            size = step if isinstance(step, int) else 1
            done += size
            if shown:
                shown.update(size)
            elif bar and sys.stderr.isatty() and time.monotonic() - began > PATIENCE_SECONDS:
                shown = stack.enter_context(
                    click.progressbar(length=length, label=label, file=sys.stderr)
                )
                shown.update(done)
