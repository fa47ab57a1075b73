"""What to look up for a search text: terms instead of words, the same for every engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from portal.text.gender import clean
from portal.text.german import Analysed, Analyzer, fold, fold_digraphs, stem
from portal.text.query_language import (
    MOST_CLAUSES,
    SHORTEST_PREFIX,
    Clause,
    Phrase,
    Prefix,
    parse,
)


@dataclass(frozen=True, slots=True)
class WordLookup:
    """Present where any of `whole` stands, or every one of `parts`."""

    whole: tuple[str, ...]
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseLookup:
    """Present where the terms of one sequence follow each other in one field."""

    sequences: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PrefixLookup:
    """Present where a term begins so, or where `whole` stands: stems may be shorter."""

    starts: tuple[str, ...]
    whole: str


Lookup = WordLookup | PhraseLookup | PrefixLookup


@dataclass(frozen=True, slots=True)
class Plan:
    """Documents with any of `wanted` answer, those with all come first, none with `unwanted`."""

    wanted: tuple[Lookup, ...]
    unwanted: tuple[Lookup, ...]
    everything: bool
    """Nothing particular is wanted, so all documents answer (but those with `unwanted`)."""

    def terms(self) -> frozenset[str]:
        """What to mark in an excerpt; a term ending in * stands for all that begin so."""
        return frozenset(term for lookup in self.wanted for term in _marked(lookup))


def plan(text: str, analyzer: Analyzer) -> Plan:
    """Read a search text and analyse it; words of no meaning, such as "der", drop out."""
    question = parse(clean(text))
    wanted = [lookup for clause in question.wanted for lookup in _lookups(clause, analyzer)]
    unwanted = [lookup for clause in question.unwanted for lookup in _negated(clause, analyzer)]
    everything = question.blank or (bool(unwanted) and not question.wanted)
    return Plan(tuple(wanted[:MOST_CLAUSES]), tuple(unwanted), everything)


def _lookups(clause: Clause, analyzer: Analyzer) -> Iterable[Lookup]:
    if isinstance(clause, Prefix):
        return _prefix(clause.start)
    words = list(analyzer.analyse(clause.text))
    if isinstance(clause, Phrase):
        return _phrase(words)
    return _words(clause.text, words, analyzer)


def _negated(clause: Clause, analyzer: Analyzer) -> Iterable[Lookup]:
    """-Desk-Sharing leaves out that word, not every text that has Desk or Sharing."""
    if isinstance(clause, Prefix):
        return _prefix(clause.start)
    return _phrase(list(analyzer.analyse(clause.text)))


def _words(text: str, words: list[Analysed], analyzer: Analyzer) -> Iterator[Lookup]:
    """One lookup per word; two neighbours also count where they are written as one."""
    joined: list[tuple[str, ...]] = [() for _ in words]
    for index, (left, right) in enumerate(pairwise(words)):
        if _could_be_one(text, left, right):
            together = analyzer.terms(left.folded + right.folded).whole
            joined[index] += together
            joined[index + 1] += together
    for word, more in zip(words, joined, strict=True):
        yield WordLookup(tuple(dict.fromkeys(word.terms.whole + more)), word.terms.parts)


def _could_be_one(text: str, left: Analysed, right: Analysed) -> bool:
    """Whether "Desk Sharing" may mean Desksharing; "Preis gab" does not mean Preisgabe.

    Nouns are capitalised, unless somebody types everything in small letters.
    """
    nouns = text[left.start].isupper() and text[right.start].isupper()
    return text[left.end : right.start] == " " and (nouns or text.islower())


def _phrase(words: list[Analysed]) -> list[Lookup]:
    """Words with hyphens match both as several words and as one."""
    several = tuple(word.terms.whole[0] for word in words)
    as_one: list[str] = []
    for word in words:
        *hyphened, last = word.terms.whole
        if not (hyphened and as_one and as_one[-1] == last):
            as_one.append(last)
    return [PhraseLookup(tuple(dict.fromkeys([several, tuple(as_one)])))] if words else []


def _prefix(start: str) -> list[PrefixLookup]:
    folded = fold(start)
    if len(folded) < SHORTEST_PREFIX:
        return []  # signs that fold to nothing would stand for every word there is
    return [PrefixLookup(tuple(dict.fromkeys([folded, fold_digraphs(folded)])), stem(folded))]


def _marked(lookup: Lookup) -> Iterator[str]:
    if isinstance(lookup, WordLookup):
        yield from lookup.whole
        yield from lookup.parts
    elif isinstance(lookup, PhraseLookup):
        yield from (term for sequence in lookup.sequences for term in sequence)
    else:
        yield lookup.whole
        yield from (f"{start}*" for start in lookup.starts)
