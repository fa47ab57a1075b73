"""Whatever is typed is answered, and every engine gives the same answer."""

import time
from contextlib import closing

import pytest
from conftest import BASE_WORDS, LEIPZIG, PUBLIC, document
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.search.interface import SearchQuery, Sort
from portal.search.memory_index import MemoryIndex
from portal.search.whoosh_index import WhooshIndex

WORDS = [
    "Büro",
    "Bürofläche",
    "Fläche",
    "Desk-Sharing",
    "Desksharing",
    "Bürger*innen",
    "der",
    "Amt",
]
AUDIENCES = [PUBLIC, LEIPZIG, frozenset({"city:leipzig"})]
texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
signs = st.sampled_from(['"', "-", "*", " ", '" ', ' -"', "* "])
questions = st.lists(st.sampled_from(WORDS) | signs, max_size=8).map("".join)


@pytest.fixture(scope="module")
def whoosh(tmp_path_factory):
    engine = WhooshIndex(tmp_path_factory.mktemp("any"), BASE_WORDS)
    engine.rebuild([document("a", "Büro")])
    yield engine
    engine.close()


@given(st.text())
def test_any_text_is_answered(whoosh, text):
    page = whoosh.search(SearchQuery(text))
    assert page.total in (0, 1)


@pytest.mark.parametrize(
    "part", ["a ", "a* ", "abc* ", '"a b" ', "-a ", '"', "a-", "Büro ", "🙂", "\0", "\u202e", "ß"]
)
def test_long_texts_are_answered_quickly(whoosh, part):
    whoosh.count()
    begun = time.process_time()
    whoosh.search(SearchQuery(part * (100_000 // len(part))))
    assert time.process_time() - begun < 0.5


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(texts, texts, st.sampled_from(AUDIENCES)), min_size=1, max_size=12),
    st.lists(questions, min_size=1, max_size=12),
    st.data(),
)
def test_the_engines_agree(tmp_path_factory, contents, asked, data):
    documents = [
        document(f"{n}", title, body, audience=audience, date=n, jahr=(f"{n % 3}",))
        for n, (title, body, audience) in enumerate(contents)
    ]
    half = data.draw(st.integers(0, len(documents)))
    memory = MemoryIndex(BASE_WORDS)
    with closing(WhooshIndex(tmp_path_factory.mktemp("agree"), BASE_WORDS)) as whoosh:
        for engine in (memory, whoosh):
            engine.rebuild(documents[:half])
            engine.apply(documents[half:], [documents[0].id] if half else [])
        for text in asked:
            for sort in Sort:
                query = SearchQuery(text, data.draw(st.sampled_from(AUDIENCES)), {}, sort, 1, 20)
                one, other = memory.search(query), whoosh.search(query)
                assert (one.total, one.facets, one.terms) == (
                    other.total,
                    other.facets,
                    other.terms,
                )
                assert set(one.ids) == set(other.ids)
                if sort is Sort.DATE:
                    assert one.ids == other.ids
