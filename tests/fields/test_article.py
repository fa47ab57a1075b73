"""The one table of fields is complete, German, and agrees with what is stored."""

import re

import pytest

from portal.content import values
from portal.content.format_document import TYPES
from portal.content.values import read
from portal.content.yaml_nodes import compose
from portal.fields import ARTICLE_FIELDS, Duty, Field, Type, by_key, by_name
from portal.models import ArticleRevision

IDS = [field.key for field in ARTICLE_FIELDS]
COLUMNS = [column for field in ARTICLE_FIELDS for column in field.columns]


def test_every_field_is_stored() -> None:
    columns = ArticleRevision.__table__.columns.keys()
    elsewhere = {"city", "topics", "themenfelder"}
    assert {field.name for field in ARTICLE_FIELDS} - elsewhere <= set(columns)
    assert all(hasattr(ArticleRevision, name) for name in ("topics", "themenfelder"))


def test_every_stored_column_is_a_field_or_known_to_be_none() -> None:
    own = {"id", "article_id", "number", "audience_id", "created_at", "created_by", "body"}
    made = {"renderer", "body_html", "body_text", "outline"}
    names = {field.name for field in ARTICLE_FIELDS}
    assert set(ArticleRevision.__table__.columns.keys()) - own - made <= names


def test_keys_and_names_occur_once() -> None:
    assert len(set(IDS)) == len({field.name for field in ARTICLE_FIELDS}) == len(ARTICLE_FIELDS)
    assert by_key("titel") is by_name("title")
    assert by_key("title") is None


def test_every_type_can_be_read_and_explained() -> None:
    assert set(values._READERS) == set(TYPES) == set(Type)


@pytest.mark.parametrize("field", ARTICLE_FIELDS, ids=IDS)
def test_a_field_explains_itself_and_its_example_is_allowed(field: Field) -> None:
    assert field.label
    assert field.hint.endswith((".", "?"))
    (pair,) = compose(f"{field.key}: {field.example}", 1).value
    assert read(field, pair[1]) not in (None, "", [])


@pytest.mark.parametrize("field", [*ARTICLE_FIELDS, *COLUMNS], ids=lambda field: field.key)
def test_choices_have_german_words(field: Field) -> None:
    assert bool(field.values) == (field.type in (Type.CHOICE, Type.CHOICES)) or (
        field.name == "size_classes"
    )
    for value, label in field.values.items():
        assert len(value) <= 40
        assert label
        # What is shown is never the code itself where the word has an umlaut or a capital letter.
        assert not re.search(r"ae|oe|(?<![aeq])ue", label)
        assert label != value or re.fullmatch(r"[a-zäöüß]+", value)


def test_duties_of_both_kinds() -> None:
    always = {field.key for field in ARTICLE_FIELDS if field.duty is Duty.ALWAYS}
    assert always == {
        "titel", "art", "kurzfassung", "stadt", "fachbereich", "themen", "status", "angebot",
        "sichtbarkeit", "stand",
    }  # fmt: skip
