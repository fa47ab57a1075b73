"""Read the files of the vocabulary and say everything that is wrong with them."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.content import sources, values
from portal.content.city_table import CityRow, read_cities
from portal.content.problems import BadValueError, UnreadableError
from portal.content.vocabulary_fields import CITIES, EXAMPLE_CITIES, THEMENFELDER, TOPICS
from portal.content.yaml_nodes import compose
from portal.fields import Field
from portal.models.types import Row

FOLDER = "vokabular"


@dataclass(frozen=True, slots=True)
class VocabularyFile:
    """One file: what it says by field name, and for the cities the table beside it."""

    path: str
    sha256: str
    values: Row
    table: tuple[CityRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What a write-up may name: `cities` tells by slug whether a city is made up."""

    cities: dict[str, bool]
    topics: Collection[str]
    themenfelder: Collection[int]


def read_themenfelder(root: Path) -> VocabularyFile:
    """Read the scheme of the Themenfelder."""
    return _once(_read(root, THEMENFELDER), "fields", "slug", "number")


def read_topics(root: Path) -> VocabularyFile:
    """Read the topics."""
    return _once(_read(root, TOPICS), "topics", "slug")


def read_example_cities(root: Path) -> VocabularyFile:
    """Read the made-up cities."""
    return _once(_read(root, EXAMPLE_CITIES), "cities", "slug", "name")


def read_register(root: Path) -> VocabularyFile:
    """Read the cities of the register: what holds for all of them, and the table."""
    about = _read(root, CITIES)
    source = sources.read(root / FOLDER / "staedte.csv", root)
    columns = [entry["column"] for entry in about.values["populations"]]
    try:
        table = tuple(read_cities(source.text(), columns))
    except BadValueError as error:
        raise sources.refused(source.path, error.line, error.rule, error.advice) from None
    known = {city.slug for city in table}
    for entry in about.values.get("participating", []):
        if entry["slug"] not in known:
            rule = f"Die beteiligte Stadt „{entry['slug']}“ steht nicht in staedte.csv"
            raise sources.refused(about.path, 1, rule, "Prüfen Sie die Schreibweise.")
    digest = hashlib.sha256(about.sha256.encode() + source.raw).hexdigest()
    return VocabularyFile(about.path, digest, about.values, table)


def read_words(root: Path) -> Words:
    """Return the words of all files; UnreadableError names the problems of all of them."""
    problems, read = [], []
    for reader in (read_themenfelder, read_topics, read_register, read_example_cities):
        try:
            read.append(reader(root))
        except UnreadableError as error:
            problems += error.problems
    if problems:
        raise UnreadableError(problems)
    themenfelder, topics, register, examples = read
    return Words(
        {city.slug: False for city in register.table}
        | {entry["slug"]: True for entry in examples.values["cities"]},
        [entry["slug"] for entry in topics.values["topics"]],
        [entry["number"] for entry in themenfelder.values["fields"]],
    )


def _read(root: Path, file: Field) -> VocabularyFile:
    source = sources.read(root / FOLDER / file.key, root)
    try:
        node = compose(source.text(), 0)
        found: dict[str, Any] = values.read_row(file, node)
    except BadValueError as error:
        raise sources.refused(source.path, error.line + 1, error.rule, error.advice) from None
    return VocabularyFile(source.path, source.sha256, found)


def _once(file: VocabularyFile, group: str, *names: str) -> VocabularyFile:
    """Return `file` if no two of its entries share a name that must be unique."""
    for name in names:
        found = [entry[name] for entry in file.values[group]]
        if twice := [value for value in found if found.count(value) > 1]:
            rule = f"„{twice[0]}“ steht zweimal in der Liste"
            raise sources.refused(file.path, 1, rule, "Lassen Sie einen Eintrag weg.")
    return file
