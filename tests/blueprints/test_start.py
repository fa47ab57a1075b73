"""The start page."""

from flask.testing import FlaskClient

from tests.factories import make_article


def test_it_leads_to_search_themenfelder_topics_news_and_cities(client: FlaskClient) -> None:
    make_article(title="Schreibtische teilen")
    page = client.get("/").text
    for address in ("/suche", "/praxis/desksharing", "/themen/buergerservice", "/staedte/leipzig"):
        assert f'"{address}"' in page
    assert page.count('href="/themenfelder/themenfeld-') == 4
    assert "Namen sind Vorschläge der Redaktion" in page


def test_it_shows_the_five_newest(client: FlaskClient) -> None:
    for number in range(6):
        make_article(f"beitrag-{number}")
    page = client.get("/").text
    assert page.count("<article") == 5
    assert "/praxis/beitrag-5" in page
    assert "/praxis/beitrag-0" not in page


def test_an_empty_portal_has_a_start_page(client: FlaskClient) -> None:
    assert "Noch ist kein Beitrag veröffentlicht" in client.get("/").text


def test_what_a_reader_may_not_see_is_neither_shown_nor_counted(client: FlaskClient) -> None:
    empty = client.get("/").text
    make_article("kanarienvogel", title="Kanarienvogel", visibility="beteiligte-städte")
    assert client.get("/").text == empty
