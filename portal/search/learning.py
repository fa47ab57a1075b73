"""What an index learns about compounds, and when it has to learn again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from portal.search import fields
from portal.search.interface import SearchDocument
from portal.text.compounds import Vocabulary
from portal.text.german import ANALYZER_VERSION, folded_words

PUBLIC: Final = "public"
# Up to so many documents, a vocabulary is too small to be worth learning twice for.
FEW: Final = 10


def public_words(documents: Iterable[SearchDocument]) -> Iterator[set[str]]:
    """The words of each document that everybody may read; others must not show in compounds."""
    for document in documents:
        if PUBLIC in document.audience:
            yield set().union(*map(folded_words, fields.texts(document).values()))


@dataclass(frozen=True, slots=True)
class Learned:
    """What the terms of an index depend on, kept in a file beside it."""

    vocabulary: Vocabulary
    documents: int
    """Number of documents in the index when it learned."""
    analyzer: str = ANALYZER_VERSION

    def fits(self, count: int, base: frozenset[str]) -> bool:
        """False if the analyzer or its base words changed, or the index more than doubled."""
        same = self.analyzer == ANALYZER_VERSION and self.vocabulary.base == base
        return same and count <= 2 * max(self.documents, FEW)

    def save(self, folder: Path) -> None:
        """Write the file into the folder of an index."""
        content = {
            "analyzer": self.analyzer,
            "documents": self.documents,
            "vocabulary": self.vocabulary.to_json(),
        }
        _file(folder).write_text(json.dumps(content), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Learned:
        """Read it back. Raises OSError, ValueError, KeyError or TypeError where it is damaged."""
        content = json.loads(_file(folder).read_text(encoding="utf-8"))
        return cls(
            vocabulary=Vocabulary.from_json(content["vocabulary"]),
            documents=int(content["documents"]),
            analyzer=str(content["analyzer"]),
        )


def _file(folder: Path) -> Path:
    return folder / "learned.json"
