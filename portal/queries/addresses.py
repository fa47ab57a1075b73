"""Addresses that exist for a reader, to help somebody who mistyped one."""

from sqlalchemy import select

from portal.extensions import db
from portal.models import Article, ArticleRevision
from portal.permissions import Reader
from portal.queries.visible import visible_articles


def articles_beginning(letters: str, reader: Reader, *, limit: int) -> dict[str, str]:
    """Return titles by slug of visible articles whose slug begins with `letters`."""
    query = (
        select(Article.slug, ArticleRevision.title)
        .join(Article.published_revision)
        .where(visible_articles(reader), Article.slug.startswith(letters, autoescape=True))
        .order_by(Article.slug)
        .limit(limit)
    )
    return {row.slug: row.title for row in db.session.execute(query)}
