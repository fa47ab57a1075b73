"""Split compounds by the words that a collection itself uses: Bürofläche is Büro and Fläche.

The idea is Koehn and Knight's (2003): of all ways to cut a word into known words, take the one
with the highest geometric mean of their frequencies, and leave the word whole where it is itself
more frequent than that. All words here are folded (`german.fold`).
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from portal.text.stop_words import STOP_WORDS

SHORTEST_PART: Final = 4
LONGEST_WORD: Final = 64
MOST_PARTS: Final = 4
# A part must be known from this many documents; below that, chance decides what is a word.
LEAST_DOCUMENTS: Final = 3
# A base word, chosen by a person, weighs as much as one that a thousand documents use.
BASE_WEIGHT: Final = 1000
# Three letters are enough for these: Bürgeramt, Personalrat, Neubau.
SHORT_PARTS: Final = frozenset({"amt", "bau", "rad", "rat"})
# Endings that are also words would be found in every participle: fassen|de, einsetz|bare.
_ENDINGS: Final = frozenset({"ende", "enden", "bare", "baren", "iger", "igen", "lich", "haft"})
# By their last letter, since most words end in none of them.
_LINKS: Final = {"s": ("s", "es", "ens", "ns"), "n": ("n", "en"), "r": ("er",), "e": ("e",)}
_INFLECTIONS: Final = {"s": ("s", "es"), "n": ("n", "en", "ern"), "r": ("er",), "e": ("e",)}
Endings = Mapping[str, tuple[str, ...]]
_DROPPED: Final = ("e", "en")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words with the number of documents that use them, and words that a person chose."""

    words: Mapping[str, int] = field(default_factory=dict)
    base: frozenset[str] = frozenset()

    def to_json(self) -> str:
        """Equal vocabularies are equal texts."""
        content = {"base": sorted(self.base), "words": self.words}
        return json.dumps(content, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Vocabulary:
        """Raises ValueError, KeyError or TypeError where the text is something else."""
        content = json.loads(text)
        return cls(
            words={str(word): int(count) for word, count in content["words"].items()},
            base=frozenset(content["base"]),
        )


def usable(words: Iterable[str]) -> frozenset[str]:
    """Those of some folded words that can be parts of compounds."""
    return frozenset(filter(_is_candidate, words))


def learn(documents: Iterable[Iterable[str]], base: frozenset[str] = frozenset()) -> Vocabulary:
    """Count in how many documents each word occurs; a document is given as its folded words.

    `base` are `usable` words that count as frequent from the start.
    """
    counts: Counter[str] = Counter()
    for words in documents:
        counts.update(usable(words))
    frequent = {word: count for word, count in counts.items() if count >= LEAST_DOCUMENTS}
    return Vocabulary(frequent, base)


def _is_candidate(word: str) -> bool:
    fits = SHORTEST_PART <= len(word) <= LONGEST_WORD and word.isalpha()
    return fits and word not in STOP_WORDS and word not in _ENDINGS


class Splitter:
    """Cut words by a vocabulary; without one, no word is cut."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._counts = vocabulary.words
        weights = dict.fromkeys(SHORT_PARTS | vocabulary.base, BASE_WEIGHT)
        for word, count in vocabulary.words.items():
            weights[word] = max(count, weights.get(word, 0))
        self._logs = {word: math.log(weight) for word, weight in weights.items()}

    def split(self, word: str) -> tuple[str, ...]:
        """Return the parts of a folded word, without linking letters; empty where it is none."""
        if not _is_candidate(word):
            return ()
        ways = [(logs / len(parts), parts) for logs, parts in self._ways(word) if len(parts) > 1]
        if not ways:
            return ()
        score, parts = max(ways)
        return parts if score >= math.log(self._counts.get(word, 1)) else ()

    def _ways(self, rest: str, left: int = MOST_PARTS) -> Iterator[tuple[float, tuple[str, ...]]]:
        """Every way to read the rest as at most `left` known words, with the sum of their logs."""
        if last := self._without(_INFLECTIONS, rest):
            yield last[0], (last[1],)
        if left == 1:
            return
        for cut in range(3, len(rest) - 2):
            if head := self._without(_LINKS, rest[:cut]) or self._with_dropped(rest[:cut]):
                for logs, parts in self._ways(rest[cut:], left - 1):
                    yield head[0] + logs, (head[1], *parts)

    def _without(self, endings: Endings, part: str) -> tuple[float, str] | None:
        """The best known word that the part is, but for an ending: Verwaltungs → verwaltung."""
        possible = endings.get(part[-1], ())
        return self._best([part, *(part.removesuffix(ending) for ending in possible)])

    def _with_dropped(self, part: str) -> tuple[float, str] | None:
        """The same for letters that a compound leaves out: Sprach(e)kurs."""
        long_enough = len(part) >= SHORTEST_PART
        return self._best([part + ending for ending in _DROPPED]) if long_enough else None

    def _best(self, forms: Iterable[str]) -> tuple[float, str] | None:
        known = [form for form in forms if form in self._logs]
        return max(((self._logs[form], form) for form in known), default=None) if known else None
