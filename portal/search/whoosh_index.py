"""The embedded engine: Whoosh, files in a folder. The only module that imports it.

What docs/decisions/0003-whoosh.md explains, in short: loose files instead of compound segments,
which every reader copies into memory; a new searcher for each generation, since Searcher.refresh()
brings back deleted documents; one reader at a time, since loose files share one position.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from time import sleep
from typing import Any, Final, TypeVar

from whoosh.analysis import Analyzer as WhooshAnalyzer
from whoosh.analysis import Token
from whoosh.fields import ID, NUMERIC, TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import create_in, open_dir

from portal.search import fields
from portal.search.answers import answer
from portal.search.generations import Generations
from portal.search.interface import (
    FACETS,
    IndexBusy,
    SearchDocument,
    SearchPage,
    SearchQuery,
    SearchUnavailable,
)
from portal.search.learning import Learned, public_words
from portal.search.plan import plan
from portal.search.spool import Spool
from portal.search.whoosh_snapshot import AUDIENCE, VALUE_FIELDS, Snapshot
from portal.text.compounds import learn
from portal.text.german import Analyzer, Terms, compound_base

Result = TypeVar("Result")

# A commit elsewhere may remove files between reading which there are and opening them.
ATTEMPTS: Final = 5


class Positions(WhooshAnalyzer):  # type: ignore[misc]
    """Reads what `encode` wrote; keeps nothing, since Whoosh pickles it at every commit."""

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:
        token = Token(**options)
        for token.pos, line in enumerate(value.split("\n")):
            whole, _, parts = line.partition("\t")
            for token.text, token.boost in fields.weighted(Terms(_words(whole), _words(parts))):
                yield token


class Values(WhooshAnalyzer):  # type: ignore[misc]
    """One term per line."""

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:
        token = Token(**options)
        for token.pos, token.text in enumerate(value.split("\n")):
            token.boost = 1.0
            yield token


def encode(words: Iterable[Terms]) -> str:
    """One line per position: the whole word's terms, a tab, those of its parts."""
    return "\n".join(f"{' '.join(whole)}\t{' '.join(parts)}" for whole, parts in words)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(" ")) if text else ()


def _schema() -> Schema:
    return Schema(
        id=ID(unique=True, stored=True),
        date=NUMERIC(int, bits=64, sortable=True),
        **{name: TEXT(analyzer=Positions()) for name in fields.FIELD_WEIGHTS},
        **{name: ID(analyzer=Values()) for name in VALUE_FIELDS},
    )


def _row(document: SearchDocument, analyzer: Analyzer) -> dict[str, Any]:
    values = {facet: document.facets.get(facet, ()) for facet in FACETS}
    values[AUDIENCE] = tuple(sorted(document.audience))
    return {
        "id": document.id,
        "date": document.date,
        **{name: encode(words) for name, words in fields.analysed(document, analyzer) if words},
        **{name: "\n".join(dict.fromkeys(chosen)) for name, chosen in values.items() if chosen},
    }


