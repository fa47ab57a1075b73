"""The address of a search and what it means: readable, bookmarkable, never an error."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from flask import request

from portal.permissions import Reader
from portal.search.interface import FACETS, SearchQuery, Sort
from portal.web.paging import page_number

LONGEST_TEXT = 1000
LONGEST_VALUE = 100
MOST_VALUES = 50
SORTS = {sort.value: sort for sort in Sort}


@dataclass(frozen=True, slots=True)
class SearchParameters:
    """What a search address says; unknown parameters and values change nothing."""

    text: str
    filters: dict[str, tuple[str, ...]]
    sort: Sort
    page: int

    @classmethod
    def of_request(cls) -> "SearchParameters":
        """Read the parameters of this request."""
        # Each chip names all other values: only few together make no giant page.
        chosen = [(facet, value) for facet in FACETS for value in _values(facet)][:MOST_VALUES]
        filters = {facet: tuple(v for name, v in chosen if name == facet) for facet in FACETS}
        sort = request.args.get("sortierung", "")
        return cls(
            text=_clean(request.args.get("q", ""))[:LONGEST_TEXT],
            filters={facet: values for facet, values in filters.items() if values},
            sort=SORTS.get(sort, Sort.RELEVANCE),
            page=page_number(),
        )

    def query(self, reader: Reader) -> SearchQuery:
        """Return the question that `reader` asks."""
        filters = {facet: frozenset(values) for facet, values in self.filters.items()}
        return SearchQuery(self.text, reader.tokens, filters, self.sort, self.page)

    def without(self, facet: str, value: str) -> "SearchParameters":
        """Return the same search with one filter less, from the first page."""
        left = {
            name: tuple(v for v in values if (name, v) != (facet, value))
            for name, values in self.filters.items()
        }
        return replace(self, filters={name: v for name, v in left.items() if v}, page=1)

    def without_filters(self) -> "SearchParameters":
        """Return the same words without any filter."""
        return replace(self, filters={}, page=1)

    def at(self, page: int) -> "SearchParameters":
        """Return another page of the same search."""
        return replace(self, page=page)

    def address(self, path: str = "/suche") -> str:
        """Return the address that means this search, with nothing in it that says nothing."""
        pairs = [("q", self.text)] if self.text else []
        pairs += [(facet, value) for facet, values in self.filters.items() for value in values]
        if self.sort is not Sort.RELEVANCE:
            pairs.append(("sortierung", self.sort.value))
        if self.page > 1:
            pairs.append(("seite", str(self.page)))
        return f"{path}?{urlencode(pairs)}" if pairs else path


def _values(facet: str) -> tuple[str, ...]:
    values = (_clean(value)[:LONGEST_VALUE] for value in request.args.getlist(facet)[:MOST_VALUES])
    return tuple(dict.fromkeys(filter(None, values)))


def _clean(text: str) -> str:
    """Drop what no keyboard types, such as NUL: it would make the page invalid."""
    return "".join(sign for sign in text if sign.isprintable()).strip()
