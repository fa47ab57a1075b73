"""The fields in which words are looked for, and how a document fills them."""

from collections.abc import Iterator, Mapping
from typing import Final

from portal.search.interface import SearchDocument
from portal.text.gender import clean
from portal.text.german import Analyzer, Terms

# How much a word says about a document by where it stands.
FIELD_WEIGHTS: Final[Mapping[str, float]] = {"title": 3.0, "about": 2.0, "body": 1.0}
# A part of a compound says less than the same word by itself.
PART_WEIGHT: Final = 0.5


def texts(document: SearchDocument) -> dict[str, str]:
    """Field to text."""
    about = f"{document.summary}\n{document.keywords}"
    return {"title": document.title, "about": about, "body": document.body}


def analysed(document: SearchDocument, analyzer: Analyzer) -> Iterator[tuple[str, list[Terms]]]:
    """Field and what its words are found by, position by position."""
    for field, text in texts(document).items():
        yield field, [word.terms for word in analyzer.analyse(clean(text))]


def weighted(terms: Terms) -> Iterator[tuple[str, float]]:
    """Each term at one position with its weight."""
    yield from ((term, 1.0) for term in terms.whole)
    yield from ((term, PART_WEIGHT) for term in terms.parts)
