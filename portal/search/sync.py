"""Bring an index up to date, or make it from nothing.

The rows of a change go away only after the index has committed it, so a crash repeats work and
never loses any. Several processes may call this; the index lets one write at a time.
"""

import time
from collections.abc import Callable, Iterator
from functools import partial

from sqlalchemy import ColumnElement, delete

from portal.extensions import db, writing
from portal.models import Article, SearchChange
from portal.queries import search as queries
from portal.search.changes import article_id, article_uuid
from portal.search.documents import of_article
from portal.search.interface import IndexBusy, SearchDocument, SearchIndex

BATCH = 200
PATIENCE_SECONDS = 30.0


def sync(index: SearchIndex) -> int:
    """Apply every noted change and return how many; rebuilds an index that is not current."""
    if not index.is_current():
        return rebuild(index)
    handled = 0
    while changes := queries.changes(BATCH):
        numbers = [change.id for change in changes]
        present = _Present({change.document_id for change in changes})
        _patiently(partial(present.bring_to, index))
        _forget(SearchChange.id.in_(numbers))
        handled += len(numbers)
    # Growing far beyond what the compound words were learned from makes an index old, too.
    return handled if index.is_current() else rebuild(index)


def rebuild(
    index: SearchIndex, watch: Callable[[Iterator[Article]], Iterator[Article]] = iter
) -> int:
    """Make the index anew from the database and return the number of documents.

    `watch` passes the articles on, one by one, so that a person can see how far it is.
    """
    last = 0

    def documents() -> Iterator[SearchDocument]:
        nonlocal last
        db.session.rollback()  # as in _Present: not before the index asks
        last = queries.last_change()
        yield from map(of_article, watch(queries.all_published()))

    _patiently(lambda: index.rebuild(documents()))
    _forget(SearchChange.id <= last)
    return index.count()


class _Present:
    """Documents as they are when the index asks for them, which is when nobody else can write.

    Read any sooner, they could take the place of newer ones that another process has brought.
    """

    def __init__(self, ids: set[str]) -> None:
        self._ids = ids
        self._gone: set[str] = set()

    def bring_to(self, index: SearchIndex) -> None:
        index.apply(self._documents(), self._deleted())

    def _documents(self) -> Iterator[SearchDocument]:
        db.session.rollback()  # what was committed while we waited shows in a new transaction
        articles = queries.published(article_uuid(id_) for id_ in self._ids)
        self._gone = self._ids - {article_id(article.id) for article in articles}
        yield from map(of_article, articles)

    def _deleted(self) -> Iterator[str]:
        yield from self._gone


def _patiently(write: Callable[[], None]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return write()
        except IndexBusy:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def _forget(condition: ColumnElement[bool]) -> None:
    with writing():
        db.session.execute(delete(SearchChange).where(condition))
        db.session.commit()
