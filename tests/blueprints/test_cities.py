"""The directory of cities and the page of a city."""

import re

import pytest
from flask.testing import FlaskClient

from tests.factories import make_article
from tests.page import Page


def rows(page: str) -> list[str]:
    """Return the slugs of the table in their order."""
    return re.findall(r'<th scope="row"><a href="/staedte/([^"]+)"', page)


def test_the_table_holds_every_city_that_is_not_made_up(client: FlaskClient) -> None:
    page = client.get("/staedte/").text
    assert len(rows(page)) == 80
    assert page.count('class="p-map__city') == 80
    assert "musterstadt" not in rows(page)
    assert rows(page)[:2] == ["aachen", "augsburg"]


def test_it_is_sorted_and_narrowed_without_script(client: FlaskClient) -> None:
    assert rows(client.get("/staedte/?sortierung=einwohner").text)[:2] == ["berlin", "hamburg"]
    assert rows(client.get("/staedte/?land=SN").text) == ["chemnitz", "dresden", "leipzig"]
    assert rows(client.get("/staedte/?sortierung=beteiligung").text)[:2] == ["dortmund", "leipzig"]
    make_article(city="leipzig")
    assert rows(client.get("/staedte/?sortierung=beitraege").text)[0] == "leipzig"


@pytest.mark.parametrize(
    ("land", "words"),
    [("", "80 große Städte in Deutschland"), ("SL", "1 große Stadt im Saarland")],
)
def test_it_says_which_cities_it_shows(client: FlaskClient, land: str, words: str) -> None:
    assert words in client.get(f"/staedte/?land={land}").text


@pytest.mark.parametrize("query", ["land=XX", "land=%00", "sortierung=nichts", "land=SN&land=BE"])
def test_any_choice_is_answered(client: FlaskClient, query: str) -> None:
    assert client.get(f"/staedte/?{query}").status_code == 200


def test_it_credits_its_source_with_date_and_licence(client: FlaskClient) -> None:
    page = client.get("/staedte/").text
    for words in (
        "Statistisches Bundesamt (Destatis)",
        "Namensnennung – Version 2.0",
        "bearbeitet",
    ):
        assert words in page
    assert "31. Dezember 2025 (Stichtag erschlossen)" in page


def test_a_city_shows_its_facts_and_their_basis(client: FlaskClient) -> None:
    text = Page(client.get("/staedte/leipzig").text).text()
    for words in (
        "Sachsen",
        "615 932 am 31. Dezember 2025, Stichtag erschlossen",
        "598 899 am 15. Mai 2022, Ergebnis des Zensus 2022",
        "14713000, laut Verzeichnis vom 30. September 2026",
        "Klasse 1",
        "Delegation der Leipziger Verwaltung",
        "noch keinen öffentlichen Beitrag",
    ):
        assert words in text


def test_a_city_says_whether_it_takes_part(client: FlaskClient) -> None:
    assert "Im Portal beteiligt Land" in Page(client.get("/staedte/dortmund").text).text()
    assert "Im Portal im Verzeichnis Land" in Page(client.get("/staedte/essen").text).text()


def test_a_city_shows_its_write_ups_and_their_topics(client: FlaskClient) -> None:
    make_article(city="dortmund")
    page = client.get("/staedte/dortmund").text
    assert '"/praxis/desksharing"' in page
    assert '"/suche?stadt=dortmund&amp;thema=moderne-bueroflaechen"' in page
    assert "/praxis/desksharing" not in client.get("/staedte/leipzig").text


def test_a_made_up_city_says_so_and_stays_out_of_search_engines(client: FlaskClient) -> None:
    page = client.get("/staedte/musterstadt").text
    assert "Musterstadt gibt es nicht" in page
    assert '<meta name="robots" content="noindex">' in page
    assert "noindex" not in client.get("/staedte/dortmund").text


@pytest.mark.parametrize("address", ["/staedte/", "/staedte/dortmund"])
def test_what_a_reader_may_not_see_is_neither_shown_nor_counted(
    client: FlaskClient, address: str
) -> None:
    empty = client.get(address).text
    make_article("intern", city="dortmund", title="Kanarienvogel", visibility="beteiligte-städte")
    assert client.get(address).text == empty


def test_an_unknown_city_is_not_found(client: FlaskClient) -> None:
    assert client.get("/staedte/entenhausen").status_code == 404


def test_the_directory_as_a_spreadsheet_narrows_like_the_page(client: FlaskClient) -> None:
    make_article(city="leipzig")
    response = client.get("/staedte/verzeichnis.csv?land=SN")
    assert response.content_type == "text/csv; charset=utf-8"
    assert "attachment; filename=staedte.csv" in response.headers["Content-Disposition"]
    lines = response.get_data().decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Stadt;Land;Amtlicher Gemeindeschlüssel;Einwohnerzahl")
    assert "Leipzig;Sachsen;14713000;615932;beteiligt;1" in lines
    assert not any(line.startswith("Dortmund") for line in lines)
    assert "Destatis" in lines[-1]
    assert "/staedte/verzeichnis.csv?land=SN" in client.get("/staedte/?land=SN").text
