"""The application factory: a table of contents of the portal."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix
from whitenoise import WhiteNoise

from portal import cli, config, database, web
from portal.blueprints import BLUEPRINTS
from portal.extensions import db, migrate
from portal.models import generation
from portal.search.factory import create_index
from portal.web.cache import PageCache
from portal.web.headers import SecurityHeaders

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication


def create_app(environ: Mapping[str, str] = os.environ) -> Flask:
    """Return the portal, set up from variables that begin with `PORTAL_`.

    ConfigurationError says in German what is missing.
    """
    settings = config.load(environ)
    app = Flask("portal", instance_path=str(settings["INSTANCE"]))
    app.config.from_mapping(settings)
    _store(app)
    _find(app)
    web.init_app(app)
    cli.init_app(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    _wrap(app)
    return app


def _store(app: Flask) -> None:
    url = database.driver_url(app.config["SQLALCHEMY_DATABASE_URI"])
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = database.engine_options(url)
    db.init_app(app)
    migrate.init_app(app, db, directory=str(config.MIGRATIONS), render_as_batch=True)
    with app.app_context():
        database.prepare(db.engine)
    generation.watch(db.session)


def _find(app: Flask) -> None:
    folder = app.config["INSTANCE"] / "search"
    synonyms = app.config["CONTENT"] / "vokabular" / "synonyme.txt"
    app.extensions["search"] = create_index(app.config["SEARCH_ENGINE"], folder, synonyms)


def _wrap(app: Flask) -> None:
    """Lay around the portal what a request passes first; the last one is the outermost."""
    app.extensions["pages"] = pages = PageCache(app)
    # Files with a hash in their name may be kept for a year, and come compressed.
    files = WhiteNoise(
        pages,
        max_age=3600,
        immutable_file_test=r"^/static/dist/.+\.[0-9a-f]{8,}\.",
        allow_all_origins=False,
    )
    files.add_files(config.ROOT / "portal" / "static", prefix="static/")
    outermost: WSGIApplication = SecurityHeaders(files)
    if proxies := app.config["BEHIND_PROXY"]:
        outermost = ProxyFix(outermost, x_for=proxies, x_proto=proxies, x_host=proxies)
    app.wsgi_app = outermost  # type: ignore[assignment,method-assign]
