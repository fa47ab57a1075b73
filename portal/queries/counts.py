"""How many Praxisbeiträge a reader may see, for a whole list of things at once."""

from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute

from portal.extensions import db
from portal.models import Article, ArticleRevision, City
from portal.models.articles import RevisionTopic
from portal.permissions import Reader
from portal.queries.visible import visible_articles


def by_city(reader: Reader) -> dict[UUID, int]:
    """Return the number of visible articles by city id; a city without any is missing."""
    return _counted(_per(Article.city_id, reader))


def by_topic(reader: Reader, *, city: City | None = None) -> dict[UUID, int]:
    """Return the number of visible articles (of `city`) by topic id."""
    query = _per(RevisionTopic.topic_id, reader).join(
        RevisionTopic, RevisionTopic.revision_id == ArticleRevision.id
    )
    return _counted(query.where(Article.city_id == city.id) if city else query)


def _per(thing: InstrumentedAttribute[UUID], reader: Reader) -> Select[UUID, int]:
    return (
        select(thing, func.count())
        .select_from(Article)
        .join(Article.published_revision)
        .where(visible_articles(reader))
        .group_by(thing)
    )


def _counted(query: Select[UUID, int]) -> dict[UUID, int]:
    return {row[0]: row[1] for row in db.session.execute(query)}
