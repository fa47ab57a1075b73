"""A write-up as schema.org data, for machines that read pages."""

from typing import Any

from portal.models import Article

LICENCE_URLS = {
    "cc-by-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "dl-de-by-2.0": "https://www.govdata.de/dl-de/by-2-0",
    "dl-de-zero-2.0": "https://www.govdata.de/dl-de/zero-2-0",
    "cc0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


def of_article(article: Article, url: str) -> dict[str, Any]:
    """Return schema.org's `Article` (https://schema.org/Article) for a published write-up."""
    revision = article.shown
    city = {"@type": "GovernmentOrganization", "name": f"Stadt {article.city.name}"}
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": revision.title,
        "abstract": revision.summary,
        "inLanguage": "de",
        "url": url,
        "datePublished": article.shown_since.date().isoformat(),
        "dateModified": revision.created_at.date().isoformat(),
        "version": str(revision.number),
        "author": {**city, "department": {"@type": "Organization", "name": revision.department}},
        "about": [{"@type": "DefinedTerm", "name": topic.name} for topic in revision.topics],
        "license": LICENCE_URLS[revision.licence],
    }
