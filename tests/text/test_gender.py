import time

import pytest

from portal.text.gender import clean, words

FORMS = {
    "Mitarbeiter*innen": ["Mitarbeiter"],
    "Mitarbeiter:innen": ["Mitarbeiter"],
    "Mitarbeiter_innen": ["Mitarbeiter"],
    "Mitarbeiter·innen": ["Mitarbeiter"],
    "MitarbeiterInnen": ["Mitarbeiter"],
    "Mitarbeiter/-innen": ["Mitarbeiter"],
    "Mitarbeiter/innen": ["Mitarbeiter"],
    "Mitarbeiter(innen)": ["Mitarbeiter"],
    "Ansprechpartner/-in": ["Ansprechpartner"],
    "Ansprechpartner(in)": ["Ansprechpartner"],
    "BürgerIn": ["Bürger"],
    "Angehörige*r": ["Angehörige"],
    "Angehörige(r)": ["Angehörige"],
    "Kolleg*innen": ["Kolleg"],
    "Bürgerinnen und Bürger": ["Bürger"],
    "Bürger und Bürgerinnen": ["Bürger"],
    "Kolleginnen und Kollegen": ["Kollegen"],
    "Beamte sowie Beamtinnen": ["Beamte"],
    "Ärztinnen oder Ärzten": ["Ärzten"],
    "Bürger*innenbeteiligung": ["Bürgerbeteiligung"],
    "BürgerInnenrat": ["Bürgerrat"],
    "Bürger*innen-Rat": ["Bürger", "Rat"],
    # What looks like a gender form and is none.
    "BundID": ["BundID"],
    "InDesign": ["InDesign"],
    "LinkedIn": ["LinkedIn"],
    "CheckIn": ["CheckIn"],
    "Termin: in der Stadt": ["Termin", "in", "der", "Stadt"],
    "Leipzig/in Planung": ["Leipzig", "in", "Planung"],
    "Amt (in Planung)": ["Amt", "in", "Planung"],
    "Stadt(in Planung)": ["Stadt", "in", "Planung"],
    "Bürgerinnen und Bürgermeister": ["Bürgerinnen", "und", "Bürgermeister"],
    "Büros und Türen": ["Büros", "und", "Türen"],
    "außen und innen": ["außen", "und", "innen"],
}


@pytest.mark.parametrize(("text", "bases"), FORMS.items(), ids=list(FORMS))
def test_gender_forms_become_the_base_form(text, bases):
    assert [word.base for word in words(text)] == bases


def test_a_word_knows_where_it_stands():
    text = "Die Bürger*innen, und das Amt"
    assert [text[word.start : word.end] for word in words(text)] == [
        "Die",
        "Bürger*innen",
        "und",
        "das",
        "Amt",
    ]


def test_what_office_programs_put_into_words_is_removed():
    assert clean("Ver\u00adwal\u200btung im Bu\u0308ro") == "Verwaltung im Büro"


@pytest.mark.parametrize(
    "part",
    ["a", "a*", "Aer", "aaa und ", "aaainnen und ", "Innen", "abc(in", "Ab", "a_", "ab/-", "erIn"],
)
def test_no_text_takes_long(part):
    text = part * (200_000 // len(part))
    begun = time.process_time()
    for _ in words(text):
        pass
    assert time.process_time() - begun < 2
