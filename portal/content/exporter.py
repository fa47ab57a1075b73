"""Export write-ups as files, all or none: written aside first, then put in place."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from portal.content.writer import article_text, values_of
from portal.models import ArticleRevision, City
from portal.queries import content as queries


class NotAFolderError(Exception):
    """What stands where the export belongs is no folder of its own; says so in German."""


def export_articles(folder: Path, city: City | None = None) -> Iterator[int]:
    """Write `praxis/<stadt>/<slug>.md` below `folder` for every published write-up.

    Yields 1 for each. Other files there stay; until everything is written nothing changes, and
    an iteration that is broken off leaves no trace. NotAFolderError if `folder` is something else.
    """
    _refuse_what_is_no_folder(folder)
    made = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    done = False
    try:
        with tempfile.TemporaryDirectory(prefix=".export-", dir=folder) as aside:
            yield from _write(Path(aside), queries.published(city))
            _put_in_place(Path(aside), folder / "praxis")
            done = True
    finally:
        for parent in made if not done else ():
            parent.rmdir()


def _refuse_what_is_no_folder(folder: Path) -> None:
    for path in (folder, folder / "praxis"):
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            raise NotAFolderError(
                f"{path} ist kein Ordner; nennen Sie einen, der nur für den Export da ist."
            )


def _write(aside: Path, revisions: Iterator[ArticleRevision]) -> Iterator[int]:
    new = aside / "new"
    new.mkdir()
    for revision in revisions:
        path = new / revision.article.city.slug / f"{revision.article.slug}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(article_text(values_of(revision)).encode())
        yield 1


def _put_in_place(aside: Path, target: Path) -> None:
    """Lay the new files over a copy of what is there, and swap the two folders."""
    whole, before = aside / "whole", aside / "before"
    if target.exists():
        shutil.copytree(target, whole, symlinks=True)
    shutil.copytree(aside / "new", whole, dirs_exist_ok=True)
    if not target.exists():
        whole.rename(target)
        return
    target.rename(before)
    try:
        whole.rename(target)
    except OSError:
        before.rename(target)
        raise
