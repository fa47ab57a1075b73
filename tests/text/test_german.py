import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.compounds import Vocabulary
from portal.text.gender import clean
from portal.text.german import Analyzer, compound_base, fold, fold_digraphs, stem

plain = Analyzer()
knowing = Analyzer(Vocabulary(base=compound_base(["Bürger", "Büro", "Fläche", "Desk Sharing"])))


def terms(text, analyzer=plain):
    return [word.terms.whole[0] for word in analyzer.analyse(clean(text))]


@pytest.mark.parametrize(
    "spellings",
    [
        "Behörde Behoerde Behorde Behörden",
        "Straße Strasse Straßen STRASSE",
        "Bürger Buerger Burger Bürgern Bürgerin Bürgerinnen Bürger*innen",
        "Gebühr Gebuehr Gebühren",
        "Büro Buero Buro Büros",
        "Kita Kitas",
        "Workshop Workshops",
        "Kollege Kollegen Kolleg*innen Kolleginnen",
        "Beamter Beamtinnen Beamt:innen",
        "Café Cafe",
        "Verwaltung Verwaltungen VERWALTUNG",
        "ﬁnden finden",
    ],
)
def test_spellings_and_inflections_are_one_term(spellings):
    assert len(set(terms(spellings.replace(" ", " | ")))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stadtrat", "Stadtrad"),
        ("drinnen", "Dr"),
        ("Organisation", "Organ"),
        ("Steuer", "Stür"),
    ],
)
def test_different_words_stay_different(one, other):
    assert terms(one) != terms(other)


def test_stop_words_take_no_place():
    assert terms("Das Büro in der Stadt") == terms("Büro Stadt")


def test_a_compound_is_found_by_its_parts_after_itself():
    (word,) = knowing.analyse("Bürgerbüro")
    assert word.terms == (("burgerburo",), ("burg", "buro"))


@pytest.mark.parametrize("spelling", ["Bürobürger", "Buerobuerger", "Buroburger"])
def test_a_compound_has_the_same_parts_in_every_spelling(spelling):
    (word,) = knowing.analyse(spelling)
    assert word.terms.parts == ("buro", "burg")


def test_words_with_hyphens_are_found_as_one_and_as_several():
    desk, sharing = knowing.analyse("Desk-Sharing")
    assert desk.terms.whole == ("desk", "desksharing")
    assert sharing.terms.whole == ("sharing", "desksharing")


def test_a_chain_of_hyphens_does_not_grow():
    assert all(len(word.terms.whole) == 1 for word in plain.analyse("a-b" * 1000))


@given(st.text())
def test_folding_is_idempotent_and_plain(text):
    folded = fold(text)
    assert fold(folded) == folded
    assert not folded or folded.isalnum()


@given(st.text(alphabet="abeglnrstuäöüß", min_size=1, max_size=14))
def test_umlauts_may_be_left_out(word):
    bare = word.translate(str.maketrans("äöü", "aou"))
    assert stem(fold(word)) == stem(fold(bare))


@given(st.from_regex(r"[bglnrst][äöü][bglnrst]{1,2}(en|ung|er)?", fullmatch=True))
def test_umlauts_may_be_typed_as_two_letters(word):
    typed = word.translate({ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue"})
    assert stem(fold(word)) == stem(fold(typed))
    assert fold_digraphs(fold(typed)) == fold(word)


@given(st.text())
def test_any_text_gives_terms_without_spaces(text):
    cleaned = clean(text)
    for word in plain.analyse(cleaned):
        assert 0 <= word.start < word.end <= len(cleaned)
        assert word.terms.whole
        assert all(term.isalnum() for terms in word.terms for term in terms)
