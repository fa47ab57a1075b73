"""Addresses that people can read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.slugs import is_slug, slugify


@given(st.text(), st.integers(1, 100))
def test_a_slug_is_one_or_empty(text: str, length: int) -> None:
    slug = slugify(text, max_length=length)
    assert slug == "" or is_slug(slug)
    assert len(slug) <= length


@given(st.text())
def test_a_slug_stays_as_it_is(text: str) -> None:
    assert slugify(slugify(text)) == slugify(text)


@given(st.from_regex(r"[a-zäöüß]{1,20}( [a-zäöüß]{1,20}){0,2}", fullmatch=True))
def test_german_words_keep_every_letter(text: str) -> None:
    spelled = text.translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}))
    assert slugify(text, max_length=200) == spelled.replace(" ", "-")


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Größe & Maß", "groesse-und-mass"),
        ("Bürger:innen", "buergerinnen"),
        ("Mitarbeiter*innen", "mitarbeiterinnen"),
        ("Frankfurt am Main", "frankfurt-am-main"),
        ("Café Olé – Łódź", "cafe-ole-odz"),
        ("§ 3a VwVfG", "3a-vwvfg"),
        ("???", ""),
    ],
)
def test_examples(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_title_is_cut_at_a_word() -> None:
    assert slugify("eins zwei drei", max_length=10) == "eins-zwei"
    assert slugify("x" * 20, max_length=10) == "x" * 10


@pytest.mark.parametrize("text", ["", "-a", "a-", "a--b", "A", "ä", "a_b", "a\n", "a b"])
def test_what_is_no_slug(text: str) -> None:
    assert not is_slug(text)
