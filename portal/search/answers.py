"""Answer a question from postings: what matches, in which order, and how it divides up.

The rules of the search are here, once; an engine only has to look up postings.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from heapq import nsmallest
from operator import and_, or_
from typing import Protocol, TypeAlias

from portal.search import facets, scoring
from portal.search.facets import Bits, ValueBits
from portal.search.fields import FIELD_WEIGHTS, PART_WEIGHT
from portal.search.interface import SearchPage, SearchQuery, Sort
from portal.search.plan import Lookup, PhraseLookup, Plan, PrefixLookup, WordLookup

Positions: TypeAlias = Mapping[int, Sequence[int]]
Frequencies: TypeAlias = Sequence[tuple[int, float]]


class Postings(Protocol):
    """Documents by number in one unchanging state of an index."""

    @property
    def audience(self) -> Mapping[str, Bits]:
        """Token to the documents that a reader with it may see."""

    @property
    def values(self) -> ValueBits:
        """Facet to value to documents."""

    @property
    def dates(self) -> Sequence[int]:
        """The sort key of each document."""

    def having(self, field: str, term: str) -> Bits:
        """The documents with a term."""

    def frequencies(self, field: str, term: str) -> Frequencies:
        """The documents with a term and how often each has it (`scoring.relative`)."""

    def beginning(self, field: str, start: str) -> Bits:
        """The documents with a term that begins so."""

    def positions(self, field: str, term: str, within: Bits) -> Positions:
        """Where a term stands in each of these documents, all of which have it."""

    def ids(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """The ids of documents."""


def answer(query: SearchQuery, plan: Plan, postings: Postings) -> SearchPage:
    """Return one page of answers with the exact total and the exact facets."""
    search = _Search(postings, scoring=query.sort is Sort.RELEVANCE and bool(plan.wanted))
    presences = [search.present(lookup) for lookup in plan.wanted]
    unwanted = _union(search.present(lookup) for lookup in plan.unwanted)
    visible = facets.having_any(query.audience, postings.audience)
    matching = visible if plan.everything else visible & _union(presences)
    found = matching & ~unwanted
    hits = facets.narrow(found, query.filters, postings.values)
    total = hits.bit_count()
    pages = max(1, -(-total // query.per_page))
    page = min(max(1, query.page), pages)
    complete = reduce(and_, presences) if presences else 0
    best = search.best(hits, complete, plan, page * query.per_page)
    return SearchPage(
        ids=postings.ids(best[(page - 1) * query.per_page :]),
        total=total,
        page=page,
        pages=pages,
        facets=facets.count(found, query.filters, postings.values),
        terms=plan.terms(),
    )


def _union(sets: Iterable[Bits]) -> Bits:
    return reduce(or_, sets, 0)


class _Search:
    """One run over the postings, which reads every term once."""

    def __init__(self, postings: Postings, *, scoring: bool) -> None:
        self._postings = postings
        self._scoring = scoring
        self._frequencies: dict[tuple[str, str], Frequencies] = {}
        self._bits: dict[tuple[str, str], Bits] = {}

    def present(self, lookup: Lookup) -> Bits:
        """The documents in which a word, phrase or beginning is present."""
        if isinstance(lookup, WordLookup):
            return _union(map(self._anywhere, lookup.whole)) | self._all_parts(lookup.parts)
        if isinstance(lookup, PhraseLookup):
            return _union(map(self._sequence, lookup.sequences))
        begun = _union(self._begun(field, lookup) for field in FIELD_WEIGHTS)
        return begun | self._anywhere(lookup.whole)

    def best(self, hits: Bits, complete: Bits, plan: Plan, number: int) -> list[int]:
        """The first so many hits: by date, or those with all words first, then by score."""
        dates = self._postings.dates
        found = facets.numbers(hits)
        if not self._scoring:
            return nsmallest(number, found, key=lambda hit: (-dates[hit], hit))
        scores = self._scores(plan)
        whole = set(facets.numbers(hits & complete))
        return nsmallest(
            number, found, key=lambda hit: (hit not in whole, -scores[hit], -dates[hit], hit)
        )

    def _scores(self, plan: Plan) -> Mapping[int, float]:
        scores: defaultdict[int, float] = defaultdict(float)
        for lookup in plan.wanted:
            for term, weight in _weighted(lookup):
                for number, score in self._term_scores(term).items():
                    scores[number] += score * weight
            if isinstance(lookup, PrefixLookup):
                for field, field_weight in FIELD_WEIGHTS.items():
                    for number in facets.numbers(self._begun(field, lookup)):
                        scores[number] += field_weight
        return scores

    def _term_scores(self, term: str) -> Mapping[int, float]:
        together: defaultdict[int, float] = defaultdict(float)
        for field, weight in FIELD_WEIGHTS.items():
            for number, often in self._frequency(field, term):
                together[number] += often * weight
        return scoring.scores(together, len(self._postings.dates))

    def _frequency(self, field: str, term: str) -> Frequencies:
        key = (field, term)
        if key not in self._frequencies:
            self._frequencies[key] = self._postings.frequencies(field, term)
        return self._frequencies[key]

    def _anywhere(self, term: str) -> Bits:
        return _union(self._having(field, term) for field in FIELD_WEIGHTS)

    def _having(self, field: str, term: str) -> Bits:
        key = (field, term)
        if key not in self._bits:
            if self._scoring:
                numbers = [number for number, _ in self._frequency(field, term)]
                self._bits[key] = facets.bits(numbers, len(self._postings.dates))
            else:
                self._bits[key] = self._postings.having(field, term)
        return self._bits[key]

    def _begun(self, field: str, lookup: PrefixLookup) -> Bits:
        return _union(self._postings.beginning(field, start) for start in lookup.starts)

    def _all_parts(self, parts: Sequence[str]) -> Bits:
        return reduce(and_, map(self._anywhere, parts)) if parts else 0

    def _sequence(self, terms: Sequence[str]) -> Bits:
        if len(terms) == 1:
            return self._anywhere(terms[0])
        return _union(self._following(field, terms) for field in FIELD_WEIGHTS)

    def _following(self, field: str, terms: Sequence[str]) -> Bits:
        """The documents in which the terms follow each other."""
        within = reduce(and_, (self._having(field, term) for term in terms))
        if not within:
            return 0
        first, *others = (self._postings.positions(field, term, within) for term in terms)
        found = (
            number
            for number, starts in first.items()
            if _follow(starts, [other[number] for other in others])
        )
        return facets.bits(found, len(self._postings.dates))


def _weighted(lookup: Lookup) -> Iterable[tuple[str, float]]:
    """The terms of a lookup that are scored."""
    if isinstance(lookup, WordLookup):
        yield from ((term, 1.0) for term in lookup.whole)
        yield from ((term, PART_WEIGHT) for term in lookup.parts)
    elif isinstance(lookup, PrefixLookup):
        yield lookup.whole, 1.0
    else:
        yield from ((term, 1.0) for term in lookup.sequences[0])


def _follow(starts: Iterable[int], others: Sequence[Iterable[int]]) -> bool:
    """Whether, from one of the starts, each position stands right after the one before."""
    possible = set(starts)
    for offset, positions in enumerate(others, start=1):
        possible &= {position - offset for position in positions}
    return bool(possible)
