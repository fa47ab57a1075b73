"""HTTP plumbing shared by the blueprints."""

from flask import Flask

from portal.web import assets, errors, filters, html, paging, site


def init_app(app: Flask) -> None:
    """Give templates what every page needs."""
    assets.init_app(app)
    errors.init_app(app)
    filters.init_app(app)
    html.init_app(app)
    paging.init_app(app)
    site.init_app(app)
