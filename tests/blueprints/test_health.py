"""What machines are told about the portal."""

from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient
from sqlalchemy import text

from portal import clock
from portal.extensions import db, writing
from tests.factories import make_article
from tests.other_portal import OtherPortal
from tests.statements import statements


def test_live_asks_no_database(client: FlaskClient) -> None:
    with statements() as seen:
        assert client.get("/health/live").json == {"live": True}
    assert seen == []


def test_ready_says_what_is_there(client: FlaskClient) -> None:
    make_article()
    response = client.get("/health/ready")
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert response.json == {
        "ready": True,
        "database": True,
        "migrated": True,
        "index": True,
        "pending_changes": 0,
        "problems": [],
    }


def test_a_database_that_is_behind_is_not_ready(client: FlaskClient) -> None:
    number = db.session.scalar(text("SELECT version_num FROM alembic_version"))
    set_version("0000")
    response = client.get("/health/ready")
    set_version(str(number))
    assert response.status_code == 503
    assert response.json is not None
    assert response.json["migrated"] is False
    assert "flask db upgrade" in response.json["problems"][0]


def test_without_an_index_it_is_not_ready(other_portal: OtherPortal) -> None:
    response = other_portal(SEARCH_ENGINE="whoosh").test_client().get("/health/ready")
    assert response.status_code == 503
    assert response.json is not None
    assert "flask search sync" in response.json["problems"][0]


def test_a_database_that_is_away_is_not_ready(other_portal: OtherPortal) -> None:
    secret = "postgresql://portal:geheim@127.0.0.1:9/portal"  # noqa: S105
    client = other_portal(DATABASE_URL=secret, PAGE_CACHE="50").test_client()
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.json is not None
    assert "Datenbank antwortet nicht" in response.json["problems"][0]
    assert "geheim" not in response.text
    assert client.get("/health/live").status_code == 200


def set_version(number: str) -> None:
    with writing():
        db.session.execute(text("UPDATE alembic_version SET version_num = :to"), {"to": number})
        db.session.commit()


def test_robots_may_read_but_not_combine(client: FlaskClient) -> None:
    lines = client.get("/robots.txt").text.splitlines()
    assert lines[0] == "User-agent: *"
    assert "Disallow: /suche?*&" in lines
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in lines


@pytest.mark.parametrize(
    ("setting", "contact"),
    [
        ("sicherheit@stadt.example", "mailto:sicherheit@stadt.example"),
        ("https://stadt.example/melden", "https://stadt.example/melden"),
    ],
)
def test_security_txt_names_the_contact(
    other_portal: OtherPortal, setting: str, contact: str
) -> None:
    client = other_portal(SECURITY_CONTACT=setting).test_client()
    with clock.frozen(datetime(2024, 1, 1, 12, tzinfo=UTC)):
        lines = client.get("/.well-known/security.txt").text.splitlines()
    assert f"Contact: {contact}" in lines
    assert "Expires: 2024-06-29T00:00:00Z" in lines


def test_no_security_txt_without_a_contact(client: FlaskClient) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404
