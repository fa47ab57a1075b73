"""The pages of write-ups."""

from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient

from portal import clock
from portal.text.partial_dates import PartialDate
from tests.factories import make_article


def test_a_write_up_shows_text_and_facts(client: FlaskClient) -> None:
    make_article(title="Schreibtische teilen", body="## Vorgehen\n\nWir haben **getauscht**.")
    response = client.get("/praxis/desksharing")
    assert response.status_code == 200
    assert "<strong>getauscht</strong>" in response.text
    for fact in ("Schreibtische teilen", "5.000 bis 25.000 Euro", "verstetigt", "Musterstadt"):
        assert fact in response.text


def test_an_unknown_address_is_not_found(client: FlaskClient) -> None:
    assert client.get("/praxis/gibt-es-nicht").status_code == 404


def test_what_a_reader_may_not_see_is_not_there(client: FlaskClient) -> None:
    make_article("intern", title="Kanarienvogel", visibility="beteiligte-städte")
    assert client.get("/praxis/intern").status_code == 404
    assert "Kanarienvogel" not in client.get("/praxis/").text
    assert "Kanarienvogel" not in client.get("/suche").text


def test_the_list_has_pages(client: FlaskClient) -> None:
    for number in range(11):
        make_article(f"beitrag-{number}")
    assert client.get("/praxis/").text.count("<article") == 10
    assert client.get("/praxis/?seite=2").text.count("<article") == 1
    assert client.get("/praxis/?seite=3").status_code == 404


@pytest.mark.parametrize(
    "source",
    [
        {"title": "Masterplan"},
        {"title": "Masterplan", "publisher": "Stadt Musterstadt"},
        {"title": "Masterplan", "date": "2019-10"},
        {"title": "Masterplan", "url": "https://quelle.example/"},
    ],
)
def test_a_source_needs_nothing_but_its_title(client: FlaskClient, source: dict[str, str]) -> None:
    make_article(sources=[source])
    response = client.get("/praxis/desksharing")
    assert response.status_code == 200
    assert "Masterplan" in response.text


def test_a_phone_without_a_mailbox_is_no_none(client: FlaskClient) -> None:
    make_article(contact=None, phone="0341 000000")
    page = client.get("/praxis/desksharing").text
    assert "0341 000000" in page
    assert "None" not in page


def test_the_sheet_says_which_related_write_ups_are_made_up(client: FlaskClient) -> None:
    make_article("echt", city="dortmund")
    make_article("erfunden", title="Ein Beispiel", example=True)
    sheet = client.get("/praxis/echt").text.split("<article", 1)[0]
    assert "Musterstadt (Beispiel, frei erfunden): Ein Beispiel" in sheet


def test_what_was_published_at_once_is_listed_by_its_stand(client: FlaskClient) -> None:
    with clock.frozen(datetime(2026, 11, 21, tzinfo=UTC)):
        make_article("neuer", as_of=PartialDate(2024))
        make_article("aelter", as_of=PartialDate(2020))
    page = client.get("/praxis/").text
    assert page.index("/praxis/neuer") < page.index("/praxis/aelter")
