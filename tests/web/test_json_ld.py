"""schema.org data in pages."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from portal import clock
from portal.fields import by_name
from portal.web.json_ld import LICENCE_URLS
from tests.factories import make_article
from tests.page import Page

HOST = "http://127.0.0.1:8000"
# From https://schema.org/<type>; each property with its own type's name or a parent's.
PROPERTIES = {
    "Article": {
        "headline", "abstract", "inLanguage", "url", "mainEntityOfPage", "datePublished",
        "dateModified", "version", "author", "publisher", "license", "isAccessibleForFree",
        "about", "keywords", "citation",
    },
    "BreadcrumbList": {"itemListElement"},
    "CreativeWork": {"name", "publisher", "datePublished", "url"},
    "DefinedTerm": {"name", "url"},
    "EntryPoint": {"urlTemplate"},
    "GovernmentOrganization": {"name", "department"},
    "ListItem": {"position", "name", "item"},
    "Organization": {"name", "url"},
    "SearchAction": {"target", "query-input"},
    "WebPage": {"breadcrumb"},
    "WebSite": {"name", "url", "inLanguage", "publisher", "potentialAction"},
}  # fmt: skip


def read(client: FlaskClient, path: str) -> dict[str, Any]:
    """Return the data of the page; it holds nothing that schema.org does not know."""
    scripts = Page(client.get(path).text).all("script")
    (source,) = [s.text for s in scripts if s.get("type") == "application/ld+json"]
    found: dict[str, Any] = json.loads(source or "")
    assert found.pop("@context") == "https://schema.org"
    for thing in _things(found):
        used = {key for key in thing if not key.startswith("@")}
        assert used <= PROPERTIES[thing["@type"]], thing["@type"]
    return found


def _things(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from _things(part)


def test_a_write_up_is_an_article(client: FlaskClient) -> None:
    with clock.frozen(datetime(2026, 3, 2, 12, 30, tzinfo=UTC)):
        make_article(
            title="Schreibtische teilen",
            tags=["Desksharing"],
            sources=[
                {
                    "title": "Bericht",
                    "publisher": "Rat",
                    "date": "2024-05",
                    "url": "https://a.example",
                },
                {"title": "Notiz", "date": "um 2019"},
            ],
        )
    found = read(client, "/praxis/desksharing")
    page = f"{HOST}/praxis/desksharing"
    trail = found["mainEntityOfPage"].pop("breadcrumb")["itemListElement"]
    assert found == {
        "@type": "Article",
        "headline": "Schreibtische teilen",
        "abstract": "Geteilte Schreibtische im Rathaus. Es klappt.",
        "inLanguage": "de",
        "url": page,
        "mainEntityOfPage": {"@type": "WebPage", "@id": page},
        "datePublished": "2026-03-02T12:30:00+00:00",
        "dateModified": "2026-03-02T12:30:00+00:00",
        "version": "1",
        "author": {
            "@type": "GovernmentOrganization",
            "name": "Stadt Musterstadt",
            "department": {"@type": "Organization", "name": "Organisation"},
        },
        "publisher": {"@type": "Organization", "name": "Städtewissen", "url": f"{HOST}/"},
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isAccessibleForFree": True,
        "about": [
            {
                "@type": "DefinedTerm",
                "name": "Moderne Büroflächen",
                "url": f"{HOST}/themen/moderne-bueroflaechen",
            }
        ],
        "keywords": ["Desksharing"],
        "citation": [
            {
                "@type": "CreativeWork",
                "name": "Bericht",
                "publisher": {"@type": "Organization", "name": "Rat"},
                "datePublished": "2024-05",
                "url": "https://a.example",
            },
            {"@type": "CreativeWork", "name": "Notiz"},
        ],
    }
    assert [item["position"] for item in trail] == [1, 2, 3]
    assert [item["item"] for item in trail] == [f"{HOST}/", f"{HOST}/praxis/", page]


def test_the_breadcrumbs_are_those_of_the_page(client: FlaskClient) -> None:
    make_article()
    trail = read(client, "/praxis/desksharing")["mainEntityOfPage"]["breadcrumb"]
    (shown,) = [
        nav
        for nav in Page(client.get("/praxis/desksharing").text).all("nav")
        if "p-crumbs" in (nav.get("class") or "")
    ]
    names = [" ".join("".join(item.itertext()).split()) for item in shown.iter("li")]
    assert [item["name"] for item in trail["itemListElement"]] == names


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "<!--<script>", "'\"&"])
def test_a_title_cannot_end_the_script(client: FlaskClient, hostile: str) -> None:
    make_article(title=hostile, summary=hostile, department=hostile, tags=[hostile])
    text = client.get("/praxis/desksharing").text
    assert hostile not in text.partition("application/ld+json")[2].partition("</script>")[0]
    assert read(client, "/praxis/desksharing")["headline"] == hostile


def test_every_licence_has_an_address() -> None:
    assert set(LICENCE_URLS) == set(by_name("licence").values)
    assert all(urlsplit(url).scheme == "https" for url in LICENCE_URLS.values())


def test_the_start_page_says_how_to_search(client: FlaskClient) -> None:
    found = read(client, "/")
    assert (found["@type"], found["name"], found["url"]) == ("WebSite", "Städtewissen", f"{HOST}/")
    action = found["potentialAction"]
    template = action["target"]["urlTemplate"]
    assert action["query-input"] == "required name=search_term_string"
    assert template == f"{HOST}/suche?q={{search_term_string}}"
    path = template.removeprefix(HOST).replace("{search_term_string}", "Rathaus")
    assert client.get(path).status_code == 200
