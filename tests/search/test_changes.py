"""Adding, replacing, removing and making anew: the same from every engine."""

from conftest import document

from portal.search.interface import SearchQuery


def test_an_empty_index_answers(index, ask):
    index.rebuild([])
    assert index.count() == 0
    assert ask("").total == 0
    assert index.is_current()


def test_what_is_added_is_found_at_once(index, found):
    index.rebuild([document("a", "Altes")])
    index.apply([document("b", "Neues")])
    assert found("Neues") == ["b"]
    assert index.count() == 2


def test_what_is_replaced_is_found_once_by_its_new_words(index, found, ask):
    index.rebuild([document("a", "Altes", stadt=("leipzig",)), document("b", "Altes")])
    index.apply([document("a", "Neues", stadt=("dortmund",))])
    assert found("Altes") == ["b"]
    assert found("Neues") == ["a"]
    assert [choice.value for choice in ask("").facets["stadt"]] == ["dortmund"]
    assert index.count() == 2


def test_the_last_of_equal_ids_wins(index, found):
    index.rebuild([])
    index.apply([document("a", "Erstes"), document("a", "Zweites")])
    assert found("Erstes") == []
    assert found("Zweites") == ["a"]


def test_what_is_removed_is_gone(index, found):
    index.rebuild([document("a", "Altes"), document("b", "Altes")])
    index.apply([], ["a", "unknown"])
    assert found("Altes") == ["b"]
    assert index.count() == 1


def test_who_may_see_a_document_can_change(index, found):
    index.rebuild([document("a", "Altes")])
    index.apply([document("a", "Altes", audience=frozenset({"cities"}))])
    assert found("Altes") == []


def test_many_small_changes_add_up(index, found, ask):
    index.rebuild([])
    for number in range(30):
        index.apply([document(f"{number}", "Altes", jahr=("2020",))])
        index.apply([document(f"{number // 2}", "Neues", jahr=("2021",))])
    assert len(found("Neues")) == 15
    assert len(found("Altes")) == 15
    assert {(c.value, c.count) for c in ask("").facets["jahr"]} == {("2020", 15), ("2021", 15)}


def test_every_commit_has_a_name_of_its_own(index):
    names = [index.generation()]
    for change in (
        lambda: index.rebuild([]),
        lambda: index.apply([document("a", "Altes")]),
        lambda: index.apply([], ["a"]),
        lambda: index.rebuild([]),
    ):
        change()
        names.append(index.generation())
    assert len(set(names)) == len(names)


def test_a_rebuild_forgets_what_was_there(index, found):
    index.rebuild([document("a", "Altes")])
    index.rebuild(iter([document("b", "Altes")]))
    assert found("Altes") == ["b"]


def test_an_index_that_doubled_has_to_learn_again(index):
    index.rebuild(document(f"{n}") for n in range(20))
    index.apply(document(f"more {n}") for n in range(20))
    assert index.is_current()
    index.apply([document("one too many")])
    assert not index.is_current()


def test_learning_again_finds_new_compounds(index, found):
    index.rebuild([])
    texts = [document(f"{n}", "Gleise und Bauten") for n in range(9)]
    index.apply([*texts, document("compound", "Gleisbauten")])
    assert "compound" not in found("Gleise")
    index.rebuild([*texts, document("compound", "Gleisbauten")])
    assert "compound" in found("Gleise")


def test_facet_values_are_taken_as_they_are(index):
    odd = "a b\tc'*"
    index.rebuild([document("a", stadt=(odd, "x"), audience=frozenset({"public", "y z"}))])
    filters = {"stadt": frozenset({odd})}
    assert index.search(SearchQuery("", frozenset({"y z"}), filters)).total == 1
    assert index.search(SearchQuery("", frozenset({"y"}), {})).total == 0
