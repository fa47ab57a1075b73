"""The kinds of pages as links lead to them: a new page joins as soon as something links to it."""

from collections import deque
from urllib.parse import urljoin, urlsplit

from tests.browser.live_portal import LivePortal
from tests.page import Page
from tests.server import ROOT

CONTENT = [
    file
    for file in sorted((ROOT / "content" / "praxis").glob("*/*.md"))
    if "\nsichtbarkeit: öffentlich\n" in file.read_text()
]


def representatives(portal: LivePortal) -> list[str]:
    """Return one address of each kind of page, and the special cases that no link leads to."""
    kinds: dict[tuple[str, int, bool], str | None] = {}
    waiting = deque(["/"])
    while waiting:
        path = waiting.popleft()
        if _kind(path) not in kinds:
            html = portal.html(path)
            kinds[_kind(path)] = path if html else None
            waiting += _links(portal.url + path, html)
    return [*filter(None, kinds.values()), *SPECIAL]


def _kind(path: str) -> tuple[str, int, bool]:
    """Pages of one noun and depth look alike; those at the top are each of their own kind."""
    address, _, query = path.partition("?")
    first, *rest = address.strip("/").split("/")
    return first, len(rest), bool(query)


def _links(base: str, text: str) -> list[str]:
    parts = [urlsplit(urljoin(base, link.get("href") or "")) for link in Page(text).all("a")]
    here = urlsplit(base).netloc
    return [
        f"{part.path}?{part.query}" if part.query else part.path
        for part in parts
        if part.netloc == here
    ]


def write_up(kind: str) -> str:
    """Return the address of a shipped public write-up of this kind."""
    chosen = next(file for file in CONTENT if f"\nart: {kind}\n" in file.read_text())
    return f"/praxis/{chosen.stem}"


SPECIAL = (
    write_up("kurz"),
    write_up("voll"),
    "/praxis/besuch-leipzig-in-dortmund",
    "/staedte/dortmund",
    "/suche?q=desksharing",
    "/suche?q=xyzzyplugh",
    "/suche?q=arbeit&status=verstetigt&kosten=bis-25000",
    "/gibt-es-nicht",
)
