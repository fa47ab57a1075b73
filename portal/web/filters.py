"""Filters of the templates: stored values become German words."""

from datetime import date, datetime

from flask import Flask

from portal.fields import by_name
from portal.text.partial_dates import PartialDate


def init_app(app: Flask) -> None:
    """Register the filters."""
    app.jinja_env.filters.update(german=german, number=number, words=words)


def words(value: str, field: str) -> str:
    """Return the label of a stored value: `{{ revision.status | words("status") }}`."""
    return by_name(field).label_of(value)


def german(value: PartialDate | date | datetime | str) -> str:
    """Return a date as people write it; text is read as a partial date, else left as it is."""
    if isinstance(value, str):
        try:
            value = PartialDate.parse(value)
        except ValueError:
            return str(value)
    return value.german if isinstance(value, PartialDate) else PartialDate.of(value).german


def number(value: int) -> str:
    """Return a whole number with narrow spaces between thousands, as DIN 5008 wants it."""
    return f"{value:,}".replace(",", "\u202f")
