"""Import the shared vocabulary: Themenfelder, topics, cities. A record is found by its slug."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select

from portal.content.city_table import CityRow
from portal.content.problems import Problem, UnreadableError
from portal.content.vocabulary_fields import ORIGINS
from portal.content.vocabulary_files import (
    VocabularyFile,
    read_example_cities,
    read_register,
    read_themenfelder,
    read_topics,
)
from portal.extensions import db
from portal.models import City, CityKey, CityPopulation, ContentFile, Scheme, Themenfeld, Topic
from portal.models.types import Row
from portal.text.partial_dates import PartialDate


def import_vocabulary(root: Path, *, examples: bool) -> list[Problem]:
    """Take over the files of `vokabular/` that changed; one with a problem is left out.

    `root` is the content folder. Returns every problem.
    """
    steps = [(read_themenfelder, _themenfelder), (read_topics, _topics), (read_register, _register)]
    if examples:
        steps.append((read_example_cities, _example_cities))
    problems: list[Problem] = []
    for read, store in steps:
        try:
            _if_changed(read(root), store)
        except UnreadableError as error:
            problems += error.problems
    return problems


def _if_changed(file: VocabularyFile, store: Callable[[VocabularyFile], None]) -> None:
    known = db.session.scalars(select(ContentFile).filter_by(path=file.path)).one_or_none()
    if known and known.sha256 == file.sha256:
        return
    store(file)
    db.session.add(known := known or ContentFile(path=file.path))
    known.sha256 = file.sha256


def _by_slug(model: type[Any], slug: str) -> Any:
    found = db.session.scalars(select(model).filter_by(slug=slug)).one_or_none()
    if found is None:
        found = model(slug=slug)
        db.session.add(found)
    return found


def _themenfelder(file: VocabularyFile) -> None:
    said = file.values
    scheme = _by_slug(Scheme, said["slug"])
    scheme.name, scheme.as_of = said["name"], PartialDate.parse(said["as_of"])
    scheme.source = _citation(said["source"][0])
    for entry in said["fields"]:
        themenfeld = _by_slug(Themenfeld, entry["slug"])
        themenfeld.scheme = scheme
        themenfeld.number, themenfeld.numeral = entry["number"], entry["numeral"]
        themenfeld.name, themenfeld.name_is_proposed = entry["name"], entry["name_is_proposed"]
        themenfeld.description, themenfeld.subthemes = entry["description"], entry["subthemes"]
        themenfeld.lead = entry.get("lead", "")
        themenfeld.working_group = entry.get("working_group", "")


def _topics(file: VocabularyFile) -> None:
    for position, entry in enumerate(file.values["topics"]):
        topic = _by_slug(Topic, entry["slug"])
        topic.position, topic.name, topic.definition = position, entry["name"], entry["definition"]
        topic.related_words = entry.get("related_words", [])
        topic.themenfelder = entry["themenfelder"]
        topic.origin = "; ".join(ORIGINS[letter] for letter in entry.get("origins", []))


def _register(file: VocabularyFile) -> None:
    said = file.values
    source, citation = said["source"][0], _citation(said["source"][0])
    checked_on = date.fromisoformat(source["territory_of"])
    participating = {entry["slug"]: entry for entry in said.get("participating", [])}
    for row in file.table:
        city = _city(row.slug, row.name, row.land)
        city.latitude, city.longitude = row.latitude, row.longitude
        city.area_km2, city.size_class = row.area_km2, row.size_class
        city.keys = [CityKey(ags=row.ags, ars=row.ars, checked_on=checked_on)]
        city.populations = list(_populations(row, said["populations"], citation))
        entry = participating.get(row.slug)
        city.participates, city.remark = entry is not None, (entry or {}).get("remark", "")
        city.participates_since = _day((entry or {}).get("since"))


def _populations(row: CityRow, columns: list[Row], source: str) -> Iterator[CityPopulation]:
    for column in columns:
        yield CityPopulation(
            count=row.populations[column["column"]],
            counted_on=date.fromisoformat(column["counted_on"]),
            date_is_inferred=column["date_is_inferred"],
            source=source,
        )


def _example_cities(file: VocabularyFile) -> None:
    for entry in file.values["cities"]:
        city = _city(entry["slug"], entry["name"], entry["land"])
        city.example, city.participates = True, True
        city.populations = []
        city.size_class = None
        inhabitants = f"{entry['inhabitants']:,}".replace(",", ".")
        city.remark = f"Erfundene Stadt mit {inhabitants} erfundenen Menschen."


def _city(slug: str, name: str, land: str) -> City:
    city: City = _by_slug(City, slug)
    city.name, city.land = name, land
    return city


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _citation(source: Row) -> str:
    parts = [source["publisher"], source["title"]]
    if day := source.get("date"):
        parts.append(PartialDate.parse(day).german)
    if day := source.get("territory_of"):
        parts.append(f"Gebietsstand {PartialDate.parse(day).german}")
    return ", ".join([*parts, *filter(None, [source.get("licence_name")])])
