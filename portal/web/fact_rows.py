"""One row of a repeated group as a sentence: "Rat, 15. November 2018, Drucksache 0412/2021"."""

from collections.abc import Callable
from typing import Any

from portal.fields import Field, Type
from portal.text.partial_dates import PartialDate

Row = dict[str, Any]


def row_words(field: Field, row: Row) -> str:
    """Return what a row says, without its link."""
    cells = {
        column.name: _cell(column, row[column.name])
        for column in field.columns
        if row.get(column.name) and column.type is not Type.URL
    }
    return _SENTENCES.get(field.name, _list)(cells)


def _cell(column: Field, value: str) -> str:
    if column.type in (Type.PARTIAL_DATE, Type.DAY):
        return PartialDate.parse(value).german
    return column.label_of(value)


def _list(cells: dict[str, str]) -> str:
    """Join what is filled; what only repeats is left out: "Personalrat (Personalrat)"."""
    return ", ".join(dict.fromkeys(cells.values()))


def _named(cells: dict[str, str]) -> str:
    """Put the name first and the rest behind a colon."""
    name = cells.pop("name", "")
    rest = ", ".join(part for part in cells.values() if part.lower() != name.lower())
    return ": ".join(filter(None, (name, rest)))


def _obstacle(cells: dict[str, str]) -> str:
    kind, handling = cells.get("kind", ""), cells.get("handling", "")
    text = ": ".join(filter(None, (kind[:1].upper() + kind[1:], cells.get("text", ""))))
    return f"{text} – Umgang damit: {handling}" if handling else text


def _indicator(cells: dict[str, str]) -> str:
    """Return "Belegung: vorher 48, nachher 66 Prozent (März 2024, Zählung)"."""
    steps = [f"{word} {cells[key]}" for key, word in _STEPS if key in cells]
    measured = " ".join(filter(None, (", ".join(steps), cells.get("unit", ""))))
    origin = ", ".join(cells[key] for key in ("as_of", "source") if key in cells)
    line = ": ".join(filter(None, (cells.get("name", ""), measured)))
    return f"{line} ({origin})" if origin else line


def _decision(cells: dict[str, str]) -> str:
    if "paper" in cells:
        cells["paper"] = f"Drucksache {cells['paper']}"
    return ", ".join(cells.values())


def _link(cells: dict[str, str]) -> str:
    checked = cells.get("checked_on")
    return cells.get("title", "") + (f" (geprüft am {checked})" if checked else "")


_STEPS = (("before", "vorher"), ("after", "nachher"))
_SENTENCES: dict[str, Callable[[dict[str, str]], str]] = {
    "decisions": _decision,
    "indicators": _indicator,
    "links": _link,
    "obstacles": _obstacle,
    "participants": _named,
    "technology": _named,
}
