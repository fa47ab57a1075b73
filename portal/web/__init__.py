"""HTTP plumbing shared by the blueprints."""

from flask import Flask
from jinja2 import StrictUndefined

from portal.web import assets, errors, filters, html, paging, site


def init_app(app: Flask) -> None:
    """Give templates what every page needs."""
    app.jinja_env.undefined = StrictUndefined  # a typing error shows in a test, not as a gap
    assets.init_app(app)
    errors.init_app(app)
    filters.init_app(app)
    html.init_app(app)
    paging.init_app(app)
    site.init_app(app)
