"""Which words find which documents: the same answers from every engine."""

import pytest
from conftest import document

from portal.search.interface import SearchQuery
from portal.text.excerpts import excerpt

TEXTS = {
    "behoerde": document("behoerde", "Die Behörde an der Straße"),
    "buergerbuero": document("buergerbuero", "Bürgerbüros öffnen länger"),
    "sternchen": document("sternchen", "Beteiligung der Bürger*innen"),
    "mitarbeit": document("mitarbeit", "MitarbeiterInnen im Rathaus"),
    "sharing": document("sharing", "Desk-Sharing wird eingeführt"),
    "flaeche": document("flaeche", "Büroflächenmanagement der Stadt"),
    "telearbeit": document("telearbeit", "Mobiles Arbeiten, auch Telearbeit"),
    "arbeit": document("arbeit", "Arbeiten ist mobiler geworden"),
    "kollege": document("kollege", "Kolleginnen und Kollegen lernen"),
}


@pytest.fixture(autouse=True)
def filled(index):
    index.rebuild(TEXTS.values())


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Behoerde", "behoerde"),
        ("Behorde", "behoerde"),
        ("BEHÖRDEN", "behoerde"),
        ("Strasse", "behoerde"),
        ("Straße", "behoerde"),
        ("Buergerbuero", "buergerbuero"),
        ("Burgerburo", "buergerbuero"),
        ("Bürgerbüro", "buergerbuero"),
        ("Büro", "buergerbuero flaeche"),
        ("Bürger", "buergerbuero sternchen"),
        ("Bürger:innen", "buergerbuero sternchen"),
        ("Bürgerinnen und Bürger", "buergerbuero sternchen"),
        ("Bürger/-innen", "buergerbuero sternchen"),
        ("Mitarbeiter", "mitarbeit"),
        ("Mitarbeiter(innen)", "mitarbeit"),
        ("Kollegen", "kollege"),
        ("Kolleg*in", "kollege"),
        ("Desksharing", "sharing"),
        ("Desk Sharing", "sharing"),
        ("Desk-Sharing", "sharing"),
        ("Flächen", "flaeche"),
        ("Flächenmanagement", "flaeche"),
        ("Büro Fläche", "buergerbuero flaeche"),
        ('"mobiles Arbeiten"', "telearbeit"),
        ('"Telearbeit mobiles"', ""),
        ('"Arbeiten, auch: Telearbeit"', "telearbeit"),
        ('"Desk Sharing"', "sharing"),
        ('"Desksharing eingeführt"', "sharing"),
        ('"Behörde Straße"', "behoerde"),
        ('"Beteiligung der Bürgerinnen"', "sternchen"),
        ("Tele*", "telearbeit"),
        ("Buerger*", "buergerbuero sternchen"),
        ("Behörd*", "behoerde"),
        ("Mitarbeiterinnen*", "mitarbeit"),
        ("Arbeiten -Telearbeit", "arbeit"),
        ('mobil -"mobiles Arbeiten"', "arbeit"),
        ("Büro -Bürger*", "flaeche"),
        ("Sharing -Desk-Sharing", ""),
        ("der", ""),
        ("Quastenflosser", ""),
        ("", " ".join(TEXTS)),
        ("-Arbeiten -Büro -Sharing", "behoerde sternchen mitarbeit kollege"),
        ("-der", ""),
        ('"', ""),
        ("*", ""),
        ("-", ""),
        ("🙂", ""),
    ],
)
def test_a_text_finds(found, text, ids):
    assert sorted(found(text)) == sorted(ids.split())


def test_every_field_is_searched(index, found):
    index.rebuild(
        [
            document("title", "Quelle"),
            document("summary", summary="Quelle"),
            document("keywords", keywords="Quelle"),
            document("body", body="Quelle"),
            document("noise", "Quetsche"),
        ]
    )
    assert found("Quellen")[0] == "title"
    assert found("Quellen")[-1] == "body"
    assert len(found("Quellen")) == 4


@pytest.mark.parametrize("text", ["Fläche", "Buero", "Flaeche Buero"])
def test_the_word_itself_comes_before_the_part_of_a_compound(index, found, text):
    index.rebuild([document("part", "Bürofläche"), document("whole", "Büro und Fläche")])
    assert found(text) == ["whole", "part"]


def test_a_compound_comes_before_its_parts_apart(index, found):
    index.rebuild([document("apart", "Büro und Fläche"), document("compound", "Bürofläche")])
    assert found("Bürofläche") == ["compound", "apart"]


def test_one_part_alone_does_not_answer_a_compound(index, found):
    index.rebuild([document("part", "Büro"), document("both", "Büro mit viel Fläche")])
    assert found("Büroflächen") == ["both"]


def test_documents_with_all_words_come_first(index, found):
    index.rebuild(
        [
            document("often", "Amt Amt Amt", "Amt " * 50),
            document("all", body="Viele Worte. " * 50 + "Das Amt hat ein Büro."),
            document("compound", body="Viele Worte. " * 50 + "Das Amt nennt es Bürofläche."),
            document("one", "Büro"),
        ]
    )
    assert set(found("Amt Büro")[:2]) == {"all", "compound"}
    assert len(found("Amt Büro")) == 4


def test_words_for_marking_are_told(ask):
    assert ask("Bürgerbüro Tele* -Amt").terms >= {"burgerburo", "burg", "buro", "tele*"}
    assert not ask("-Amt").terms


def test_excerpts_mark_what_was_found(index, ask):
    page = ask("Büro")
    assert excerpt("Bürgerbüros öffnen", page.terms, index.analyzer()) == (
        "<mark>Bürgerbüros</mark> öffnen"
    )


@pytest.mark.parametrize("start", ["\uff9e\uff9e\uff9e", "\ufc5e\ufc5e\ufc5e", "a\uff9e\uff9e"])
def test_a_beginning_of_which_nothing_is_left_does_not_begin_every_word(index, start):
    assert index.search(SearchQuery(f"{start}*")).total == 0
