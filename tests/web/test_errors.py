"""Error pages: in German, with what helps, and silent about the inside."""

import logging

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from portal.extensions import db
from tests.other_portal import OtherPortal


def test_a_method_that_is_not_possible_names_those_that_are(client: FlaskClient) -> None:
    response = client.post("/suche")
    assert response.status_code == 405
    assert set(response.allow) == {"GET", "HEAD", "OPTIONS"}
    assert "So lässt sich diese Seite nicht aufrufen" in response.text


@pytest.mark.parametrize("address", ["/praxis/", "/praxis/desksharing", "/suche?q=rathaus"])
def test_without_a_database_a_page_says_so(other_portal: OtherPortal, address: str) -> None:
    away = "postgresql://portal:geheim@127.0.0.1:9/portal"
    client = other_portal(DATABASE_URL=away, PAGE_CACHE="50").test_client()
    for _ in ("first", "again"):
        response = client.get(address)
        assert response.status_code == 503
        assert response.headers["Retry-After"] == "60"
        assert "Das Portal ist gerade nicht bereit" in response.text
        assert "geheim" not in response.text


def test_what_somebody_searched_for_is_in_no_log(
    production: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for address in ("/kaputt?q=Kanarienvogel", "/suche?q=Kanarienvogel"):
            production.test_client().get(address)
    assert "/kaputt" in caplog.text
    assert "Kanarienvogel" not in caplog.text


def test_an_error_of_the_database_hides_what_was_asked(app: Flask) -> None:
    with pytest.raises(DBAPIError) as caught:
        db.session.execute(text("SELECT * FROM nirgends WHERE a = :a"), {"a": "Kanarienvogel"})
    assert "Kanarienvogel" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "/praxis/%00",
        "/staedte/a%00b",
        "/themen/%00",
        "/feeds/staedte/%00.atom",
        "/api/v1/articles/%00",
    ],
)
def test_nul_is_in_no_address(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404
