"""From the setting to the index."""

from pathlib import Path

from portal.search.interface import SearchIndex


def create_index(engine: str, folder: Path, synonyms: Path) -> SearchIndex:
    """Return the index of this engine; ValueError for an unknown one.

    `synonyms` is the list whose words teach the index compounds before it has texts of its own.
    """
    words = _words(synonyms)
    if engine == "whoosh":
        from portal.search.whoosh_index import WhooshIndex

        return WhooshIndex(folder, base_words=words)
    if engine == "memory":
        from portal.search.memory_index import MemoryIndex

        return MemoryIndex(base_words=words)
    raise ValueError(f"PORTAL_SEARCH_ENGINE kennt „{engine}“ nicht; möglich sind whoosh, memory.")


def _words(synonyms: Path) -> tuple[str, ...]:
    if not synonyms.is_file():
        return ()
    lines = synonyms.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))
