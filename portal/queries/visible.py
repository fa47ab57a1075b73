"""What a reader may see: the one condition that every list, page and count goes through."""

from sqlalchemy import ColumnElement, Select, and_, select

from portal.models import Article, ArticleRevision, AudienceToken, State
from portal.permissions import Reader


def readable(reader: Reader) -> Select[int]:
    """Return the ids of the audiences that the reader belongs to."""
    return (
        select(AudienceToken.audience_id)
        .where(AudienceToken.token.in_(sorted(reader.tokens)))
        .distinct()
    )


def visible_articles(reader: Reader) -> ColumnElement[bool]:
    """Return the condition on Article joined with its published revision.

    Both count: the audience of today, and the one with which the revision was published.
    """
    audiences = readable(reader)
    return and_(
        Article.state == State.PUBLISHED,
        Article.audience_id.in_(audiences),
        ArticleRevision.audience_id.in_(audiences),
    )
