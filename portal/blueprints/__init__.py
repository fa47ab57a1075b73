"""One module per resource: this list is the site map."""

from portal.blueprints import (
    api,
    articles,
    cities,
    feeds,
    gallery,
    health,
    pages,
    robots,
    search,
    security_contact,
    sitemap,
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
    health.bp,
    robots.bp,
    security_contact.bp,
    sitemap.bp,
    gallery.bp,
)
