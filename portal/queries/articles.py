"""Read Praxisbeiträge as a reader may see them."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, contains_eager, joinedload

from portal.extensions import db
from portal.models import Article, ArticleRevision, City, Themenfeld, Topic
from portal.models.articles import RevisionThemenfeld, RevisionTopic
from portal.permissions import Reader
from portal.queries.visible import visible_articles

NEWEST_FIRST = (Article.published_at.desc(), ArticleRevision.as_of.desc(), Article.slug)
COMPARED = 30
# The long columns that only the page of a write-up and feeds show.
PAGE_ONLY = (ArticleRevision.body, ArticleRevision.body_html)


def by_slug(slug: str, reader: Reader) -> Article | None:
    """Return the article at this address with everything its page shows, or None."""
    return db.session.scalars(_visible(reader).where(Article.slug == slug)).unique().one_or_none()


def by_ids(ids: Iterable[UUID], reader: Reader, *, texts: bool = False) -> list[Article]:
    """Return the visible ones of these articles in the order of `ids`; `texts` as in `newest`."""
    wanted, left_out = list(ids), () if texts else PAGE_ONLY
    found = db.session.scalars(_visible(reader, *left_out).where(Article.id.in_(wanted)))
    by_id = {article.id: article for article in found}
    return [by_id[id_] for id_ in wanted if id_ in by_id]


def newest(
    reader: Reader,
    *,
    limit: int,
    offset: int = 0,
    city: City | None = None,
    topic: Topic | None = None,
    themenfeld: Themenfeld | None = None,
    examples: bool = True,
    texts: bool = False,
) -> Sequence[Article]:
    """Return articles, the latest published first, with `texts` only where they are wanted.

    `examples=False` leaves out made-up ones.
    """
    # Sorted by id alone: what was imported together ties, and wide rows are slow to sort.
    ids = (
        select(Article.id)
        .join(Article.published_revision)
        .where(visible_articles(reader), *_within(city, topic, themenfeld, examples))
        .order_by(*NEWEST_FIRST)
        .limit(limit)
        .offset(offset)
    )
    return by_ids(db.session.scalars(ids).all(), reader, texts=texts)


def count(
    reader: Reader,
    *,
    city: City | None = None,
    topic: Topic | None = None,
    themenfeld: Themenfeld | None = None,
    examples: bool = True,
) -> int:
    """Return how many articles the reader may see under the same conditions as `newest`."""
    query = (
        select(func.count(Article.id))
        .join(Article.published_revision)
        .where(visible_articles(reader), *_within(city, topic, themenfeld, examples))
    )
    return db.session.scalar(query) or 0


def related(article: Article, reader: Reader, *, limit: int) -> list[Article]:
    """Return other articles that share topics, those that share most first.

    Only the newest few that share any are compared, so that the cost does not grow.
    """
    revision = article.published_revision
    topics = {link.topic_id for link in revision.topic_links} if revision else set()
    shares = ArticleRevision.topic_links.any(RevisionTopic.topic_id.in_(topics))
    newest_sharing = (
        select(Article.id, Article.published_revision_id, Article.published_at)
        .join(Article.published_revision)
        .where(visible_articles(reader), Article.id != article.id, shares)
        .order_by(*NEWEST_FIRST)
        .limit(COMPARED)
        .subquery()
    )
    found = newest_sharing.c
    most_shared = (
        select(found.id)
        .join(RevisionTopic, RevisionTopic.revision_id == found.published_revision_id)
        .where(RevisionTopic.topic_id.in_(topics))
        .group_by(found.id, found.published_at)
        .order_by(func.count().desc(), found.published_at.desc(), found.id)
        .limit(limit)
    )
    return by_ids(db.session.scalars(most_shared).all(), reader)


def _visible(reader: Reader, *left_out: InstrumentedAttribute[str]) -> Select[Article]:
    revision = contains_eager(Article.published_revision)
    return (
        select(Article)
        .join(Article.published_revision)
        .where(visible_articles(reader))
        .options(
            *(revision.defer(column, raiseload=True) for column in left_out),
            joinedload(Article.city),
            revision.selectinload(ArticleRevision.topic_links).joinedload(RevisionTopic.topic),
            revision.selectinload(ArticleRevision.themenfeld_links).joinedload(
                RevisionThemenfeld.themenfeld
            ),
        )
    )


def _within(
    city: City | None, topic: Topic | None, themenfeld: Themenfeld | None, examples: bool
) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if city:
        conditions.append(Article.city_id == city.id)
    if topic:
        conditions.append(ArticleRevision.topic_links.any(topic_id=topic.id))
    if themenfeld:
        conditions.append(ArticleRevision.themenfeld_links.any(themenfeld_id=themenfeld.id))
    if not examples:
        conditions.append(ArticleRevision.example.is_(False))
    return conditions