class WhooshIndex:
    """Whoosh in a folder that is the portal's alone; threads and processes may share it."""

    def __init__(self, folder: Path, base_words: Iterable[str] = ()) -> None:
        self._generations = Generations(Path(folder))
        self._base = compound_base(base_words)
        self._reading = RLock()
        self._state: Snapshot | None = None
        self._damaged: str | None = None
        """The generation that could not be read; the next one may be whole again."""

    def search(self, query: SearchQuery) -> SearchPage:
        """Answer a question; any text is allowed. Raises SearchUnavailable."""
        return self._read(lambda state: answer(query, plan(query.text, state.analyzer), state))

    def analyzer(self) -> Analyzer:
        """What the words of this index were analysed with. Raises SearchUnavailable."""
        return self._read(lambda state: state.analyzer)

    def apply(self, documents: Iterable[SearchDocument], deleted: Iterable[str] = ()) -> None:
        """Remove ids, then add or replace documents. Raises IndexBusy and SearchUnavailable."""
        with self._lock():
            changed = {document.id: document for document in documents}
            gone = [*deleted, *changed]
            if not gone:
                return
            folder, analyzer = self._read(lambda state: (state.folder, state.analyzer))
            with _writer(open_dir(str(folder))) as writer:
                for id_ in gone:
                    writer.delete_by_term("id", id_)
                for document in changed.values():
                    writer.add_document(**_row(document, analyzer))

    def rebuild(self, documents: Iterable[SearchDocument]) -> None:
        """Make the index anew beside the old one and switch to it. Raises IndexBusy."""
        with self._lock():
            self._generations.clean()
            folder = self._generations.new()
            try:
                self._fill(folder, documents)
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
            self._generations.switch(folder)

    def count(self) -> int:
        """Number of documents. Raises SearchUnavailable."""
        return self._read(lambda state: state.everything.bit_count())

    def generation(self) -> str:
        """A name that changes with every commit; empty where there is no index."""
        folder = self._generations.current()
        return f"{folder.name}.{_latest(folder)}" if folder and folder.is_dir() else ""

    def is_current(self) -> bool:
        """False where a rebuild is due."""
        if self._damaged == self.generation():
            return False
        try:
            return self._read(
                lambda state: state.learned.fits(state.everything.bit_count(), self._base)
            )
        except SearchUnavailable:
            return False

    def close(self) -> None:
        """Close the files that are open for reading; the next search opens them again."""
        with self._reading:
            if self._state:
                self._state.close()
            self._state = None

    def _fill(self, folder: Path, documents: Iterable[SearchDocument]) -> None:
        with tempfile.TemporaryFile(dir=folder) as file:
            spool = Spool(file)
            vocabulary = learn(public_words(spool.keep(documents)), self._base)
            Learned(vocabulary, spool.count).save(folder)
            analyzer = Analyzer(vocabulary)
            with _writer(create_in(str(folder), _schema())) as writer:
                for document in spool.read():
                    writer.add_document(**_row(document, analyzer))

    def _read(self, work: Callable[[Snapshot], Result]) -> Result:
        """Work on the newest state, alone; whatever Whoosh trips over, the index is to blame."""
        failure: Exception | None = None
        with self._reading:
            for attempt in range(ATTEMPTS):
                sleep(0.05 * attempt)
                try:
                    return work(self._newest())
                except SearchUnavailable:
                    raise
                except Exception as error:
                    self.close()
                    failure = error
        self._damaged = self.generation()
        raise SearchUnavailable(
            f"Der Suchindex in {self._generations.folder} ist beschädigt. "
            "Er lässt sich jederzeit neu aufbauen: flask search rebuild"
        ) from failure

    def _newest(self) -> Snapshot:
        folder = self._generations.current()
        if folder is None:
            raise SearchUnavailable(
                f"In {self._generations.folder} liegt noch kein Suchindex. "
                "Ihn legt an: flask search rebuild"
            )
        generation = _latest(folder)
        old = self._state
        if old is None or (old.folder, old.generation) != (folder, generation):
            reader = open_dir(str(folder), readonly=True).reader()
            self._state = Snapshot(folder, generation, reader, old)
            if old:
                old.close()
        return self._state  # type: ignore[return-value]

    @contextmanager
    def _lock(self) -> Iterator[None]:
        self._generations.prepare()
        lock = FileStorage(str(self._generations.folder)).lock("write.lock")
        if not lock.acquire(blocking=False):
            raise IndexBusy("Ein anderer Prozess schreibt gerade in den Suchindex.")
        try:
            yield
        finally:
            lock.release()


@contextmanager
def _writer(target: Any) -> Iterator[Any]:
    """Everything or nothing; another writer inside Whoosh is a bug, since `_lock` is held."""
    writer = target.writer(compound=False)
    try:
        yield writer
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


def _latest(folder: Path) -> int:
    """The number of the newest commit, which Whoosh writes into the name of a file."""
    # Asked at every search: listing names takes a third of what Path.glob does.
    names = (name for name in os.listdir(folder) if name[:6] == "_MAIN_" and name[-4:] == ".toc")
    return max((int(name[6:-4]) for name in names), default=0)
