import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.query_language import (
    MOST_CLAUSES,
    Phrase,
    Prefix,
    Question,
    Words,
    parse,
)

NONE = Question()


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("Büro", [Words("Büro")], []),
        ("Bürgerinnen und Bürger", [Words("Bürgerinnen und Bürger")], []),
        ('"mobiles Arbeiten"', [Phrase("mobiles Arbeiten")], []),
        ("„mobiles Arbeiten“", [Phrase("mobiles Arbeiten")], []),
        ("«mobiles Arbeiten»", [Phrase("mobiles Arbeiten")], []),
        ("verwalt*", [Prefix("verwalt")], []),
        ("(verwalt*),", [Prefix("verwalt")], []),
        ("Desk-Sh*", [Prefix("Desk-Sh")], []),
        ("ab*", [Words("ab*")], []),
        ("Bürger*innen", [Words("Bürger*innen")], []),
        ("Büro -Kosten", [Words("Büro")], [Words("Kosten")]),
        ("Desk-Sharing", [Words("Desk-Sharing")], []),
        ("A - B", [Words("A B")], []),
        (
            'Büro -"mobiles Arbeiten" -verw*',
            [Words("Büro")],
            [Phrase("mobiles Arbeiten"), Prefix("verw")],
        ),
        ('Amt "a b" Büro Rat', [Words("Amt"), Phrase("a b"), Words("Büro Rat")], []),
        ('Büro "mobiles Arbeiten', [Words("Büro mobiles Arbeiten")], []),
        ('Büro"a"Amt', [Words("Büro"), Phrase("a"), Words("Amt")], []),
        ("Büro\0Amt", [Words("Büro Amt")], []),
    ],
)
def test_what_is_typed_is_understood(text, wanted, unwanted):
    assert parse(text) == Question(tuple(wanted), tuple(unwanted))


@pytest.mark.parametrize("text", ['"', "*", "-", "--", "***", "🙂", '-"', "()", "-*", "&%$", "؟"])
def test_lone_signs_ask_for_nothing(text):
    assert parse(text) == NONE


@pytest.mark.parametrize("text", ["", "  ", "\t\n", "\0"])
def test_nothing_typed_asks_for_everything(text):
    assert parse(text) == Question(blank=True)


def test_clauses_are_limited():
    question = parse('"a" -b ' * 100)
    assert len(question.wanted) + len(question.unwanted) == MOST_CLAUSES


@pytest.mark.parametrize("part", ["a", '"', '-"', "a*", "-", "🙂 ", "a-", "\u202e", '" -'])
def test_long_texts_are_read_quickly(part):
    text = part * (100_000 // len(part))
    begun = time.process_time()
    parse(text)
    assert time.process_time() - begun < 0.05


@given(st.text())
def test_nothing_raises(text):
    question = parse(text)
    assert len(question.wanted) + len(question.unwanted) <= MOST_CLAUSES


@given(st.text(alphabet='ab "*-„“'))
def test_signs_in_any_order_raise_nothing(text):
    assert parse(text).blank == (not text.strip())
