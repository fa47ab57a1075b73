"""What search engines may find: the addresses of everything public that is not made up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from portal.extensions import db
from portal.models import Article, ArticleRevision, City
from portal.permissions import PUBLIC
from portal.queries.visible import visible_articles


@dataclass(frozen=True, slots=True)
class Address:
    """The slug of a write-up, and since when it shows what it shows."""

    slug: str
    changed_at: datetime


def articles(*, limit: int, offset: int = 0) -> list[Address]:
    """Return public write-ups by slug; only what a sitemap says is read."""
    rows = db.session.execute(
        select(Article.slug, Article.published_at, ArticleRevision.created_at)
        .join(Article.published_revision)
        .where(visible_articles(PUBLIC), ArticleRevision.example.is_(False))
        .order_by(Article.slug)
        .limit(limit)
        .offset(offset)
    )
    return [Address(slug, max(published or made, made)) for slug, published, made in rows]


def cities() -> Sequence[str]:
    """Return the slugs of the cities that exist."""
    query = select(City.slug).where(City.example.is_(False)).order_by(City.slug)
    return db.session.scalars(query).all()
