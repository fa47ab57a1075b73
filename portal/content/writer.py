"""Write a Praxisbeitrag as a file in its one canonical form: same meaning, same bytes."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from portal.content.yaml_writer import entry
from portal.fields import ARTICLE_FIELDS, Field, Type
from portal.fields.field import UNKNOWN
from portal.models import ArticleRevision
from portal.text.front_matter import join
from portal.text.partial_dates import PartialDate

DEFAULTS = {"licence": "cc-by-4.0"}


def article_text(values: Mapping[str, Any]) -> str:
    """Return the file that says `values`, by field name, in the order of the table of fields."""
    lines = (entry(field.key, value) for field, value in _filled(DEFAULTS | dict(values)))
    return join("".join(lines), values.get("body") or "")


def values_of(revision: ArticleRevision) -> dict[str, Any]:
    """Return what a file of this revision says, by field name."""
    own = {
        "city": revision.article.city.slug,
        "topics": [topic.slug for topic in revision.topics],
        "themenfelder": [themenfeld.number for themenfeld in revision.themenfelder],
        "body": revision.body,
    }
    stored = (field.name for field in ARTICLE_FIELDS if field.name not in own)
    return {name: getattr(revision, name) for name in stored} | own


def _filled(values: Mapping[str, Any]) -> Iterator[tuple[Field, Any]]:
    for field in ARTICLE_FIELDS:
        value = values.get(field.name)
        if value is not False and value not in (None, "", []):
            yield field, _written(field, value)
        elif field.name == "started" and values.get("kind") == "voll":
            yield field, UNKNOWN


def _written(field: Field, value: Any) -> Any:
    if isinstance(value, PartialDate | date):
        return str(value)
    if field.type is Type.ROWS:
        return [_row(field, row) for row in value]
    return value


def _row(field: Field, row: Mapping[str, Any]) -> dict[str, Any]:
    cells = {column.key: row.get(column.name) for column in field.columns}
    return {key: value for key, value in cells.items() if value not in (None, "")}
