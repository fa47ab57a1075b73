"""The sitemap."""

from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient

from portal import clock
from tests.factories import make_article
from tests.xml_document import SITEMAP, parse

HOST = "http://127.0.0.1:8000"


def locations(client: FlaskClient, path: str = "/sitemap.xml") -> dict[str, str | None]:
    """Return the addresses, without the host, and when each changed."""
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/xml; charset=utf-8"
    entries = [
        (entry.findtext(f"{SITEMAP}loc", ""), entry.findtext(f"{SITEMAP}lastmod"))
        for entry in parse(response.data)
    ]
    assert all(address.startswith(f"{HOST}/") for address, _ in entries)
    found = {address.removeprefix(HOST): changed for address, changed in entries}
    assert len(found) == len(entries)
    return found


def test_it_names_every_page_of_its_kind(client: FlaskClient) -> None:
    with clock.frozen(datetime(2026, 3, 2, 12, 30, 15, 999, tzinfo=UTC)):
        make_article()
    found = locations(client)
    assert found["/praxis/desksharing"] == "2026-03-02T12:30:15+00:00"
    assert {"/", "/praxis/", "/impressum", "/themenfelder/themenfeld-1"} <= set(found)
    assert len([path for path in found if path.startswith("/themen/")]) == 1 + 14
    assert len([path for path in found if path.startswith("/staedte/")]) == 1 + 80


def test_each_address_is_a_page_that_may_be_found(client: FlaskClient) -> None:
    make_article()
    for path in locations(client):
        response = client.get(path)
        assert response.status_code == 200, path
        assert 'name="robots"' not in response.text, path
        assert f'<link rel="canonical" href="{HOST}{path}">' in response.text, path


def test_what_is_not_public_or_made_up_is_not_in_it(client: FlaskClient) -> None:
    make_article("eigen", visibility="eigene-stadt")
    make_article("intern", visibility="beteiligte-städte")
    make_article("erfunden", example=True)
    found = locations(client)
    assert not [path for path in found if path.startswith("/praxis/") and path != "/praxis/"]
    assert "/staedte/musterstadt" not in found


@pytest.mark.parametrize("number", [0, 2])
def test_there_are_no_more_parts_than_needed(client: FlaskClient, number: int) -> None:
    assert client.get(f"/sitemap-{number}.xml").status_code == 404


def test_more_than_fit_into_one_are_split(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(client.application.config, "SITEMAP_SIZE", 2)
    slugs = ["eins", "zwei", "drei", "vier", "fuenf"]
    for slug in slugs:
        make_article(slug)
    parts = [f"/sitemap-{number}.xml" for number in (1, 2, 3)]
    assert list(locations(client)) == parts
    found = [path for part in parts for path in locations(client, part)]
    assert len(found) == len(set(found))
    assert {f"/praxis/{slug}" for slug in slugs} <= set(found)
    assert [len(locations(client, part)) for part in parts[1:]] == [2, 1]
    assert client.get("/sitemap-4.xml").status_code == 404
