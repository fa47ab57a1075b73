"""The general pages."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.config import OPERATOR_SETTINGS

FILES = sorted((Path(__file__).parents[2] / "content" / "seiten").glob("*.md"))


@pytest.fixture
def operated(app: Flask, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    """A browser at a portal whose operator is named."""
    for name in OPERATOR_SETTINGS:
        monkeypatch.setitem(app.config, name, f"Angabe {name}")
    return app.test_client()


@pytest.mark.parametrize("name", [path.stem for path in FILES])
def test_no_page_is_a_draft_once_the_operator_is_named(operated: FlaskClient, name: str) -> None:
    response = operated.get(f"/{name}")
    assert response.status_code == 200
    assert "vom Betreiber auszufüllen" not in response.text


def test_a_draft_says_so_on_top(client: FlaskClient) -> None:
    page = client.get("/impressum").text
    assert "fehlen noch 6 Angaben" in page
    assert page.index("kern-alert") < page.index("Anbieter</h2>")


def test_barriers_can_be_reported_where_the_footer_says(client: FlaskClient) -> None:
    assert '"/barrierefreiheit#melden"' in client.get("/").text
    assert 'id="melden"' in client.get("/barrierefreiheit").text
