"""The search index of this application."""

from typing import cast

from flask import current_app, request

from portal.search.interface import SearchIndex
from portal.web.cache import MAKING


def current_index() -> SearchIndex:
    """Return the index that the setting names; the page that asks is kept only while it is so."""
    index = cast(SearchIndex, current_app.extensions["search"])
    if making := request.environ.get(MAKING):
        making.index_generations.append(index.generation())
    return index
