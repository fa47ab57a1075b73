"""The facts of a write-up as a page shows them, made from the one table of fields."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.fields import ARTICLE_FIELDS, Field, Group, Type
from portal.models import Article, ArticleRevision
from portal.text.partial_dates import PartialDate


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: a label and what stands beside it; `key` is the name of the field in code."""

    key: str
    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts under one heading."""

    title: str
    facts: tuple[Fact, ...]


def fact_groups(article: Article) -> tuple[FactGroup, ...]:
    """Return every filled field of the published revision, grouped as the table says."""
    revision = article.published_revision
    assert revision is not None  # noqa: S101 - a query returned it as published
    groups = []
    for group in Group:
        facts = [fact for field in _of(group) if (fact := _fact(field, article, revision))]
        if group and facts:
            groups.append(FactGroup(group.value, tuple(facts)))
    return tuple(groups)


def _of(group: Group) -> list[Field]:
    return [field for field in ARTICLE_FIELDS if field.group is group]


def _fact(field: Field, article: Article, revision: ArticleRevision) -> Fact | None:
    values = _OWN.get(field.name, _stored)(field, article, revision)
    return Fact(field.name, field.label, values) if values else None


def _stored(field: Field, article: Article, revision: ArticleRevision) -> tuple[str, ...]:
    value = getattr(revision, field.name)
    entries = value if isinstance(value, list) else [value]
    return tuple(_words(field, entry) for entry in entries if entry not in (None, ""))


def _words(field: Field, value: Any) -> str:
    if field.type is Type.ROWS:
        return row_words(field, value)
    if isinstance(value, PartialDate):
        return value.german
    if isinstance(value, date):
        return PartialDate.of(value).german
    return field.label_of(str(value))


def row_words(field: Field, row: dict[str, Any]) -> str:
    """Return one row of a repeated group as a line: "Rat, 15. November 2018"."""
    filled = [
        column for column in field.columns if row.get(column.name) and column.type is not Type.URL
    ]
    return ", ".join(_cell(column, row[column.name]) for column in filled)


def _cell(column: Field, value: str) -> str:
    if column.type in (Type.PARTIAL_DATE, Type.DAY):
        return PartialDate.parse(value).german
    return column.label_of(value)


def _city(field: Field, article: Article, revision: ArticleRevision) -> tuple[str, ...]:
    return (article.city.name,)


def _themenfelder(field: Field, article: Article, revision: ArticleRevision) -> tuple[str, ...]:
    return tuple(themenfeld.title for themenfeld in revision.themenfelder)


def _topics(field: Field, article: Article, revision: ArticleRevision) -> tuple[str, ...]:
    return tuple(topic.name for topic in revision.topics)


def period(revision: ArticleRevision) -> str:
    """Return from when to when, as precisely as it is known; "" if nothing is."""
    started = revision.started.german if revision.started else ""
    ended = revision.ended.german if revision.ended else ""
    if started == ended:
        return started
    if not ended:
        return f"seit {started}"
    return f"{started} bis {ended}" if started else f"bis {ended}"


_OWN: dict[str, Callable[[Field, Article, ArticleRevision], tuple[str, ...]]] = {
    "city": _city,
    "themenfelder": _themenfelder,
    "topics": _topics,
}
