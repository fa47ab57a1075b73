"""Words as the search compares them: stems without umlauts, and the parts of compounds.

The chain, measured for this portal: join gender forms, fold, drop stop words, then the stem of the
whole word and those of its compound parts. An index stores what comes out here, so change
ANALYZER_VERSION with anything that changes it: indexes are then made anew.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from threading import Lock
from typing import Final, NamedTuple

import Stemmer

from portal.text import gender
from portal.text.compounds import Splitter, Vocabulary, usable
from portal.text.stop_words import STOP_WORDS

ANALYZER_VERSION: Final = f"1/{Stemmer.version()}"
LONGEST_TERM: Final = 64
MOST_HYPHENS: Final = 5

_HYPHENS: Final = frozenset({"-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}"})
_LETTERS: Final = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"})
# As the stemmer reads them: no umlaut in Steuer, Mauer and Quelle.
_DIGRAPH: Final = re.compile(r"(a|o|(?<![aeq])u)e")
# What the stemmer leaves alone: Büros, Kitas, Workshops.
_LOAN_PLURAL: Final = re.compile(r"(?<=.{3}[aiou])s$|(?<=..p)s$")
# Kolleginnen is found by Kolleg(e), which the stemmer misses; these are no women.
_FEMININE: Final = re.compile(r"(?<=...)(?<!beg)(?<!gew)(?<!sp)(?<!b)(?<!dr)innen$")
_NOT_FEMININE: Final = frozenset({"gerinnen", "verrinnen", "entrinnen", "zerrinnen", "besinnen"})

_stem: Final = Stemmer.Stemmer("german", 0).stemWord
_stemming: Final = Lock()  # a stemmer has one buffer, and threads share it


class Terms(NamedTuple):
    """What one word is found by."""

    whole: tuple[str, ...]
    """The stem of the word; after it, where hyphens join words, that of all as one."""
    parts: tuple[str, ...] = ()
    """The stems of the parts, if it is a compound."""


class Analysed(NamedTuple):
    """One word of a text: by what it is found and where it stands."""

    terms: Terms
    folded: str
    start: int
    end: int


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Lower case without umlauts and accents: Straße → strasse, Bürger → burger."""
    lower = unicodedata.normalize("NFKC", word).lower().translate(_LETTERS)
    if lower.isascii() and lower.isalnum():
        return lower
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", lower)))


def fold_digraphs(folded: str) -> str:
    """Read ae, oe, ue as umlauts, as the stemmer does: buerger → burger."""
    return _DIGRAPH.sub(r"\1", folded)


def stem(folded: str) -> str:
    """The stem of a folded word, the same for its inflections and for ä, ae and a."""
    if folded not in _NOT_FEMININE:
        folded = _FEMININE.sub("", folded)
    with _stemming:
        stemmed = str(_stem(folded[:LONGEST_TERM]))
    return _LOAN_PLURAL.sub("", stemmed)


def folded_words(text: str) -> set[str]:
    """Every word of a text, folded, for learning which compounds there are."""
    return {fold(word.base) for word in gender.words(gender.clean(text))}


def compound_base(words: Iterable[str]) -> frozenset[str]:
    """The words that a person gives as parts of compounds; terms of several words count each."""
    return usable(word for text in words for word in folded_words(text))


class Analyzer:
    """Turns text into terms, with the compounds that a vocabulary knows."""

    def __init__(self, vocabulary: Vocabulary | None = None) -> None:
        self._splitter = Splitter(vocabulary or Vocabulary())
        self.terms = lru_cache(maxsize=100_000)(self._terms)

    def analyse(self, text: str) -> Iterator[Analysed]:
        """Yield the words that matter of a cleaned text (`gender.clean`), in their order."""
        group: list[gender.Word] = []
        for word in gender.words(text):
            if group and text[group[-1].end : word.start] not in _HYPHENS:
                yield from self._analyse_group(group)
                group = []
            group.append(word)
        yield from self._analyse_group(group)

    def _analyse_group(self, group: list[gender.Word]) -> Iterator[Analysed]:
        """Words joined by hyphens are found each by itself and by all of them as one."""
        joined = self._joined(group) if len(group) > 1 else ()
        for word in group:
            folded = fold(word.base)
            terms = self.terms(folded)
            if terms.whole:
                if joined:
                    terms = Terms(terms.whole + joined, terms.parts)
                yield Analysed(terms, folded, word.start, word.end)

    def _joined(self, group: list[gender.Word]) -> tuple[str, ...]:
        folded = "".join(fold(word.base) for word in group[: MOST_HYPHENS + 1])
        if len(group) > MOST_HYPHENS or len(folded) > LONGEST_TERM or folded.isdigit():
            return ()
        return self.terms(folded).whole

    def _terms(self, folded: str) -> Terms:
        if not folded or folded in STOP_WORDS:
            return Terms(())
        whole = stem(folded)
        stems = map(stem, self._parts(folded))
        return Terms((whole,), tuple(dict.fromkeys(part for part in stems if part != whole)))

    def _parts(self, folded: str) -> tuple[str, ...]:
        """The words in a compound; typed with ae, oe, ue they are tried as umlauts too."""
        return self._splitter.split(folded) or self._splitter.split(fold_digraphs(folded))
