"""Import the shared vocabulary: Themenfelder, topics, cities. A record is found by its slug."""

import csv
import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import select

from portal.extensions import db
from portal.models import City, CityKey, CityPopulation, ContentFile, Scheme, Themenfeld, Topic
from portal.text.partial_dates import PartialDate
from portal.text.slugs import slugify

ORIGINS = {
    "A": "Nachricht der Stadt Dortmund über den Besuch aus Leipzig (ohne Datum)",
    "B": "Nachricht der Stadt Dortmund zum Masterplan vom 1. Oktober 2019",
}


def import_vocabulary(folder: Path, *, examples: bool) -> int:
    """Import the files of `content/vokabular` that changed and return how many did.

    KeyError or ValueError if a file is not of the form that the shipped ones have.
    """
    steps: list[tuple[tuple[str, ...], Callable[..., None]]] = [
        (("themenfelder.yaml",), _themenfelder),
        (("themen.yaml",), _topics),
        (("staedte.yaml", "staedte.csv"), _cities),
    ]
    if examples:
        steps.append((("staedte-beispiel.yaml",), _example_cities))
    return sum(_if_changed(folder, names, load) for names, load in steps)


def _if_changed(folder: Path, names: tuple[str, ...], load: Callable[..., None]) -> bool:
    paths = [folder / name for name in names]
    raw = [path.read_text(encoding="utf-8") for path in paths]
    digest = hashlib.sha256("\0".join(raw).encode()).hexdigest()
    name = f"vokabular/{names[0]}"
    known = db.session.scalars(select(ContentFile).filter_by(path=name)).one_or_none()
    if known and known.sha256 == digest:
        return False
    load(*raw)
    db.session.add(known := known or ContentFile(path=name))
    known.sha256 = digest
    return True


def _by_slug(model: type[Any], slug: str) -> Any:
    found = db.session.scalars(select(model).filter_by(slug=slug)).one_or_none()
    if found is None:
        found = model(slug=slug)
        db.session.add(found)
    return found


def _themenfelder(source: str) -> None:
    data = yaml.safe_load(source)
    scheme = _by_slug(Scheme, data["slug"])
    scheme.name, scheme.as_of = data["name"], PartialDate.parse(data["stand"])
    scheme.source = _citation(data["quelle"])
    for entry in data["felder"]:
        themenfeld = _by_slug(Themenfeld, entry["slug"])
        themenfeld.scheme = scheme
        themenfeld.number, themenfeld.numeral = entry["nummer"], entry["ziffer"]
        themenfeld.name, themenfeld.name_is_proposed = entry["name"], entry["vorgeschlagen"]
        themenfeld.description, themenfeld.subthemes = entry["beschreibung"], entry["unterthemen"]
        themenfeld.lead, themenfeld.working_group = entry["federfuehrung"], entry["arbeitsgruppe"]


def _topics(source: str) -> None:
    for position, entry in enumerate(yaml.safe_load(source)["themen"]):
        topic = _by_slug(Topic, entry["slug"])
        topic.position, topic.name, topic.definition = position, entry["name"], entry["definition"]
        topic.related_words, topic.themenfelder = entry["verwandte"], entry["themenfelder"]
        topic.origin = "; ".join(ORIGINS[letter] for letter in entry["herkunft"])


def _cities(about: str, table: str) -> None:
    data = yaml.safe_load(about)
    source = _citation(data["quelle"])
    checked_on = date.fromisoformat(data["quelle"]["gebietsstand"])
    participating = {entry["slug"]: entry for entry in data["beteiligt"]}
    for row in csv.DictReader(table.splitlines(), delimiter=";"):
        city = _city(slugify(row["stadt"]), row["stadt"], row["land"])
        city.latitude, city.longitude = float(row["lat"]), float(row["lon"])
        city.area_km2, city.size_class = float(row["flaeche_km2"]), int(row["kgst_gk"])
        city.keys = [CityKey(ags=row["ags"], ars=row["ars"], checked_on=checked_on)]
        city.populations = list(_populations(row, data["einwohnerzahlen"], source))
        entry = participating.get(city.slug)
        city.participates, city.remark = entry is not None, (entry or {}).get("bemerkung", "")


def _populations(
    row: dict[str, str], columns: list[dict[str, Any]], source: str
) -> Iterator[CityPopulation]:
    for column in columns:
        yield CityPopulation(
            count=int(row[column["spalte"]]),
            counted_on=date.fromisoformat(column["stichtag"]),
            date_is_inferred=column["erschlossen"],
            source=source,
        )


def _example_cities(source: str) -> None:
    for entry in yaml.safe_load(source)["staedte"]:
        city = _city(entry["slug"], entry["name"], entry["land"])
        city.example, city.participates = True, True
        city.populations = []
        city.size_class = None
        city.remark = f"Erfundene Stadt mit {entry['einwohner']:,} erfundenen Menschen.".replace(
            ",", "."
        )


def _city(slug: str, name: str, land: str) -> City:
    city: City = _by_slug(City, slug)
    city.name, city.land = name, land
    return city


def _citation(source: dict[str, str]) -> str:
    parts = [source["herausgeber"], source["titel"]]
    if day := source.get("datum"):
        parts.append(PartialDate.parse(day).german)
    if day := source.get("gebietsstand"):
        parts.append(f"Gebietsstand {PartialDate.parse(day).german}")
    return ", ".join([*parts, *filter(None, [source.get("lizenzname")])])
