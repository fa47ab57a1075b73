"""What a page shows besides the database and the day: noted while it is made, asked before it is
sent again.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from flask import request

NOTES: Final = "portal.dependencies"
"""The key in a request's environment under which the cache waits for notes."""


@dataclass(frozen=True, slots=True)
class Dependency:
    """Something to look at, and what it was when the page was made."""

    look: Callable[[], Hashable]
    seen: Hashable

    def holds(self) -> bool:
        """Is it still so?"""
        return self.look() == self.seen


def depends_on(look: Callable[[], Hashable]) -> None:
    """Say that this request's page is good while `look` returns what it returns now.

    Call it before reading what it stands for, or a change between the two goes unnoticed.
    """
    notes: list[Dependency] | None = request.environ.get(NOTES)
    if notes is not None:
        notes.append(Dependency(look, look()))


def depends_on_file(path: Path) -> None:
    """Say that this request's page is good until the file is changed or goes away."""

    def changed() -> int:
        return path.stat().st_mtime_ns if path.exists() else 0

    depends_on(changed)
