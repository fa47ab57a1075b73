"""GET /api/v1/search: the same question as at /suche, answered for programs."""

import time
from typing import Any

from flask import Blueprint, Response, url_for

from portal.blueprints.api.answers import answer
from portal.search.finder import Hit, Results, find
from portal.search.interface import FACETS
from portal.web.facets import Choice, FacetWords, facets
from portal.web.index import current_index
from portal.web.readers import current_reader
from portal.web.search_parameters import SearchParameters

bp = Blueprint("search", __name__)


@bp.get("/search")
def show() -> Response:
    """What was found, with how long the search took in the header `Server-Timing`."""
    reader, chosen = current_reader(), SearchParameters.of_request()
    started = time.perf_counter()
    results = find(current_index(), chosen.query(reader), reader)
    milliseconds = (time.perf_counter() - started) * 1000
    response = answer(_found(results, chosen))
    response.headers["Server-Timing"] = f"search;dur={milliseconds:.1f}"
    return response


def _found(results: Results, chosen: SearchParameters) -> dict[str, Any]:
    found = facets(results.page, chosen, FacetWords())
    choices = {facet.name: [_choice(choice) for choice in facet.values] for facet in found}
    return {
        "query": chosen.text,
        "total": results.page.total,
        "page": results.page.page,
        "pages": results.page.pages,
        "results": [_hit(hit) for hit in results.hits],
        "facets": {name: choices.get(name, []) for name in FACETS},
        "suggestion": None,
        "expanded": [],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    city = hit.article.city
    return {
        "type": "article",
        "slug": hit.article.slug,
        "title": hit.revision.title,
        "url": url_for("articles.show", slug=hit.article.slug),
        "city": {"slug": city.slug, "name": city.name},
        "excerpt": hit.excerpt,
    }


def _choice(choice: Choice) -> dict[str, Any]:
    return {"value": choice.value, "label": choice.label, "count": choice.count}
