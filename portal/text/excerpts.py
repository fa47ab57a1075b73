"""The best passage of a text for a search, with the words marked that were found."""

from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass
from html import escape
from typing import Final

from portal.text.gender import clean
from portal.text.german import Analyzer, Terms

LENGTH: Final = 220
# Reading further costs more than a better passage is worth.
LONGEST_TEXT: Final = 50_000
# So much may stand before the first marked word, so that it is read in its sentence.
_LEAD: Final = 60


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    terms: frozenset[str]


def excerpt(text: str, terms: Set[str], analyzer: Analyzer, length: int = LENGTH) -> str:
    """Return about `length` characters as HTML: escaped, and nothing in it but <mark>.

    `terms` are those of a SearchPage; without any, or where none occurs, the text's beginning.
    """
    plain = " ".join(clean(text[:LONGEST_TEXT]).split())
    hits = list(_hits(plain, terms, analyzer)) if terms else []
    start = _from_word(plain, max(0, _best(hits, length) - _LEAD)) if hits else 0
    end = _to_word(plain, start + length)
    before, after = "… " if start else "", " …" if end < len(plain) else ""
    return f"{before}{_marked(plain, start, end, hits)}{after}"


def mark(text: str, terms: Set[str], analyzer: Analyzer) -> str:
    """Return the whole of a short text, such as a title, in the same way."""
    plain = clean(text)
    return _marked(plain, 0, len(plain), list(_hits(plain, terms, analyzer)))


def _hits(text: str, terms: Set[str], analyzer: Analyzer) -> Iterator[_Hit]:
    starts = tuple(term[:-1] for term in terms if term.endswith("*"))
    for word in analyzer.analyse(text):
        if found := _found(word.terms, terms, starts):
            yield _Hit(word.start, word.end, found)


def _found(word: Terms, terms: Set[str], starts: tuple[str, ...]) -> frozenset[str]:
    own = (*word.whole, *word.parts)
    return frozenset(term for term in own if term in terms or term.startswith(starts))


def _best(hits: list[_Hit], length: int) -> int:
    """Where the passage begins that has the most different words, then the most words."""
    inside: Counter[str] = Counter()
    first, best, best_start = 0, (0, 0), hits[0].start
    for last, hit in enumerate(hits):
        inside.update(hit.terms)
        while hit.end - hits[first].start > length - _LEAD and first < last:
            inside.subtract(hits[first].terms)
            first += 1
        score = (len(+inside), last - first)
        if score > best:
            best, best_start = score, hits[first].start
    return best_start


def _from_word(text: str, position: int) -> int:
    return text.rfind(" ", 0, position) + 1 if position else 0


def _to_word(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    space = text.rfind(" ", max(0, position - _LEAD), position + 1)
    return space if space > 0 else position


def _marked(text: str, start: int, end: int, hits: list[_Hit]) -> str:
    pieces, done = [], start
    for hit in hits:
        if hit.start < done or hit.end > end:
            continue
        pieces += [escape(text[done : hit.start]), "<mark>", escape(text[hit.start : hit.end])]
        pieces.append("</mark>")
        done = hit.end
    pieces.append(escape(text[done:end]))
    return "".join(pieces)
