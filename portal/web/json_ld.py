"""Pages as schema.org data, for machines that read them."""

import re
from typing import Any

from flask import url_for

from portal.models import Article, ArticleRevision
from portal.models.types import Row
from portal.web.site import current_site, public_url

LICENCE_URLS = {
    "cc-by-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "dl-de-by-2.0": "https://www.govdata.de/dl-de/by-2-0",
    "dl-de-zero-2.0": "https://www.govdata.de/dl-de/zero-2-0",
    "cc0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
_ISO_8601 = re.compile(r"\d{4}(-\d\d){0,2}")


def of_article(article: Article, url: str) -> dict[str, Any]:
    """Return schema.org's `Article` (https://schema.org/Article) for a published write-up."""
    revision = article.shown
    found = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": revision.title,
        "abstract": revision.summary,
        "inLanguage": "de",
        "url": url,
        "mainEntityOfPage": {"@type": "WebPage", "@id": url, "breadcrumb": _trail(revision, url)},
        "datePublished": article.shown_since.isoformat(timespec="seconds"),
        "dateModified": article.updated_at.isoformat(timespec="seconds"),
        "version": str(revision.number),
        "author": _city(article, revision),
        "publisher": _portal(),
        "license": LICENCE_URLS[revision.licence],
        "isAccessibleForFree": True,
        "about": [_term(topic.name, topic.slug) for topic in revision.topics],
        "keywords": revision.tags,
        "citation": [_source(source) for source in revision.sources],
    }
    return {key: value for key, value in found.items() if value != []}


def of_portal() -> dict[str, Any]:
    """Return schema.org's `WebSite` with the way to search it, for the start page."""
    target = public_url(url_for("search.show")) + "?q={search_term_string}"
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": current_site().name,
        "url": public_url("/"),
        "inLanguage": "de",
        "publisher": _portal(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": target},
            "query-input": "required name=search_term_string",
        },
    }


def _portal() -> dict[str, str]:
    site = current_site()
    return {"@type": "Organization", "name": site.operator or site.name, "url": public_url("/")}


def _city(article: Article, revision: ArticleRevision) -> dict[str, Any]:
    return {
        "@type": "GovernmentOrganization",
        "name": f"Stadt {article.city.name}",
        "department": {"@type": "Organization", "name": revision.department},
    }


def _term(name: str, slug: str) -> dict[str, str]:
    url = public_url(url_for("topics.show", slug=slug))
    return {"@type": "DefinedTerm", "name": name, "url": url}


def _source(source: Row) -> dict[str, Any]:
    made: dict[str, Any] = {"@type": "CreativeWork", "name": source["title"]}
    if publisher := source.get("publisher"):
        made["publisher"] = {"@type": "Organization", "name": publisher}
    # "um 2019" and "2023-Q3" have no place in the dates of schema.org.
    if _ISO_8601.fullmatch(source.get("date") or ""):
        made["datePublished"] = source["date"]
    if url := source.get("url"):
        made["url"] = url
    return made


def _trail(revision: ArticleRevision, url: str) -> dict[str, Any]:
    """Return the breadcrumbs that the page shows."""
    steps = (
        ("Start", public_url("/")),
        ("Praxisbeiträge", public_url(url_for("articles.index"))),
        (revision.title, url),
    )
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
