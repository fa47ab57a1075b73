"""The facts of a write-up as a page shows them, made from the one table of fields."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.fields import ARTICLE_FIELDS, Field, Group, Type
from portal.models import Article, ArticleRevision
from portal.text.partial_dates import PartialDate
from portal.web.fact_rows import row_words


@dataclass(frozen=True, slots=True)
class FactValue:
    """What stands beside a label, and where it leads if it leads anywhere."""

    text: str
    url: str = ""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: a label and its values; `key` is the name of the field in code."""

    key: str
    label: str
    values: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts under one heading."""

    title: str
    facts: tuple[Fact, ...]


Maker = Callable[[Field, ArticleRevision], tuple[FactValue, ...]]

# The page shows these elsewhere: in the line above the title and in the box with the contact.
ELSEWHERE = frozenset({"city", "department", "contact", "phone"})


def fact_groups(article: Article) -> tuple[FactGroup, ...]:
    """Return every filled field of the published revision, grouped as the table says."""
    revision = article.shown
    groups = []
    for group in Group:
        facts = [fact for field in _of(group) if (fact := _fact(field, revision))]
        if group and facts:
            groups.append(FactGroup(group.value, tuple(facts)))
    return tuple(groups)


def period(revision: ArticleRevision) -> str:
    """Return from when to when, as precisely as it is known; "" if nothing is."""
    started = revision.started.german if revision.started else ""
    ended = revision.ended.german if revision.ended else ""
    if started == ended:
        return started
    if not ended:
        return f"seit {started}"
    return f"{started} bis {ended}" if started else f"bis {ended}"


def _of(group: Group) -> list[Field]:
    return [f for f in ARTICLE_FIELDS if f.group is group and f.name not in ELSEWHERE]


def _fact(field: Field, revision: ArticleRevision) -> Fact | None:
    values = _OWN.get(field.name, _stored)(field, revision)
    return Fact(field.name, _LABELS.get(field.name, field.label), values) if values else None


def _stored(field: Field, revision: ArticleRevision) -> tuple[FactValue, ...]:
    value = getattr(revision, field.name)
    entries = value if isinstance(value, list) else [value]
    return tuple(_value(field, entry) for entry in entries if entry not in (None, ""))


def _value(field: Field, entry: Any) -> FactValue:
    if field.type is Type.ROWS:
        return FactValue(row_words(field, entry), entry.get("url") or "")
    if isinstance(entry, date):
        entry = PartialDate.of(entry)
    return FactValue(entry.german if isinstance(entry, PartialDate) else field.label_of(str(entry)))


def _themenfelder(field: Field, revision: ArticleRevision) -> tuple[FactValue, ...]:
    return tuple(FactValue(t.title, f"/themenfelder/{t.slug}") for t in revision.themenfelder)


def _topics(field: Field, revision: ArticleRevision) -> tuple[FactValue, ...]:
    return tuple(FactValue(topic.name, f"/themen/{topic.slug}") for topic in revision.topics)


def _tags(field: Field, revision: ArticleRevision) -> tuple[FactValue, ...]:
    return (FactValue(", ".join(revision.tags)),) if revision.tags else ()


def _period(field: Field, revision: ArticleRevision) -> tuple[FactValue, ...]:
    return (FactValue(words),) if (words := period(revision)) else ()


# A page shows beginning and end as one line.
_LABELS = {"started": "Zeitraum"}
_OWN: dict[str, Maker] = {
    "started": _period,
    "tags": _tags,
    "themenfelder": _themenfelder,
    "topics": _topics,
}
