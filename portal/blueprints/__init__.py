"""One module per resource: this list is the site map."""

from portal.blueprints import (
    api,
    articles,
    cities,
    feeds,
    gallery,
    pages,
    search,
    start,
    themenfelder,
    topics,
)

BLUEPRINTS = (
    start.bp,
    articles.bp,
    search.bp,
    topics.bp,
    themenfelder.bp,
    cities.bp,
    pages.bp,
    api.bp,
    feeds.bp,
    gallery.bp,
)
