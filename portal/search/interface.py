"""What every search engine of the portal promises, and the shapes that go in and out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol

from portal.text.german import Analyzer

FACETS: Final = ("themenfeld", "thema", "stadt", "land", "status", "kosten", "jahr")


class SearchError(Exception):
    """Something about the index itself, never about what a person typed."""


class SearchUnavailable(SearchError):  # noqa: N818 reads as what it is
    """The index is missing or damaged; `rebuild` makes it anew from the database."""


class IndexBusy(SearchError):  # noqa: N818 likewise
    """Another process is writing; try again after it."""


class Sort(StrEnum):
    """The values of the parameter `sortierung`."""

    RELEVANCE = "relevanz"
    DATE = "datum"


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One searchable thing as plain text; Markdown is stripped before it gets here."""

    id: str
    """Opaque, unique over all types."""
    type: str
    title: str
    summary: str
    body: str
    keywords: str
    """Names of topics, tags, city, department: found like the summary, never shown."""
    audience: frozenset[str]
    """Tokens such as `public` or `city:leipzig`; a reader with one of them may see it."""
    facets: Mapping[str, tuple[str, ...]]
    """Facet name (one of FACETS) to its values, which are slugs or years."""
    date: int
    """A sort key, the newest highest, such as 20230706."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A question by a reader; only documents that share a token with `audience` answer it."""

    text: str = ""
    audience: frozenset[str] = frozenset({"public"})
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Values of one facet are alternatives; different facets narrow each other."""
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    per_page: int = 10


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One choice within a facet and how many documents it would leave or add."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of answers; total and facets count over all answers, not over the page."""

    ids: tuple[str, ...]
    total: int
    page: int
    """The page that is shown: one beyond the end shows the last."""
    pages: int
    """At least 1, even without an answer."""
    facets: Mapping[str, tuple[FacetValue, ...]]
    """Every facet of FACETS, most frequent first; counted without that facet's own filter."""
    terms: frozenset[str]
    """Analysed words of the question, for marking them in excerpts."""


class SearchIndex(Protocol):
    """Find documents; disposable, since everything in it also stands in the database."""

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer a question; any text is allowed. Raises SearchUnavailable."""

    def analyzer(self) -> Analyzer:
        """What the words of this index were analysed with, for excerpts. Raises SearchUnavailable.

        It knows the compounds of the index, and remembers the words that it has seen.
        """

    def apply(self, documents: Iterable[SearchDocument], deleted: Iterable[str] = ()) -> None:
        """Add or replace documents and remove ids in one commit.

        Reads `documents`, then `deleted`, while nobody else can write.

        Raises IndexBusy, and SearchUnavailable where there is nothing to add to.
        """

    def rebuild(self, documents: Iterable[SearchDocument]) -> None:
        """Make the index anew, switch to it at once, and learn its compound words.

        Until the switch the old index answers. Raises IndexBusy.
        """

    def count(self) -> int:
        """Number of documents. Raises SearchUnavailable."""

    def generation(self) -> str:
        """A name that changes with every commit; empty where there is no index."""

    def close(self) -> None:
        """Close what is open; the next search opens it again."""

    def is_current(self) -> bool:
        """False where a rebuild is due.

        That is: missing, damaged, written by another analyzer, or grown to more than twice
        the size at which it learned its compound words.
        """
