"""Write-ups as an Atom feed (RFC 4287)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from flask import url_for

from portal.fields import by_name
from portal.models import Article, ArticleRevision
from portal.web.html import body_of
from portal.web.json_ld import LICENCE_URLS
from portal.web.site import current_site, public_url
from portal.web.xml import add, document

TYPE = "application/atom+xml; charset=utf-8"
DEMONSTRATION = "Demonstration – kein Angebot der Städte Dortmund und Leipzig"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its own path, and the path of the page that shows the same."""

    title: str
    path: str
    page: str
    articles: Sequence[Article]


def render(feed: Feed) -> bytes:
    """Return the feed as XML; its addresses begin with the public address of the portal."""
    site = current_site()
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "de"})
    add(root, "id", f"tag:{urlsplit(site.public_url).hostname},2026:{feed.path}")
    add(root, "title", f"{site.name}: {feed.title}")
    if not site.operator:
        add(root, "subtitle", DEMONSTRATION)
    newest = max((article.updated_at for article in feed.articles), default=NEVER)
    add(root, "updated", _moment(newest))
    add(add(root, "author"), "name", site.operator or site.name)
    add(root, "link", rel="self", type="application/atom+xml", href=public_url(feed.path))
    add(root, "link", rel="alternate", type="text/html", href=public_url(feed.page))
    for article in feed.articles:
        _entry(add(root, "entry"), article, article.shown)
    return document(root)


def _entry(entry: Element, article: Article, revision: ArticleRevision) -> None:
    page = public_url(url_for("articles.show", slug=article.slug))
    add(entry, "id", article.id.urn)
    add(entry, "title", revision.title)
    add(entry, "published", _moment(article.shown_since))
    add(entry, "updated", _moment(article.updated_at))
    add(entry, "link", rel="alternate", type="text/html", href=page)
    add(entry, "link", rel="license", href=LICENCE_URLS[revision.licence])
    add(entry, "rights", by_name("licence").label_of(revision.licence))
    author = add(entry, "author")
    add(author, "name", f"Stadt {article.city.name}")
    add(author, "uri", public_url(f"/staedte/{article.city.slug}"))
    _categories(entry, revision)
    add(entry, "summary", revision.summary)
    # Links within the portal and to footnotes are relative to the page.
    add(entry, "content", body_of(revision), **{"type": "html", "xml:base": page})


def _categories(entry: Element, revision: ArticleRevision) -> None:
    for topic in revision.topics:
        add(entry, "category", term=topic.slug, scheme=public_url("/themen/"), label=topic.name)
    scheme = public_url("/themenfelder/")
    for themenfeld in revision.themenfelder:
        add(entry, "category", term=themenfeld.slug, scheme=scheme, label=themenfeld.title)


def _moment(moment: datetime) -> str:
    """Return the moment as RFC 3339 demands it, in UTC."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
