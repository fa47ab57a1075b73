"""Documents set down on disk, to be read twice where they arrive once."""

import pickle
from collections.abc import Iterable, Iterator
from typing import IO

from portal.search.interface import SearchDocument


class Spool:
    """Keeps documents in a file of its own; `count` is their number."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.count = 0

    def keep(self, documents: Iterable[SearchDocument]) -> Iterator[SearchDocument]:
        """Set each document down while it passes."""
        for document in documents:
            pickle.dump(document, self._file, pickle.HIGHEST_PROTOCOL)
            self.count += 1
            yield document

    def read(self) -> Iterator[SearchDocument]:
        """The same documents again."""
        self._file.seek(0)
        for _ in range(self.count):
            yield pickle.load(self._file)  # noqa: S301 written above, by this very object
