"""The search page: words and filters stay in the address."""

from flask import Blueprint, render_template

from portal.search.finder import find
from portal.web.facets import FacetWords, chips, facets
from portal.web.index import current_index
from portal.web.readers import current_reader
from portal.web.search_parameters import SearchParameters

bp = Blueprint("search", __name__)


@bp.get("/suche")
def show() -> str:
    """What was found, and what could narrow it."""
    reader, chosen, words = current_reader(), SearchParameters.of_request(), FacetWords()
    results = find(current_index(), chosen.query(reader), reader)
    return render_template(
        "search/show.html",
        chosen=chosen,
        chips=list(chips(chosen, words)),
        facets=facets(results.page, chosen, words),
        results=results,
    )
