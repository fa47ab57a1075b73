import re
import time
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.compounds import Vocabulary
from portal.text.excerpts import excerpt, mark
from portal.text.gender import clean
from portal.text.german import Analyzer, compound_base

analyzer = Analyzer(Vocabulary(base=compound_base(["Bürger", "Büro"])))
FILLER = "Ein Satz ohne Belang steht hier. " * 40
TEXT = f"{FILLER}Die Bürgerbüros der Städte öffnen länger für Bürger*innen. {FILLER}"


def test_the_passage_with_the_words_is_shown_with_its_context():
    shown = excerpt(TEXT, {"burg"}, analyzer)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "<mark>Bürgerbüros</mark> der Städte" in shown
    assert "<mark>Bürger*innen</mark>" in shown
    assert len(shown) < 300


def test_the_passage_with_more_different_words_wins():
    text = f"Büro Büro Büro. {FILLER} Das Amt im Büro. {FILLER}"
    assert "<mark>Amt</mark> im <mark>Büro</mark>" in excerpt(text, {"buro", "amt"}, analyzer)


def test_a_prefix_marks_every_word_that_begins_so():
    assert excerpt("Verwalter und Gericht", {"verwalt*"}, analyzer) == (
        "<mark>Verwalter</mark> und Gericht"
    )


@pytest.mark.parametrize("terms", [set(), {"fehlt"}])
def test_without_a_hit_the_text_begins(terms):
    shown = excerpt(TEXT, terms, analyzer)
    assert shown.startswith("Ein Satz ohne Belang")
    assert shown.endswith(" …")
    assert "mark" not in shown


def test_words_are_not_cut():
    shown = excerpt(TEXT, {"burg"}, analyzer)
    assert set(re.findall(r"\w+", re.sub("<.*?>", "", shown))) <= set(re.findall(r"\w+", TEXT))


def test_what_looks_like_html_is_text():
    shown = excerpt('<script>alert("Büro")</script> & <mark>Amt</mark>', {"buro"}, analyzer)
    assert shown == (
        "&lt;script&gt;alert(&quot;<mark>Büro</mark>&quot;)&lt;/script&gt;"
        " &amp; &lt;mark&gt;Amt&lt;/mark&gt;"
    )


def test_a_title_is_marked_whole():
    assert mark("Büro & Amt " * 50, {"buro"}, analyzer).count("<mark>Büro</mark> &amp; Amt") == 50


@given(st.text(), st.frozensets(st.sampled_from(["a", "b", "b*", "buro", "burg"])))
def test_only_marks_are_added(text, terms):
    shown = excerpt(text, terms, analyzer)
    assert set(re.findall("<.*?>", shown)) <= {"<mark>", "</mark>"}
    plain = unescape(re.sub("</?mark>", "", shown))
    passage = plain.removeprefix("… ").removesuffix(" …")
    assert passage in " ".join(clean(text).split())


@given(st.lists(st.sampled_from(["Büro", "Bürger*innen", "<b>", "&amp;", "Amt,"]), max_size=99))
def test_marks_are_balanced_and_never_nested(words):
    shown = excerpt(" ".join(words), {"buro", "burg"}, analyzer)
    assert re.sub(r"<mark>[^<]+</mark>", "", shown).count("<") == 0


@pytest.mark.parametrize("part", ["a", "Büro ", "<", "a*", "\n", "Büro-"])
def test_no_text_takes_long(part):
    begun = time.process_time()
    excerpt(part * (200_000 // len(part)), {"buro"}, analyzer)
    assert time.process_time() - begun < 2
