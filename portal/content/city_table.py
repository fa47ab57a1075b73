"""Read the table of cities, `staedte.csv`: one city per line, separated by semicolons."""

import csv
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TypeVar

from portal.content.problems import BadValueError
from portal.models.cities import LANDS
from portal.text.slugs import slugify

T = TypeVar("T", int, float)
COLUMNS = ("stadt", "ags", "ars", "land", "kgst_gk", "lat", "lon", "flaeche_km2")


@dataclass(frozen=True, slots=True)
class CityRow:
    """One city of the register; `populations` by the name of the column."""

    slug: str
    name: str
    ags: str
    ars: str
    land: str
    size_class: int
    latitude: float
    longitude: float
    area_km2: float
    populations: dict[str, int]


def read_cities(source: str, population_columns: Collection[str]) -> list[CityRow]:
    """Return the rows; BadValueError counts lines from 1."""
    table = csv.DictReader(source.splitlines(), delimiter=";")
    header = table.fieldnames or []
    if missing := [name for name in (*COLUMNS, *population_columns) if name not in header]:
        advice = "Die erste Zeile nennt die Spalten, getrennt durch Semikolon."
        raise BadValueError(1, f"Es fehlt die Spalte „{missing[0]}“", advice)
    return [_city(row, population_columns, table.line_num) for row in table]


def _city(row: dict[str, str | None], population_columns: Collection[str], line: int) -> CityRow:
    cell = _Cells(row, line)
    if (land := cell.text("land")) not in LANDS:
        advice = f"Erlaubt sind: {', '.join(LANDS)}."
        raise BadValueError(line, f"Ein Land „{land}“ gibt es nicht", advice)
    return CityRow(
        slug=slugify(cell.text("stadt")),
        name=cell.text("stadt"),
        ags=cell.text("ags"),
        ars=cell.text("ars"),
        land=land,
        size_class=cell.number("kgst_gk", int),
        latitude=cell.number("lat", float),
        longitude=cell.number("lon", float),
        area_km2=cell.number("flaeche_km2", float),
        populations={name: cell.number(name, int) for name in population_columns},
    )


@dataclass(frozen=True, slots=True)
class _Cells:
    row: dict[str, str | None]
    line: int

    def text(self, name: str) -> str:
        if value := (self.row.get(name) or "").strip():
            return value
        raise BadValueError(self.line, f"In der Spalte „{name}“ steht nichts", "Ergänzen Sie sie.")

    def number(self, name: str, kind: Callable[[str], T]) -> T:
        value = self.text(name)
        try:
            return kind(value)
        except ValueError:
            rule = f"„{value}“ in der Spalte „{name}“ ist keine Zahl"
            raise BadValueError(self.line, rule, "Schreiben Sie Zahlen wie 51.34.") from None
