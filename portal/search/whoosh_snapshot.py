"""One generation of a Whoosh index, opened: the postings that `answers` asks for.

It is given Whoosh's reader and imports nothing of Whoosh. A faster reading of the same files would
take the place of this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from portal.search import fields, scoring
from portal.search.answers import Frequencies, Positions
from portal.search.facets import Bits, bits, numbers
from portal.search.interface import FACETS
from portal.search.learning import Learned
from portal.text.german import Analyzer

AUDIENCE: Final = "audience"
VALUE_FIELDS: Final = (*FACETS, AUDIENCE)


@dataclass(frozen=True, slots=True)
class Columns:
    """What is kept of one segment, which never changes once it is written."""

    values: dict[str, dict[str, Bits]]
    dates: list[int]
    lengths: dict[str, list[int]]

    @classmethod
    def read(cls, reader: Any) -> Columns:
        size = reader.doc_count_all()
        dates = reader.column_reader("date")
        return cls(
            values={name: _having_each_value(reader, name, size) for name in VALUE_FIELDS},
            dates=[dates[number] for number in range(size)],
            lengths={name: _lengths(reader, name, size) for name in fields.FIELD_WEIGHTS},
        )


def _having_each_value(reader: Any, field: str, size: int) -> dict[str, Bits]:
    return {
        term.decode(): bits(reader.postings(field, term).all_ids(), size)
        for term in reader.lexicon(field)
    }


def _lengths(reader: Any, field: str, size: int) -> list[int]:
    return [reader.doc_field_length(number, field) or 0 for number in range(size)]


class Snapshot:
    """Documents are numbered through all segments; what an earlier snapshot read is kept."""

    def __init__(
        self, folder: Path, generation: int, reader: Any, earlier: Snapshot | None
    ) -> None:
        self.folder, self.generation, self._reader = folder, generation, reader
        same = earlier if earlier and earlier.folder == folder else None
        self.learned: Learned = same.learned if same else Learned.load(folder)
        self.analyzer: Analyzer = same.analyzer if same else Analyzer(self.learned.vocabulary)
        self._columns: dict[str, Columns] = {}
        self.everything: Bits = 0
        self.dates: list[int] = []
        self.values: dict[str, dict[str, Bits]] = {name: {} for name in VALUE_FIELDS}
        self._lengths: dict[str, list[int]] = {name: [] for name in fields.FIELD_WEIGHTS}
        for segment, offset in reader.leaf_readers():
            if segment.doc_count_all():
                self._add(segment, offset, same._columns if same else {})
        self._averages = {name: _average(lengths) for name, lengths in self._lengths.items()}
        self.audience = {
            token: having & self.everything for token, having in self.values.pop(AUDIENCE).items()
        }

    def _add(self, reader: Any, offset: int, known: dict[str, Columns]) -> None:
        segment = reader.segment()
        name = segment.segment_id()
        columns = self._columns[name] = known.get(name) or Columns.read(reader)
        size = len(columns.dates)
        alive = (1 << size) - 1 & ~bits(segment.deleted_docs(), size)
        self.everything |= alive << offset
        self.dates += columns.dates
        for field, lengths in columns.lengths.items():
            self._lengths[field] += lengths
        for field, having in columns.values.items():
            values = self.values[field]
            for value, documents in having.items():
                values[value] = values.get(value, 0) | documents << offset
        reader.stored_fields(0)  # opens the file, which a later commit may remove

    def close(self) -> None:
        """Close the files."""
        self._reader.close()

    def having(self, field: str, term: str) -> Bits:
        return self._bits(matcher.id() for matcher in self._matches(field, term))

    def frequencies(self, field: str, term: str) -> Frequencies:
        lengths, average = self._lengths[field], self._averages[field]
        found = []
        for matcher in self._matches(field, term):
            number = matcher.id()
            found.append((number, scoring.relative(matcher.weight(), lengths[number], average)))
        return found

    def positions(self, field: str, term: str, within: Bits) -> Positions:
        wanted = set(numbers(within))
        return {
            matcher.id(): matcher.value_as("positions")
            for matcher in self._matches(field, term)
            if matcher.id() in wanted
        }

    def beginning(self, field: str, start: str) -> Bits:
        found: Bits = 0
        for term in self._reader.expand_prefix(field, start):
            found |= self.having(field, term)
        return found

    def ids(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(str(self._reader.stored_fields(number)["id"]) for number in numbers)

    def _matches(self, field: str, term: str | bytes) -> Iterator[Any]:
        """Whoosh's matcher, standing on each document with the term in turn."""
        if (field, term) not in self._reader:
            return
        matcher = self._reader.postings(field, term)
        while matcher.is_active():
            yield matcher
            matcher.next()

    def _bits(self, numbers: Iterable[int]) -> Bits:
        return bits(numbers, len(self.dates))


def _average(lengths: list[int]) -> float:
    return sum(lengths) / len(lengths) if any(lengths) else 1.0
