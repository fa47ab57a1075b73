"""What a person can type into the search box: words, "phrases", beginn* and -without.

Anything that is none of these is just words; nothing is ever an error.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LONGEST_TEXT: Final = 1000
MOST_CLAUSES: Final = 32
SHORTEST_PREFIX: Final = 3

_QUOTES: Final = str.maketrans(dict.fromkeys("„“”‟«»", '"'))
_CLAUSE: Final = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
_PREFIX: Final = re.compile(r"[^\w]*(?P<start>[^\W_]+(?:-[^\W_]+)*)\*+[^\w*]*")


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand beside each other, but may stand anywhere in an answer."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must follow each other."""

    text: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """A word of which only the beginning is given."""

    start: str


Clause = Words | Phrase | Prefix


@dataclass(frozen=True, slots=True)
class Question:
    """What is wanted and what is not; both empty where the text holds neither."""

    wanted: tuple[Clause, ...] = ()
    unwanted: tuple[Clause, ...] = ()
    blank: bool = False
    """Nothing was typed, which asks for everything; a lone sign asks for nothing."""


def parse(text: str) -> Question:
    """Read a search text; what exceeds LONGEST_TEXT characters or MOST_CLAUSES is left out."""
    text = text[:LONGEST_TEXT].replace("\0", " ").translate(_QUOTES)
    wanted: list[Clause] = []
    unwanted: list[Clause] = []
    for number, (minus, clause) in enumerate(_clauses(text)):
        if number == MOST_CLAUSES:
            break
        (unwanted if minus else wanted).append(clause)
    return Question(tuple(_run_together(wanted)), tuple(unwanted), blank=not text.strip())


def _clauses(text: str) -> Iterator[tuple[bool, Clause]]:
    for match in _CLAUSE.finditer(text):
        minus = match["minus"] is not None
        if match["phrase"] is not None:
            yield minus, Phrase(match["phrase"])
        elif any(map(str.isalnum, match["word"])):
            yield minus, _word(match["word"])


def _word(text: str) -> Clause:
    prefix = _PREFIX.fullmatch(text)
    if prefix and len(prefix["start"]) >= SHORTEST_PREFIX:
        return Prefix(prefix["start"])
    return Words(text)


def _run_together(clauses: list[Clause]) -> Iterator[Clause]:
    """Make neighbouring words one clause, so that "Bürgerinnen und Bürger" is read as a pair."""
    run: list[str] = []
    for clause in clauses:
        if isinstance(clause, Words):
            run.append(clause.text)
            continue
        if run:
            yield Words(" ".join(run))
            run = []
        yield clause
    if run:
        yield Words(" ".join(run))
