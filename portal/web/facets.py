"""Facets as a page shows them: words instead of values, and which are chosen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal.fields import by_name
from portal.models.cities import LANDS
from portal.queries import vocabulary
from portal.search.interface import FACETS, FacetValue, SearchPage
from portal.web.search_parameters import SearchParameters

LABELS = {
    "themenfeld": "Themenfeld",
    "thema": "Thema",
    "stadt": "Stadt",
    "land": "Land",
    "status": "Status",
    "kosten": "Einmalige Kosten",
    "jahr": "Jahr",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, with the number of answers it would show."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with the values that occur, in an order that people expect."""

    name: str
    label: str
    values: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen filter, and the address without it."""

    facet: str
    label: str
    url: str


class FacetWords:
    """The words of every facet value, read from the vocabulary once for a page."""

    def __init__(self) -> None:
        self._words: Mapping[str, Mapping[str, str]] = {
            "themenfeld": {str(t.number): t.title for t in vocabulary.themenfelder()},
            "thema": {topic.slug: topic.name for topic in vocabulary.topics()},
            "stadt": vocabulary.city_names(),
            "land": LANDS,
            "status": by_name("status").values,
            "kosten": by_name("cost_once").values,
            "jahr": {},
        }

    def label(self, facet: str, value: str) -> str:
        """Return the words for a value; an unknown one stands for itself."""
        return self._words[facet].get(value, value)

    def order(self, facet: str, value: str) -> tuple[int, str]:
        """Return where a value stands: as in its list, years the latest first, names by letter."""
        if facet == "jahr":
            return -int(value), ""
        if facet in ("stadt", "land"):
            return 0, self.label(facet, value)
        known = list(self._words[facet])
        return (known.index(value) if value in known else len(known)), value


def facets(page: SearchPage, chosen: SearchParameters, words: FacetWords) -> tuple[Facet, ...]:
    """Return the facets that have something to choose."""
    made = (_facet(name, page.facets.get(name, ()), chosen, words) for name in FACETS)
    return tuple(facet for facet in made if facet.values)


def _facet(
    name: str, found: tuple[FacetValue, ...], chosen: SearchParameters, words: FacetWords
) -> Facet:
    selected = chosen.filters.get(name, ())
    counts = dict.fromkeys(selected, 0) | {entry.value: entry.count for entry in found}
    known = [value for value in counts if name != "jahr" or value.isdecimal()]
    choices = (
        Choice(value, words.label(name, value), counts[value], value in selected)
        for value in sorted(known, key=lambda value: words.order(name, value))
    )
    return Facet(name, LABELS[name], tuple(choices))


def chips(chosen: SearchParameters, words: FacetWords) -> Iterator[Chip]:
    """Yield every chosen filter."""
    for facet, values in chosen.filters.items():
        for value in values:
            url = chosen.without(facet, value).address()
            yield Chip(LABELS[facet], words.label(facet, value), url)
