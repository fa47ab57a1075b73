"""Atom feeds."""

import re
from datetime import UTC, datetime
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from portal import clock
from tests.factories import make_article
from tests.xml_document import ATOM, parse

FEEDS = {
    "/feeds/praxis.atom": "/praxis/",
    "/feeds/staedte/leipzig.atom": "/staedte/leipzig",
    "/feeds/themenfelder/themenfeld-3.atom": "/themenfelder/themenfeld-3",
    "/feeds/themen/moderne-bueroflaechen.atom": "/themen/moderne-bueroflaechen",
}
HOST = "http://127.0.0.1:8000"
HOSTILE = "]]> <script>alert(1)</script> & \"'\x0b\ufffe ü🏙"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def read(client: FlaskClient, path: str = "/feeds/praxis.atom") -> Element:
    """Return the feed and check what RFC 4287 demands of every feed."""
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = parse(response.data)
    assert feed.tag == f"{ATOM}feed"
    for part in (feed, *feed.findall(f"{ATOM}entry")):
        for once in ("id", "title", "updated"):
            assert len(part.findall(ATOM + once)) == 1
        assert RFC_3339.fullmatch(part.findtext(f"{ATOM}updated", ""))
        assert part.findtext(f"{ATOM}author/{ATOM}name")
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    assert all(link.get("href", "").startswith("http") for link in feed.iter(f"{ATOM}link"))
    return feed


def links(part: Element) -> dict[str, str]:
    """Return the addresses by their relation."""
    return {link.get("rel", ""): link.get("href", "") for link in part.findall(f"{ATOM}link")}


def test_an_entry_says_everything(client: FlaskClient) -> None:
    with clock.frozen(datetime(2026, 3, 2, 12, 30, 15, 999, tzinfo=UTC)):
        article = make_article(
            city="leipzig",
            title="Schreibtische teilen",
            summary="Es klappt.",
            body="Siehe [dort](/praxis/anderer) und **hier**.",
        )
    feed = read(client)
    (entry,) = feed.findall(f"{ATOM}entry")
    page = f"{HOST}/praxis/desksharing"
    texts = {
        "id": f"urn:uuid:{article.id}",
        "title": "Schreibtische teilen",
        "summary": "Es klappt.",
        "published": "2026-03-02T12:30:15Z",
        "updated": "2026-03-02T12:30:15Z",
        "rights": "CC BY 4.0",
    }
    assert {name: entry.findtext(ATOM + name) for name in texts} == texts
    assert feed.findtext(f"{ATOM}updated") == texts["updated"]
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Stadt Leipzig"
    assert links(entry) == {
        "alternate": page,
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    categories = [category.attrib for category in entry.findall(f"{ATOM}category")]
    assert categories[0] == {
        "term": "moderne-bueroflaechen",
        "scheme": f"{HOST}/themen/",
        "label": "Moderne Büroflächen",
    }
    assert categories[1]["term"] == "themenfeld-3"
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.attrib == {
        "type": "html",
        "{http://www.w3.org/XML/1998/namespace}base": page,
    }
    assert "<strong>hier</strong>" in (content.text or "")
    assert 'href="/praxis/anderer"' in (content.text or "")


@pytest.mark.parametrize(("path", "page"), FEEDS.items())
def test_each_feed_holds_what_belongs_to_it(client: FlaskClient, path: str, page: str) -> None:
    make_article("gesucht", city="leipzig")
    make_article("fremd", city="dortmund", topics=("wissensmanagement",), themenfelder=(1,))
    feed = read(client, path)
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
    assert "Titel gesucht" in titles
    assert ("Titel fremd" in titles) == (path == "/feeds/praxis.atom")
    assert links(feed) == {"self": HOST + path, "alternate": HOST + page}
    assert feed.findtext(f"{ATOM}id") == f"tag:127.0.0.1,2026:{path}"


@pytest.mark.parametrize("path", FEEDS)
def test_what_is_not_public_or_made_up_is_in_no_feed(client: FlaskClient, path: str) -> None:
    make_article("intern", city="leipzig", title="Kanarienvogel", visibility="beteiligte-städte")
    make_article("eigen", city="leipzig", title="Kanarienvogel", visibility="eigene-stadt")
    make_article("erfunden", city="leipzig", title="Kanarienvogel", example=True)
    feed = read(client, path)
    assert feed.findall(f"{ATOM}entry") == []
    assert "Kanarienvogel" not in client.get(path).text


def test_a_hostile_text_stays_text(client: FlaskClient) -> None:
    make_article(title=HOSTILE, summary=HOSTILE, body=HOSTILE)
    (entry,) = read(client).findall(f"{ATOM}entry")
    kept = "]]> <script>alert(1)</script> & \"' ü🏙"
    assert entry.findtext(f"{ATOM}title") == kept
    assert entry.findtext(f"{ATOM}summary") == kept
    content = entry.findtext(f"{ATOM}content", "")
    assert "&lt;script&gt;" in content
    assert "<script" not in content


@pytest.mark.parametrize(
    "path",
    [
        "/feeds/staedte/gibt-es-nicht.atom",
        "/feeds/staedte/musterstadt.atom",
        "/feeds/themenfelder/themenfeld-5.atom",
        "/feeds/themen/gibt-es-nicht.atom",
    ],
)
def test_other_feeds_are_not_there(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_feed_has_an_end(client: FlaskClient) -> None:
    for number in range(31):
        make_article(f"beitrag-{number}")
    assert len(read(client).findall(f"{ATOM}entry")) == 30
