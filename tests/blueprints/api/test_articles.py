"""GET /api/v1/articles/<slug>."""

import re
from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient

from portal import clock
from portal.text.partial_dates import PartialDate
from tests.factories import make_article

# Written by hand, so that a new column shows in public only after somebody thought about it.
ALLOWED = """
    type slug url self revision published_at updated_at body
    title kind summary city department department_type themenfelder topics tags status
    discontinued_reason started ended triggers target_groups participation_formats participants
    codetermination measure technology cost_once cost_running price_year effort_introduction
    effort_operation duration funding procurement indicators evidence obstacles success_factors
    transferability conditions size_classes based_on legal_bases decisions privacy_check offers
    contact phone links sources licence as_of confirmed_on example
"""
ALLOWED_BELOW = {
    "body": {"markdown", "html"},
    "city": {"slug", "name"},
    "topics": {"slug", "name"},
    "themenfelder": {"number", "slug", "name"},
    "participants": {"name", "kind", "role"},
    "technology": {"name", "kind", "licence", "hosting"},
    "indicators": {"name", "before", "after", "unit", "as_of", "source"},
    "obstacles": {"kind", "text", "handling"},
    "legal_bases": {"name", "paragraph", "url"},
    "decisions": {"body", "date", "paper", "url"},
    "links": {"title", "url", "checked_on"},
    "sources": {"title", "publisher", "date", "url"},
}
WORDS = {"value", "label"}
FULL = {
    "kind": "voll",
    "started": PartialDate(2023, 7),
    "triggers": ["krise"],
    "participants": [{"name": "Personalrat", "kind": "personalrat"}],
    "technology": [{"name": "Buchung", "licence": "Open Source"}],
    "indicators": [{"name": "Belegung", "before": "48", "after": "71", "as_of": "um 2024"}],
    "obstacles": [{"kind": "kulturell", "text": "Sorge", "handling": "Teamtage"}],
    "legal_bases": [{"name": "EGovG NRW", "paragraph": "§ 9"}],
    "decisions": [{"body": "Rat", "date": "2018-11-15"}],
    "links": [
        {"title": "Seite", "url": "https://www.musterstadt.example", "checked_on": "2024-05-01"}
    ],
    "sources": [{"title": "Bericht", "date": "2024-05"}],
    "size_classes": [1, 2],
}


def test_one_write_up_has_its_public_fields(client: FlaskClient) -> None:
    with clock.frozen(datetime(2026, 3, 2, 12, tzinfo=UTC)):
        make_article(body="## Vorgehen\n\nWir **tauschten**.", **FULL)
    found = client.get("/api/v1/articles/desksharing").get_json()
    expected = {
        "type": "article",
        "slug": "desksharing",
        "url": "/praxis/desksharing",
        "self": "/api/v1/articles/desksharing",
        "revision": 1,
        "published_at": "2026-03-02T12:00:00+00:00",
        "updated_at": "2026-03-02T12:00:00+00:00",
        "title": "Titel desksharing",
        "city": {"slug": "musterstadt", "name": "Musterstadt"},
        "topics": [{"slug": "moderne-bueroflaechen", "name": "Moderne Büroflächen"}],
        "status": {"value": "verstetigt", "label": "verstetigt"},
        "cost_once": {"value": "bis-25000", "label": "5.000 bis 25.000 Euro"},
        "cost_running": None,
        "started": {"value": "2023-07", "label": "Juli 2023"},
        "triggers": [{"value": "krise", "label": "Krise"}],
        "size_classes": [1, 2],
        "example": False,
        "confirmed_on": None,
    }
    assert {key: found[key] for key in expected} == expected
    assert found["themenfelder"][0]["number"] == 3
    assert found["body"]["markdown"] == "## Vorgehen\n\nWir **tauschten**."
    assert "<strong>tauschten</strong>" in found["body"]["html"]
    assert found["decisions"] == [
        {
            "body": "Rat",
            "date": {"value": "2018-11-15", "label": "15. November 2018"},
            "paper": None,
            "url": None,
        }
    ]


def test_api_fields(client: FlaskClient) -> None:
    make_article(**FULL)
    found = client.get("/api/v1/articles/desksharing").get_json()
    assert set(found) == set(ALLOWED.split())
    for name, value in found.items():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                assert set(part) == ALLOWED_BELOW.get(name, WORDS), name


def test_nothing_of_the_workflow_is_told(client: FlaskClient) -> None:
    article = make_article()
    text = client.get("/api/v1/articles/desksharing").text
    assert not re.search("audience|created_by|sichtbarkeit|visibility|Test", text)
    assert str(article.id) not in text
    assert article.id.hex not in text


@pytest.mark.parametrize("visibility", ["beteiligte-städte", "eigene-stadt"])
def test_what_is_not_public_is_like_what_never_was(client: FlaskClient, visibility: str) -> None:
    make_article("kanarienvogel", title="Kanarienvogel", visibility=visibility)
    hidden = client.get("/api/v1/articles/kanarienvogel")
    unknown = client.get("/api/v1/articles/gibt-es-nicht")
    assert hidden.status_code == unknown.status_code == 404
    assert hidden.data == unknown.data
