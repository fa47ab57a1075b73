"""What an import and an export have to know, whoever may read it."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import joinedload, selectinload

from portal.extensions import db
from portal.models import Article, ArticleRevision, City, ContentFile, State
from portal.models.articles import RevisionThemenfeld, RevisionTopic

CHUNK = 200


def any_article() -> bool:
    """Tell whether there is a write-up at all."""
    return bool(db.session.scalar(select(exists().where(Article.id.is_not(None)))))


def file_at(path: str) -> ContentFile | None:
    """Return what is known of the file at `path`, or None."""
    return db.session.scalars(select(ContentFile).filter_by(path=path)).one_or_none()


def hashes(paths: Iterable[str]) -> dict[str, str]:
    """Return the hash with which each of these files was imported last."""
    query = select(ContentFile.path, ContentFile.sha256).where(ContentFile.path.in_(list(paths)))
    return {file.path: file.sha256 for file in db.session.execute(query)}


def files(paths: Iterable[str]) -> dict[str, ContentFile]:
    """Return what is known of these files, by path."""
    query = select(ContentFile).where(ContentFile.path.in_(list(paths)))
    return {file.path: file for file in db.session.scalars(query)}


def articles(slugs: Iterable[str]) -> dict[str, Article]:
    """Return the articles at these addresses with all their revisions, by slug."""
    revisions = selectinload(Article.revisions)
    query = (
        select(Article)
        .where(Article.slug.in_(list(slugs)))
        .options(
            joinedload(Article.city),
            revisions.selectinload(ArticleRevision.topic_links).joinedload(RevisionTopic.topic),
            revisions.selectinload(ArticleRevision.themenfeld_links).joinedload(
                RevisionThemenfeld.themenfeld
            ),
        )
    )
    return {article.slug: article for article in db.session.scalars(query)}


def is_taken(slug: str) -> bool:
    """Tell whether an article has this address."""
    return bool(db.session.scalar(select(exists().where(Article.slug == slug))))


def number_of_published(city: City | None = None) -> int:
    """Return how many revisions `published` yields."""
    query = select(func.count()).select_from(_published_slugs(city).subquery())
    return db.session.scalar(query) or 0


def published(city: City | None = None) -> Iterator[ArticleRevision]:
    """Yield the published revision of every article, or of those of `city`, by address."""
    slugs = db.session.scalars(_published_slugs(city).order_by(Article.slug)).all()
    for start in range(0, len(slugs), CHUNK):
        yield from _published(slugs[start : start + CHUNK])
        db.session.expunge_all()


def _published_slugs(city: City | None) -> Select[str]:
    query = select(Article.slug).where(Article.state == State.PUBLISHED)
    return query.where(Article.city_id == city.id) if city else query


def _published(slugs: Sequence[str]) -> Sequence[ArticleRevision]:
    query = (
        select(ArticleRevision)
        .join(Article, Article.published_revision_id == ArticleRevision.id)
        .where(Article.slug.in_(slugs))
        .order_by(Article.slug)
        .options(
            joinedload(ArticleRevision.article).joinedload(Article.city),
            selectinload(ArticleRevision.topic_links).joinedload(RevisionTopic.topic),
            selectinload(ArticleRevision.themenfeld_links).joinedload(
                RevisionThemenfeld.themenfeld
            ),
        )
    )
    return db.session.scalars(query).all()
