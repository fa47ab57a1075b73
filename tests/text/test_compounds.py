import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.compounds import Splitter, Vocabulary, learn, usable

TEXTS = [
    {"verwaltung", "gebaude", "arbeit", "zeit", "flache", "buro"},
    {"verwaltung", "gebaude", "arbeit", "zeit", "flache", "management"},
    {"verwaltung", "gebaude", "arbeit", "zeit", "management", "buro"},
    {"verwaltung", "arbeit", "flache", "management", "buro", "selten"},
]
learned = Splitter(learn(TEXTS))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("verwaltungsgebaude", ("verwaltung", "gebaude")),
        ("arbeitszeit", ("arbeit", "zeit")),
        ("buroflachenmanagement", ("buro", "flache", "management")),
        ("verwaltungsrat", ("verwaltung", "rat")),
        ("verwaltung", ()),
        ("zeitselten", ()),
        ("arbeits", ()),
        ("zeit2000", ()),
        ("zeit" * 17, ()),
        ("", ()),
    ],
)
def test_compounds_are_cut_at_known_words(word, parts):
    assert learned.split(word) == parts


def test_a_word_more_frequent_than_its_parts_stays_whole():
    often = [{"frei", "tage", "freitage"}] * 3 + [{"freitage"}] * 9
    assert Splitter(learn(often)).split("freitage") == ()


def test_few_texts_do_not_make_up_parts():
    texts = [{"dortmund", "dort", "mund", "leipzig", "personal", "beamter"}] * 2
    assert all(not Splitter(learn(texts)).split(word) for word in ("dortmund", "personal"))


def test_stop_words_and_endings_are_no_parts():
    texts = [{"dort", "mund", "dortmund", "setzen", "bare", "eine"}] * 5
    splitter = Splitter(learn(texts))
    assert splitter.split("dortmund") == ()
    assert splitter.split("einsetzbare") == ()


def test_base_words_need_no_texts():
    splitter = Splitter(learn([], usable(["desk", "sharing", "der"])))
    assert splitter.split("desksharing") == ("desk", "sharing")


def test_a_vocabulary_survives_its_file():
    vocabulary = learn(TEXTS, usable(["desk"]))
    assert Vocabulary.from_json(vocabulary.to_json()) == vocabulary


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"base": 1, "words": {}}', "\0"])
def test_a_damaged_vocabulary_is_refused(text):
    with pytest.raises((ValueError, KeyError, TypeError)):
        Vocabulary.from_json(text)


@given(st.text(alphabet="abeitrszvu", max_size=40))
def test_parts_are_known_words(word):
    known = {*TEXTS[0], *TEXTS[1], "rat", "amt", "bau", "rad"}
    parts = learned.split(word)
    assert set(parts) <= known
    assert len(parts) != 1
