"""Bring an index up to date, or make it from nothing.

The rows of a change go away only after the index has committed it, so a crash repeats work and
never loses any. Several processes may call this; the index lets one write at a time.
"""

import time
from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import ColumnElement, delete

from portal.extensions import db, writing
from portal.models import Article, SearchChange
from portal.queries import search as queries
from portal.search.changes import article_uuid
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
        wanted = {change.document_id for change in changes}
        found = _documents(wanted)
        gone = wanted - {document.id for document in found}
        _patiently(lambda found=found, gone=gone: index.apply(found, gone))  # type: ignore[misc]
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
    last = queries.last_change()
    _patiently(lambda: index.rebuild(map(of_article, watch(queries.all_published()))))
    _forget(SearchChange.id <= last)
    return index.count()


def _documents(document_ids: set[str]) -> Sequence[SearchDocument]:
    articles = queries.published(article_uuid(id_) for id_ in document_ids)
    return [of_article(article) for article in articles]


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
