"""An index in memory: for tests, and for a portal that has no folder to write to."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from threading import Lock

from portal.search import fields, scoring
from portal.search.answers import Frequencies, Positions, answer
from portal.search.facets import Bits, bits, numbers
from portal.search.interface import FACETS, SearchDocument, SearchPage, SearchQuery
from portal.search.learning import Learned, public_words
from portal.search.plan import plan
from portal.text.compounds import learn
from portal.text.german import Analyzer, Terms, compound_base


class MemoryIndex:
    """Everything in dictionaries, made anew after a change when somebody next asks."""

    def __init__(self, base_words: Iterable[str] = ()) -> None:
        self._base = compound_base(base_words)
        self._writing = Lock()
        self._generation = 0
        self._learn({})

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer a question; any text is allowed."""
        analyzer, postings = self._state
        return answer(query, plan(query.text, analyzer), postings)

    def analyzer(self) -> Analyzer:
        """What the words of this index were analysed with."""
        return self._state[0]

    def apply(self, documents: Iterable[SearchDocument], deleted: Iterable[str] = ()) -> None:
        """Remove ids, then add or replace documents."""
        with self._writing:
            changed = {document.id: document for document in documents}
            gone = set(deleted)
            kept = {id_: kept for id_, kept in self._documents.items() if id_ not in gone}
            self._use(kept | changed, self._state[0])

    def rebuild(self, documents: Iterable[SearchDocument]) -> None:
        """Forget everything and learn these documents."""
        with self._writing:
            self._learn({document.id: document for document in documents})

    def count(self) -> int:
        """Number of documents."""
        return len(self._documents)

    def generation(self) -> str:
        """A name that changes with every commit."""
        return f"memory.{self._generation}"

    def close(self) -> None:
        """Do nothing: there are no files."""

    def is_current(self) -> bool:
        """False where it has grown to more than twice what its compounds were learned from."""
        return self._learned.fits(self.count(), self._base)

    def _learn(self, documents: Mapping[str, SearchDocument]) -> None:
        vocabulary = learn(public_words(documents.values()), self._base)
        self._learned = Learned(vocabulary, len(documents))
        self._use(documents, Analyzer(vocabulary))

    def _use(self, documents: Mapping[str, SearchDocument], analyzer: Analyzer) -> None:
        self._documents = documents
        self._state = analyzer, _MemoryPostings(documents.values(), analyzer)
        self._generation += 1


class _MemoryPostings:
    """Postings in dictionaries."""

    def __init__(self, documents: Collection[SearchDocument], analyzer: Analyzer) -> None:
        self._ids = tuple(document.id for document in documents)
        self.dates = [document.date for document in documents]
        self._weights: defaultdict[tuple[str, str], dict[int, float]] = defaultdict(dict)
        self._positions: defaultdict[tuple[str, str], dict[int, list[int]]] = defaultdict(dict)
        self._lengths: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for number, document in enumerate(documents):
            for field, words in fields.analysed(document, analyzer):
                self._add(number, field, words)
        self.audience = self._by_value(document.audience for document in documents)
        self.values = {
            facet: self._by_value(document.facets.get(facet, ()) for document in documents)
            for facet in FACETS
        }

    def _add(self, number: int, field: str, words: Sequence[Terms]) -> None:
        for position, terms in enumerate(words):
            for term, weight in fields.weighted(terms):
                weights = self._weights[field, term]
                weights[number] = weights.get(number, 0.0) + weight
                self._positions[field, term].setdefault(number, []).append(position)
        self._lengths[field][number] = len(words)

    def _by_value(self, documents: Iterable[Iterable[str]]) -> dict[str, Bits]:
        having: defaultdict[str, list[int]] = defaultdict(list)
        for number, values in enumerate(documents):
            for value in values:
                having[value].append(number)
        return {value: self._bits(numbers) for value, numbers in having.items()}

    def _bits(self, numbers: Iterable[int]) -> Bits:
        return bits(numbers, len(self._ids))

    def having(self, field: str, term: str) -> Bits:
        return self._bits(self._weights.get((field, term), ()))

    def frequencies(self, field: str, term: str) -> Frequencies:
        lengths = self._lengths[field]
        average = sum(lengths.values()) / len(lengths) if lengths else 0
        return [
            (number, scoring.relative(weight, lengths[number], average))
            for number, weight in self._weights.get((field, term), {}).items()
        ]

    def beginning(self, field: str, start: str) -> Bits:
        found = [
            documents
            for (where, term), documents in self._weights.items()
            if where == field and term.startswith(start)
        ]
        return self._bits(number for documents in found for number in documents)

    def positions(self, field: str, term: str, within: Bits) -> Positions:
        everywhere = self._positions[field, term]
        return {number: everywhere[number] for number in numbers(within)}

    def ids(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._ids[number] for number in numbers)
