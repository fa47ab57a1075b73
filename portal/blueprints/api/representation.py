"""A write-up as JSON, made from the one table of fields."""

from collections.abc import Callable
from datetime import date
from typing import Any

from flask import url_for

from portal.fields import ARTICLE_FIELDS, Field, Type
from portal.models import Article, ArticleRevision
from portal.text.partial_dates import PartialDate
from portal.web.html import body_of

INTERNAL = frozenset({"visibility"})
PUBLIC_FIELDS = tuple(field for field in ARTICLE_FIELDS if field.name not in INTERNAL)


def of_article(article: Article) -> dict[str, Any]:
    """Return a published write-up; every key is always there, and null or empty if unfilled."""
    revision = article.shown
    return {
        "type": "article",
        "slug": article.slug,
        "url": url_for("articles.show", slug=article.slug),
        "self": url_for("api.articles.show", slug=article.slug),
        "revision": revision.number,
        "published_at": article.shown_since.isoformat(),
        "updated_at": article.updated_at.isoformat(),
        **{field.name: _of_field(field, article, revision) for field in PUBLIC_FIELDS},
        "body": {"markdown": revision.body, "html": str(body_of(revision))},
    }


def _of_field(field: Field, article: Article, revision: ArticleRevision) -> Any:
    if field.name in _VOCABULARY:
        return _VOCABULARY[field.name](article, revision)
    value = getattr(revision, field.name)
    if isinstance(value, list):
        return [_value(field, entry) for entry in value]
    return _value(field, value)


def _value(field: Field, value: Any) -> Any:
    """Return a value as JSON; one with words of its own as the pair of both."""
    if value is None or value == "":
        return None
    if field.type is Type.ROWS:
        return {column.name: _value(column, value.get(column.name)) for column in field.columns}
    if field.type is Type.PARTIAL_DATE:
        moment = PartialDate.parse(str(value))
        return {"value": str(moment), "label": moment.german}
    if field.type in (Type.CHOICE, Type.CHOICES):
        return {"value": value, "label": field.label_of(value)}
    return value.isoformat() if isinstance(value, date) else value


def _city(article: Article, _revision: ArticleRevision) -> dict[str, str]:
    return {"slug": article.city.slug, "name": article.city.name}


def _topics(_article: Article, revision: ArticleRevision) -> list[dict[str, str]]:
    return [{"slug": topic.slug, "name": topic.name} for topic in revision.topics]


def _themenfelder(_article: Article, revision: ArticleRevision) -> list[dict[str, Any]]:
    return [
        {"number": themenfeld.number, "slug": themenfeld.slug, "name": themenfeld.title}
        for themenfeld in revision.themenfelder
    ]


_VOCABULARY: dict[str, Callable[[Article, ArticleRevision], Any]] = {
    "city": _city,
    "topics": _topics,
    "themenfelder": _themenfelder,
}
