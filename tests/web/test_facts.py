"""The facts beside a write-up."""

import pytest
from flask import Flask

from portal.fields import by_name
from portal.text.partial_dates import PartialDate
from portal.web.fact_rows import row_words
from portal.web.facts import Fact, fact_groups
from tests.factories import make_article


@pytest.mark.parametrize(
    ("field", "row", "words"),
    [
        (
            "indicators",
            {"name": "Belegung", "before": "48", "after": "66", "unit": "Prozent"},
            "Belegung: vorher 48, nachher 66 Prozent",
        ),
        (
            "indicators",
            {"name": "Kosten", "after": "9", "as_of": "2024-03", "source": "Kämmerei"},
            "Kosten: nachher 9 (März 2024, Kämmerei)",
        ),
        (
            "obstacles",
            {"kind": "kulturell", "text": "Sorge um den Platz.", "handling": "Teamtage."},
            "Kulturell: Sorge um den Platz. – Umgang damit: Teamtage.",
        ),
        ("obstacles", {"text": "Keine Zeit."}, "Keine Zeit."),
        ("participants", {"name": "Personalrat", "kind": "personalrat"}, "Personalrat"),
        (
            "decisions",
            {"body": "Rat", "date": "2018-11-15", "paper": "0412/2021"},
            "Rat, 15. November 2018, Drucksache 0412/2021",
        ),
        ("legal_bases", {"name": "EGovG NRW", "paragraph": "§ 9", "url": "x"}, "EGovG NRW, § 9"),
    ],
)
def test_a_row_reads_as_a_sentence(field: str, row: dict[str, str], words: str) -> None:
    assert row_words(by_name(field), row) == words


def facts_of(**values: object) -> dict[str, Fact]:
    groups = fact_groups(make_article(**values))  # type: ignore[arg-type]
    return {fact.key: fact for group in groups for fact in group.facts}


def test_beginning_and_end_are_one_line(app: Flask) -> None:
    started, ended = PartialDate(2023, 7), PartialDate(2025, about=True)
    facts = facts_of(started=started, ended=ended)
    assert facts["started"].label == "Zeitraum"
    assert str(facts["started"].values[0]) == "Juli 2023 bis um 2025"
    assert "ended" not in facts


def test_an_open_end_says_since(app: Flask) -> None:
    assert str(facts_of(started=PartialDate(2023))["started"].values[0]) == "seit 2023"


def test_what_is_empty_or_shown_elsewhere_is_left_out(app: Flask) -> None:
    assert not {"phone", "contact", "city", "started", "evidence"} & set(facts_of())


def test_topics_and_legal_bases_lead_somewhere(app: Flask) -> None:
    law = {"name": "OZG", "url": "https://gesetz.example/ozg"}
    facts = facts_of(topics=("wissensmanagement",), legal_bases=[law])
    assert facts["topics"].values[0].url == "/themen/wissensmanagement"
    assert facts["legal_bases"].values[0].url == "https://gesetz.example/ozg"
