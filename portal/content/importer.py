"""Import write-ups from files: an unchanged file does nothing, a conflict changes nothing."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from portal.content import sources
from portal.content.problems import UnreadableError
from portal.content.reader import ArticleFile, parse_article
from portal.content.report import Outcome, Report
from portal.content.sources import Source
from portal.content.store import ArticleStore
from portal.extensions import db, writing
from portal.queries import content as queries

BATCH = 100


def import_articles(
    root: Path, paths: Sequence[Path], report: Report, *, examples: bool, strict: bool
) -> Iterator[int]:
    """Import `paths` in batches, each committed as a whole, and yield the size of each when done.

    `strict` stops at the first file with a problem. What is done stays done, so that an import
    that was interrupted goes on where it was.
    """
    batches = _Batches(root, report, examples=examples, strict=strict)
    for start in range(0, len(paths), BATCH):
        batch = paths[start : start + BATCH]
        batches.take(batch)
        yield len(batch)
        if batches.stopped:
            return


class _Batches:
    def __init__(self, root: Path, report: Report, *, examples: bool, strict: bool) -> None:
        self.root, self.report, self.examples, self.strict = root, report, examples, strict

    @property
    def stopped(self) -> bool:
        """Whether a problem ends the import."""
        return self.strict and bool(self.report.outcomes[Outcome.REFUSED])

    def take(self, paths: Sequence[Path]) -> None:
        """Read what changed without holding the database, then store it in one transaction."""
        if files := list(self._read(self._changed(self._sources(paths)))):
            with writing():
                self._store(files)
                db.session.commit()
        db.session.expunge_all()

    def _sources(self, paths: Sequence[Path]) -> Iterator[Source]:
        for path in paths:
            if self.stopped:
                return
            try:
                yield sources.read(path, self.root)
            except UnreadableError as error:
                self.report.refuse(error.problems)

    def _changed(self, read: Iterator[Source]) -> Iterator[Source]:
        found = list(read)
        known = queries.hashes(source.path for source in found)
        for source in found:
            if known.get(source.path) == source.sha256:
                self.report.count(Outcome.UNCHANGED)
            else:
                yield source

    def _read(self, changed: Iterator[Source]) -> Iterator[ArticleFile]:
        for source in changed:
            try:
                file = parse_article(source)
            except UnreadableError as error:
                self.report.refuse(error.problems)
                if self.strict:
                    return
                continue
            if file.values.get("example") and not self.examples:
                self.report.count(Outcome.SKIPPED)
            else:
                yield file

    def _store(self, files: list[ArticleFile]) -> None:
        store = ArticleStore(files)
        for file in files:
            try:
                self.report.count(store.take(file))
            except UnreadableError as error:
                self.report.refuse(error.problems)
                if self.strict:
                    return
