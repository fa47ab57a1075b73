"""What a visible article shows, for whom it is certain that a query returned it as published."""

from datetime import datetime

from portal.models import Article, ArticleRevision


def revision_of(article: Article) -> ArticleRevision:
    """Return the published revision; ValueError if there is none."""
    if article.published_revision is None:
        raise ValueError(f"{article.slug} is not published")
    return article.published_revision


def published_at(article: Article) -> datetime:
    """Return when it was first published, in UTC; ValueError if it never was."""
    if article.published_at is None:
        raise ValueError(f"{article.slug} is not published")
    return article.published_at


def updated_at(article: Article) -> datetime:
    """Return since when it shows what it shows, in UTC; ValueError if it was never published."""
    return max(published_at(article), revision_of(article).created_at)
