"""No link inside the portal is dead: a walk from the start page over all shipped content."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.content.checker import paths_below
from portal.content.importer import import_articles
from portal.content.report import Report
from portal.permissions import PUBLIC
from portal.queries import articles, vocabulary
from portal.search.sync import sync
from tests.conftest import ROOT
from tests.page import Page

LINKING = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}
PORTAL = "http://portal.example"


@dataclass(frozen=True)
class Link:
    """Where a link leads, and the page it stands on."""

    address: str
    anchor: str
    source: str


@pytest.fixture
def shipped(app: Flask) -> Flask:
    """The portal with everything below content/."""
    root, report = ROOT / "content", Report()
    for _ in import_articles(root, paths_below(root), report, examples=True, strict=True):
        pass
    assert not report.problems
    sync(app.extensions["search"])
    return app


def test_no_dead_links(shipped: Flask) -> None:
    walk = Walk(FlaskClient(shipped))
    walk.start("/")
    assert walk.dead == []
    assert walk.ids.keys() >= set(everything())


def everything() -> Iterator[str]:
    """Yield the address of every page that a reader should be able to reach by links alone."""
    yield from (f"/staedte/{city.slug}" for city in vocabulary.cities())
    yield from (f"/themen/{topic.slug}" for topic in vocabulary.topics())
    yield from (f"/themenfelder/{field.slug}" for field in vocabulary.themenfelder())
    yield from (f"/praxis/{article.slug}" for article in articles.newest(PUBLIC, limit=1000))


class Walk:
    """Follows every link once; `ids` are the anchors of each address it saw."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self.ids: dict[str, set[str]] = {}
        self.dead: list[tuple[int, Link]] = []

    def start(self, address: str) -> None:
        """Go on until no new address turns up, then look at the anchors."""
        todo, links = deque([Link(address, "", "")]), []
        while todo:
            link = todo.popleft()
            if link.address not in self.ids:
                found = list(self._open(link))
                links += found
                todo.extend(found)
        self.dead += [(200, x) for x in links if x.anchor and x.anchor not in self.ids[x.address]]

    def _open(self, link: Link) -> Iterator[Link]:
        response = self.client.get(link.address, buffered=True)
        self.ids[link.address] = set()
        if response.status_code != 200:
            self.dead.append((response.status_code, link))
        elif response.mimetype == "text/html":
            page = Page(response.text)
            page.check()
            self.ids[link.address] = {id_ for x in page.root.iter() if (id_ := x.get("id"))}
            yield from _links(page, link.address)


def _links(page: Page, source: str) -> Iterator[Link]:
    for tag, attribute in LINKING.items():
        for element in page.all(tag):
            url, anchor = urldefrag(urljoin(PORTAL + source, element.get(attribute) or source))
            if url.startswith(PORTAL):
                parts = urlsplit(url)
                address = parts.path + (f"?{parts.query}" if parts.query else "")
                yield Link(address, anchor, source)
