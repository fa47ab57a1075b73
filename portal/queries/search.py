"""What the index has to know: everything published, for whomever; and what changed."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from portal.extensions import db
from portal.models import Article, ArticleRevision, SearchChange, State
from portal.models.articles import RevisionThemenfeld, RevisionTopic

CHUNK = 500


def published(ids: Iterable[UUID]) -> Sequence[Article]:
    """Return those of the articles that are published, whoever may read them."""
    revision = joinedload(Article.published_revision)
    query = (
        select(Article)
        .where(Article.id.in_(list(ids)), Article.state == State.PUBLISHED)
        .options(
            joinedload(Article.city),
            joinedload(Article.audience),
            revision.joinedload(ArticleRevision.audience),
            revision.selectinload(ArticleRevision.topic_links).joinedload(RevisionTopic.topic),
            revision.selectinload(ArticleRevision.themenfeld_links).joinedload(
                RevisionThemenfeld.themenfeld
            ),
        )
    )
    return db.session.scalars(query).unique().all()


def all_published() -> Iterator[Article]:
    """Yield every published article in chunks, so that 100,000 do not fill the memory."""
    ids = db.session.scalars(select(Article.id).where(Article.state == State.PUBLISHED)).all()
    for start in range(0, len(ids), CHUNK):
        yield from published(ids[start : start + CHUNK])
        db.session.expunge_all()


def changes(limit: int) -> Sequence[SearchChange]:
    """Return the oldest changes that the index does not know yet."""
    return db.session.scalars(select(SearchChange).order_by(SearchChange.id).limit(limit)).all()


def last_change() -> int:
    """Return the number of the newest change; 0 if there is none."""
    return db.session.scalar(select(func.max(SearchChange.id))) or 0


def pending() -> int:
    """Return how many changes the index does not know yet."""
    return db.session.scalar(select(func.count(SearchChange.id))) or 0
