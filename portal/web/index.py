"""The search index of this application."""

from typing import cast

from flask import current_app

from portal.search.interface import SearchIndex


def current_index() -> SearchIndex:
    """Return the index that the setting names."""
    return cast(SearchIndex, current_app.extensions["search"])
