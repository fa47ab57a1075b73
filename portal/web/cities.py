"""The directory of cities as a page shows it: filtered and sorted by the address."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from flask import request

from portal.models import City
from portal.models.cities import LANDS, CityPopulation
from portal.text.partial_dates import PartialDate
from portal.text.spreadsheet import as_csv

SORTS = {
    "name": "Name",
    "beteiligung": "Beteiligung",
    "einwohner": "Einwohnerzahl",
    "beitraege": "Zahl der Beiträge",
}

HEADER = ("Stadt", "Land", "Amtlicher Gemeindeschlüssel", "Einwohnerzahl", "Im Portal", "Beiträge")
SIZE_CLASSES = {
    1: "über 400 Tausend", 2: "200 bis 400 Tausend", 3: "100 bis 200 Tausend",
    4: "50 bis 100 Tausend", 5: "25 bis 50 Tausend", 6: "10 bis 25 Tausend", 7: "unter 10 Tausend",
}  # fmt: skip
"""The KGSt's classes by number of inhabitants."""
CENSUSES = {date(2022, 5, 15): "Ergebnis des Zensus 2022"}


@dataclass(frozen=True, slots=True)
class Row:
    """One city of the table, and a dot on the map if its position is known."""

    slug: str
    name: str
    land: str
    ags: str | None
    population: int | None
    participation: str
    article_count: int
    participates: bool
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Directory:
    """The cities of the chosen Land in the chosen order; what is made up stands apart."""

    land: str
    sort: str
    lands: Mapping[str, str]
    rows: tuple[Row, ...]
    examples: tuple[City, ...]
    population: CityPopulation | None
    """The newest one: its date, basis and source hold for the whole column."""

    @property
    def place(self) -> str:
        """Where these cities lie: in a Land or in all of Germany."""
        name = LANDS[self.land] if self.land else "Deutschland"
        return f"{'im' if self.land == 'SL' else 'in'} {name}"


def directory(cities: Sequence[City], counts: Mapping[UUID, int]) -> Directory:
    """Return what this request asks for; an unknown Land or order changes nothing."""
    real = [city for city in cities if not city.example]
    present = {city.land for city in real}
    lands = {code: name for code, name in _by_name(LANDS) if code in present}
    land = request.args.get("land", "")
    land = land if land in lands else ""
    sort = request.args.get("sortierung", "")
    sort = sort if sort in SORTS else "name"
    rows = [_row(city, counts.get(city.id, 0)) for city in real if land in ("", city.land)]
    examples = tuple(city for city in cities if city.example)
    return Directory(
        land, sort, lands, tuple(sorted(rows, key=_ORDERS[sort])), examples, _newest(real)
    )


def as_table(directory: Directory) -> str:
    """Return the directory as CSV; the source stands in its last line, as its licence wants."""
    rows: list[tuple[str | int | None, ...]] = [
        (row.name, row.land, row.ags, row.population, row.participation, row.article_count)
        for row in directory.rows
    ]
    if directory.population:
        counted_on = PartialDate.of(directory.population.counted_on).german
        rows.append((f"Einwohnerzahlen vom {counted_on}. Quelle: {directory.population.source}",))
    return as_csv(HEADER, rows)


def participation(city: City) -> str:
    """Say what a city has to do with the portal."""
    if city.example:
        return "Beispiel"
    return "beteiligt" if city.participates else "im Verzeichnis"


def _row(city: City, count: int) -> Row:
    return Row(
        slug=city.slug,
        name=city.name,
        land=city.land_name,
        ags=city.keys[0].ags if city.keys else None,
        population=city.populations[0].count if city.populations else None,
        participation=participation(city),
        article_count=count,
        participates=city.participates,
        latitude=city.latitude,
        longitude=city.longitude,
    )


def _newest(cities: Iterable[City]) -> CityPopulation | None:
    return next((city.populations[0] for city in cities if city.populations), None)


def _by_name(lands: Mapping[str, str]) -> list[tuple[str, str]]:
    return sorted(lands.items(), key=lambda land: _letters(land[1]))


def _letters(name: str) -> str:
    """Sort ä with a, as a German directory does."""
    return name.lower().translate(str.maketrans("äöü", "aou"))


_ORDERS: dict[str, Callable[[Row], Any]] = {
    "name": lambda row: _letters(row.name),
    "beteiligung": lambda row: (not row.participates, _letters(row.name)),
    "einwohner": lambda row: (-(row.population or 0), _letters(row.name)),
    "beitraege": lambda row: (-row.article_count, _letters(row.name)),
}
