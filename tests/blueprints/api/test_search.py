"""GET /api/v1/search."""

import re

import pytest
from flask.testing import FlaskClient

from portal.search.interface import FACETS
from tests.factories import make_article


def test_the_answer_has_the_promised_shape(client: FlaskClient) -> None:
    make_article(title="Schreibtische teilen", body="Die Schreibtische werden geteilt.")
    response = client.get("/api/v1/search?q=Schreibtisch")
    assert response.status_code == 200
    found = response.get_json()
    excerpt = found["results"][0].pop("excerpt")
    facets = found.pop("facets")
    assert found == {
        "query": "Schreibtisch",
        "total": 1,
        "page": 1,
        "pages": 1,
        "results": [
            {
                "type": "article",
                "slug": "desksharing",
                "title": "Schreibtische teilen",
                "url": "/praxis/desksharing",
                "city": {"slug": "musterstadt", "name": "Musterstadt"},
            }
        ],
        "suggestion": None,
        "expanded": [],
    }
    assert "<mark>Schreibtische</mark>" in excerpt
    assert tuple(facets) == FACETS
    assert facets["stadt"] == [{"value": "musterstadt", "label": "Musterstadt", "count": 1}]
    assert facets["kosten"] == [
        {"value": "bis-25000", "label": "5.000 bis 25.000 Euro", "count": 1}
    ]


def test_the_time_stands_in_a_header(client: FlaskClient) -> None:
    timing = client.get("/api/v1/search").headers["Server-Timing"]
    assert re.fullmatch(r"search;dur=\d+\.\d", timing)


def test_it_finds_what_the_page_finds(client: FlaskClient) -> None:
    for number, status in enumerate(("pilot", "pilot", "verstetigt")):
        make_article(f"beitrag-{number}", status=status)
    address = "?q=rathaus&status=pilot&thema=moderne-bueroflaechen&sortierung=datum&unbekannt=1"
    slugs = [hit["slug"] for hit in client.get("/api/v1/search" + address).get_json()["results"]]
    page = client.get("/suche" + address).text
    on_page = re.findall(r'href="/praxis/([\w-]+)"', page)
    assert slugs == list(dict.fromkeys(on_page))
    assert len(slugs) == 2


def test_an_excerpt_is_escaped_but_for_its_marks(client: FlaskClient) -> None:
    make_article(summary="<script>alert(1)</script> & Schreibtisch <mark>falsch</mark>", body="")
    excerpt = client.get("/api/v1/search?q=Schreibtisch").get_json()["results"][0]["excerpt"]
    assert "&lt;script&gt;" in excerpt
    assert re.findall(r"<[^>]*>", excerpt) == ["<mark>", "</mark>"]


@pytest.mark.parametrize(("seite", "page"), [("2", 2), ("9", 2), ("0", 1), ("x", 1), ("-1", 1)])
def test_every_page_number_is_answered(client: FlaskClient, seite: str, page: int) -> None:
    for number in range(11):
        make_article(f"beitrag-{number}")
    found = client.get("/api/v1/search", query_string={"seite": seite}).get_json()
    assert (found["page"], found["pages"], found["total"]) == (page, 2, 11)
    assert len(found["results"]) == (10 if page == 1 else 1)


@pytest.mark.parametrize("text", ['"', "* -", "a AND (", "\\", "%' --", "ä" * 5000, "\0"])
def test_any_input_is_answered(client: FlaskClient, text: str) -> None:
    response = client.get("/api/v1/search", query_string={"q": text, "thema": text})
    assert response.status_code == 200


def test_what_is_not_public_leaves_no_trace(client: FlaskClient) -> None:
    make_article("offen")
    for visibility in ("beteiligte-städte", "eigene-stadt"):
        make_article(
            f"kanarienvogel-{len(visibility)}",
            title="Kanarienvogel",
            body="Ein Kanarienvogel.",
            visibility=visibility,
            city="leipzig",
            status="pilot",
            topics=("wissensmanagement",),
        )
    everything = client.get("/api/v1/search")
    assert everything.get_json()["total"] == 1
    assert "leipzig" not in everything.text
    assert "pilot" not in everything.text
    found = client.get("/api/v1/search?q=Kanarienvogel").get_json()
    assert (found["total"], found["results"]) == (0, [])
    assert not any(found["facets"].values())
