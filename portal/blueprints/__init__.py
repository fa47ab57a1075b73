"""One module per resource: this list is the site map."""

from portal.blueprints import articles, gallery, search

BLUEPRINTS = (articles.bp, search.bp, gallery.bp)
