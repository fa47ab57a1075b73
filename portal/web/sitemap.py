"""Sitemaps as https://www.sitemaps.org/protocol.html describes them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element

from portal.web.site import public_url
from portal.web.xml import add, document

TYPE = "application/xml; charset=utf-8"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class Location:
    """A path, and when what is there last changed, if that is known."""

    path: str
    changed_at: datetime | None = None


def pages(locations: Iterable[Location]) -> bytes:
    """Return a sitemap; the protocol allows 50,000 locations."""
    return _document("urlset", "url", locations)


def index(locations: Iterable[Location]) -> bytes:
    """Return a list of sitemaps."""
    return _document("sitemapindex", "sitemap", locations)


def _document(root_tag: str, tag: str, locations: Iterable[Location]) -> bytes:
    root = Element(root_tag, {"xmlns": NAMESPACE})
    for location in locations:
        entry = add(root, tag)
        add(entry, "loc", public_url(location.path))
        if location.changed_at:
            add(entry, "lastmod", location.changed_at.isoformat(timespec="seconds"))
    return document(root)
