"""One module per resource: this list is the site map."""

from portal.blueprints import api, articles, gallery, search

BLUEPRINTS = (articles.bp, search.bp, api.bp, gallery.bp)
