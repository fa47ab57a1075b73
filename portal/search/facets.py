"""Count facets with sets of documents held as bits of one integer: bit n is document n.

Counting is then one AND and one population count for each value, whatever the number of hits.
"""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import and_, or_
from typing import TypeAlias

from portal.search.interface import FACETS, FacetValue

Bits: TypeAlias = int
ValueBits: TypeAlias = Mapping[str, Mapping[str, Bits]]
"""Facet name to value to the documents that have it."""


def bits(numbers: Iterable[int], size: int) -> Bits:
    """Return the set of these document numbers, all below `size`."""
    flags = bytearray(size // 8 + 1)
    for number in numbers:
        flags[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(flags, "little")


def numbers(documents: Bits) -> list[int]:
    """Return the document numbers in the set, ascending."""
    flags = documents.to_bytes(documents.bit_length() // 8 + 1, "little")
    return [
        (index << 3) + offset
        for index, byte in enumerate(flags)
        if byte
        for offset in range(8)
        if byte >> offset & 1
    ]


def having_any(values: Iterable[str], documents: Mapping[str, Bits]) -> Bits:
    """The documents with one of the values; an unknown value has none."""
    return reduce(or_, (documents.get(value, 0) for value in values), 0)


def narrow(hits: Bits, filters: Mapping[str, Iterable[str]], values: ValueBits) -> Bits:
    """The hits that pass every filter."""
    chosen = (having_any(wanted, values.get(facet, {})) for facet, wanted in filters.items())
    return reduce(and_, chosen, hits)


def count(
    hits: Bits, filters: Mapping[str, Iterable[str]], values: ValueBits
) -> dict[str, tuple[FacetValue, ...]]:
    """Count every facet over the hits that pass the filters of all other facets."""
    counted = {}
    for facet in FACETS:
        others = {name: wanted for name, wanted in filters.items() if name != facet}
        within = narrow(hits, others, values)
        found = {value: (within & having).bit_count() for value, having in values[facet].items()}
        counted[facet] = by_frequency(found)
    return counted


def by_frequency(counts: Mapping[str, int]) -> tuple[FacetValue, ...]:
    """The most frequent first, without those that would lead to nothing."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(FacetValue(value, number) for value, number in ordered if number)
