"""The search page."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.search.interface import FACETS
from tests.factories import make_article


def test_a_write_up_is_found_as_soon_as_it_is_published(client: FlaskClient) -> None:
    make_article(body="Die Schreibtische werden geteilt.")
    assert "/praxis/desksharing" in client.get("/suche?q=Schreibtisch").text


@pytest.mark.parametrize(
    "text", ['"', "*", "-", "(", "a AND", "[", "\\", "%", "'", "ä" * 5000, "\0"]
)
def test_any_input_is_answered(client: FlaskClient, text: str) -> None:
    make_article()
    assert client.get("/suche", query_string={"q": text}).status_code == 200


def test_filters_narrow_and_stay_in_the_address(client: FlaskClient) -> None:
    make_article("eins", status="pilot")
    make_article("zwei", status="verstetigt")
    page = client.get("/suche?status=pilot").text
    assert "/praxis/eins" in page
    assert "/praxis/zwei" not in page
    assert "Filter entfernen" in page


def test_a_thousand_filters_make_no_giant_page(client: FlaskClient) -> None:
    values = [f"{number:050}" for number in range(50)]
    page = client.get("/suche", query_string=dict.fromkeys(FACETS, values))
    assert page.status_code == 200
    assert len(page.data) < 1_000_000


@pytest.mark.parametrize("parameter", ["q", "jahr", "stadt", "sortierung", "seite"])
def test_search_fuzz(app: Flask, parameter: str) -> None:
    make_article()
    client = app.test_client()

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.text(alphabet=st.one_of(st.sampled_from("'\"%_\\*-()[]:"), st.characters())))
    def ask(text: str) -> None:
        try:
            text.encode()
        except UnicodeEncodeError:
            return
        assert client.get("/suche", query_string={parameter: text}).status_code == 200

    ask()


def test_search_engines_keep_no_search_without_hits(client: FlaskClient) -> None:
    make_article(title="Ergonomie am Arbeitsplatz")
    robots = '<meta name="robots" content="noindex, follow">'
    assert robots not in client.get("/suche?q=ergonomie").text
    assert robots in client.get("/suche?q=xyzzyplugh").text


def test_without_answers_there_is_nothing_to_filter(client: FlaskClient) -> None:
    make_article()
    assert "Filter anwenden" in client.get("/suche").text
    nothing = client.get("/suche?q=xyzzy").text
    assert "Kein Beitrag gefunden" in nothing
    assert "Filter anwenden" not in nothing
    assert "Filter anwenden" in client.get("/suche?q=xyzzy&status=pilot").text
