"""Totals, facets, pages, sorting and who may see what: the same from every engine."""

import pytest
from conftest import CITIES, LEIPZIG, PUBLIC, document

from portal.search.interface import FACETS, FacetValue, Sort

DOCUMENTS = [
    document("a", "Gleitzeit", stadt=("leipzig",), thema=("arbeit", "buero"), date=20230301),
    document("b", "Gleitzeit", stadt=("leipzig",), thema=("arbeit",), date=20230201),
    document("c", "Gleitzeit", stadt=("dortmund",), thema=("buero",), date=20230401),
    document("d", "Anderes", stadt=("dortmund",), thema=("buero",), date=20230501),
    document("e", "Gleitzeit Kanarienvogel", stadt=("dortmund",), audience=frozenset({"cities"})),
    document("f", "Gleitzeit Nachtigall", stadt=("leipzig",), audience=frozenset({"city:leipzig"})),
]


@pytest.fixture(autouse=True)
def filled(index):
    index.rebuild(DOCUMENTS)


def counts(page, facet):
    return {choice.value: choice.count for choice in page.facets[facet]}


@pytest.mark.parametrize(
    ("audience", "total", "cities"),
    [
        (PUBLIC, 3, {"leipzig": 2, "dortmund": 1}),
        (CITIES, 4, {"leipzig": 2, "dortmund": 2}),
        (LEIPZIG, 5, {"leipzig": 3, "dortmund": 2}),
        (frozenset({"city:dortmund"}), 0, {}),
        (frozenset(), 0, {}),
    ],
)
def test_each_reader_has_an_own_total_and_own_facets(ask, audience, total, cities):
    page = ask("Gleitzeit", audience)
    assert page.total == total
    assert counts(page, "stadt") == cities


@pytest.mark.parametrize("text", ["Kanarienvogel", "Kanar*", '"Gleitzeit Kanarienvogel"', "-x"])
def test_canaries_sing_only_for_their_readers(ask, text):
    assert "e" in ask(text, CITIES).ids
    page = ask(text, PUBLIC)
    assert not {"e", "f"} & set(page.ids)
    assert page.total == len(page.ids)


def test_hidden_texts_teach_no_compounds(index, ask):
    secret = [document(str(n), "Kanarien Vogel", audience=frozenset({"cities"})) for n in range(9)]
    index.rebuild([*secret, document("public", "Kanarienvogel")])
    assert ask("Vogel", PUBLIC).total == 0


def test_facets_are_all_there_most_frequent_first(ask):
    page = ask("Gleitzeit")
    assert set(page.facets) == set(FACETS)
    assert page.facets["thema"] == (FacetValue("arbeit", 2), FacetValue("buero", 2))
    assert page.facets["stadt"][0] == FacetValue("leipzig", 2)
    assert page.facets["land"] == ()


def test_a_facet_is_counted_without_its_own_filter(ask):
    page = ask("Gleitzeit", stadt="leipzig")
    assert set(page.ids) == {"a", "b"}
    assert counts(page, "stadt") == {"leipzig": 2, "dortmund": 1}
    assert counts(page, "thema") == {"arbeit": 2, "buero": 1}


def test_choices_within_a_facet_are_alternatives_and_facets_narrow_each_other(ask):
    assert set(ask("Gleitzeit", stadt="leipzig dortmund").ids) == {"a", "b", "c"}
    page = ask("Gleitzeit", stadt="leipzig dortmund", thema="buero")
    assert set(page.ids) == {"a", "c"}
    assert counts(page, "stadt") == {"leipzig": 1, "dortmund": 1}


@pytest.mark.parametrize(
    ("filters", "total"),
    [({"stadt": "atlantis"}, 0), ({"stadt": "atlantis leipzig"}, 2), ({"farbe": "rot"}, 0)],
)
def test_unknown_filters_find_nothing(ask, filters, total):
    assert ask("Gleitzeit", **filters).total == total


def test_filters_alone_list_by_date(ask):
    assert ask(stadt="dortmund").ids == ("d", "c")
    assert ask("").ids == ("d", "c", "a", "b")
    assert ask("-Anderes").ids == ("c", "a", "b")


def test_sorting_by_date(index, ask):
    index.apply([document("g", "Gleitzeit Gleitzeit", date=19990101)])
    assert ask("Gleitzeit", sort=Sort.DATE).ids == ("c", "a", "b", "g")


def test_equal_answers_are_sorted_by_date(ask):
    assert ask("Gleitzeit").ids == ("c", "a", "b")


def test_pages_divide_the_answers(index, ask):
    index.rebuild(document(f"{n:02}", "Gleitzeit", date=n) for n in range(25))
    pages = [ask("Gleitzeit", page=number) for number in (1, 2, 3)]
    assert [len(page.ids) for page in pages] == [10, 10, 5]
    assert [id_ for page in pages for id_ in page.ids] == [f"{n:02}" for n in range(24, -1, -1)]
    assert {(page.total, page.pages) for page in pages} == {(25, 3)}


@pytest.mark.parametrize(("wanted", "shown"), [(99, 1), (0, 1), (-5, 1), (10**30, 1)])
def test_a_page_beyond_the_end_is_the_last(ask, wanted, shown):
    page = ask("Gleitzeit", page=wanted)
    assert (page.page, page.pages, len(page.ids)) == (shown, 1, 3)


def test_no_answer_is_one_empty_page(ask):
    page = ask("Quastenflosser", page=7)
    assert (page.ids, page.total, page.page, page.pages) == ((), 0, 1, 1)
    assert not any(page.facets.values())
