"""Topics and Themenfelder."""

import pytest
from flask.testing import FlaskClient

from tests.factories import make_article
from tests.page import Page

LISTS = ("/themen/", "/themen/moderne-bueroflaechen", "/themenfelder/themenfeld-3")


def test_all_topics_stand_with_their_definition_beside_the_themenfelder(
    client: FlaskClient,
) -> None:
    make_article()
    page = client.get("/themen/").text
    assert "Auswahl, Erprobung und Einsatz neuer Technik" in page
    assert "1 Beitrag" in Page(client.get("/themen/").text).text()
    assert page.count('href="/themenfelder/themenfeld-') == 4


def test_a_topic_leads_to_searches_themenfelder_and_write_ups(client: FlaskClient) -> None:
    make_article()
    page = client.get("/themen/moderne-bueroflaechen").text
    for address in ("/suche?q=Desksharing", "/themenfelder/themenfeld-3", "/praxis/desksharing"):
        assert f'"{address}"' in page
    assert "/praxis/desksharing" not in client.get("/themen/buergerservice").text


def test_a_themenfeld_says_what_the_source_says_and_what_it_does_not(client: FlaskClient) -> None:
    make_article()
    page = client.get("/themenfelder/themenfeld-3").text
    for words in ("Themenfeld III", "Namensvorschlag", "Büroflächenmanagement", "1. Oktober 2019"):
        assert words in page
    assert "/praxis/desksharing" in page
    assert "/praxis/desksharing" not in client.get("/themenfelder/themenfeld-4").text


def test_the_folder_of_the_themenfelder_leads_to_their_list(client: FlaskClient) -> None:
    assert client.get("/themenfelder/").location == "/themen/#themenfelder"


@pytest.mark.parametrize("address", LISTS[1:])
def test_lists_have_pages(client: FlaskClient, address: str) -> None:
    for number in range(11):
        make_article(f"beitrag-{number}")
    assert client.get(address).text.count("<article") == 10
    assert client.get(f"{address}?seite=2").text.count("<article") == 1
    assert client.get(f"{address}?seite=3").status_code == 404


@pytest.mark.parametrize("address", LISTS)
def test_what_a_reader_may_not_see_is_neither_shown_nor_counted(
    client: FlaskClient, address: str
) -> None:
    empty = client.get(address).text
    make_article("kanarienvogel", title="Kanarienvogel", visibility="eigene-stadt")
    assert client.get(address).text == empty


@pytest.mark.parametrize("address", ["/themen/gibt-es-nicht", "/themenfelder/themenfeld-5"])
def test_an_unknown_address_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404
