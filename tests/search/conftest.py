from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portal.search.interface import SearchDocument, SearchIndex, SearchPage, SearchQuery, Sort
from portal.search.memory_index import MemoryIndex
from portal.search.whoosh_index import WhooshIndex

BASE_WORDS = ("Desk Sharing", "Büro", "Bürger", "Fläche", "Management", "Dienst", "Vereinbarung")
PUBLIC = frozenset({"public"})
CITIES = frozenset({"public", "cities"})
LEIPZIG = frozenset({"public", "cities", "city:leipzig"})


def document(
    id_: str,
    title: str = "",
    body: str = "",
    *,
    summary: str = "",
    keywords: str = "",
    audience: frozenset[str] = PUBLIC,
    date: int = 20230101,
    **facets: tuple[str, ...],
) -> SearchDocument:
    return SearchDocument(
        id=id_,
        type="article",
        title=title,
        summary=summary,
        body=body,
        keywords=keywords,
        audience=audience,
        facets=facets,
        date=date,
    )


@pytest.fixture(params=["memory", "whoosh"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SearchIndex]:
    """Both engines, one after the other: every test that asks for it runs twice."""
    if request.param == "memory":
        yield MemoryIndex(BASE_WORDS)
        return
    engine = WhooshIndex(tmp_path / "search", BASE_WORDS)
    yield engine
    engine.close()


@pytest.fixture
def found(index: SearchIndex) -> Callable[..., list[str]]:
    """Ids in their order for a text."""

    def search(text: str, audience: frozenset[str] = PUBLIC) -> list[str]:
        page = index.search(SearchQuery(text, audience, per_page=100))
        assert page.total == len(page.ids)
        return list(page.ids)

    return search


@pytest.fixture
def ask(index: SearchIndex) -> Callable[..., SearchPage]:
    def search(
        text: str = "",
        audience: frozenset[str] = PUBLIC,
        sort: Sort = Sort.RELEVANCE,
        page: int = 1,
        per_page: int = 10,
        **filters: str,
    ) -> SearchPage:
        chosen = {facet: frozenset(values.split()) for facet, values in filters.items()}
        return index.search(SearchQuery(text, audience, chosen, sort, page, per_page))

    return search
