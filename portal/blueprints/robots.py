"""/robots.txt: what search engines may walk through."""

from flask import Blueprint, Response

from portal.web.site import public_url

bp = Blueprint("robots", __name__)

# A search with two or more parameters: their combinations have no end.
RULES = """User-agent: *
Disallow: /suche?*&
Disallow: /api/

Sitemap: {sitemap}
"""


@bp.get("/robots.txt")
def show() -> Response:
    """The rules, and where the map of the site lies."""
    return Response(RULES.format(sitemap=public_url("/sitemap.xml")), mimetype="text/plain")
