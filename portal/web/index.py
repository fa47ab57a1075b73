"""The search index of this application."""

from typing import cast

from flask import current_app

from portal.search.interface import SearchIndex
from portal.web.dependencies import depends_on


def current_index() -> SearchIndex:
    """Return the index that the setting names; the page that asks is kept only while it is so."""
    index = cast(SearchIndex, current_app.extensions["search"])
    depends_on(index.generation)
    return index
