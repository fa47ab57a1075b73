"""The portal for programs: read only, open to everybody, described by /api/v1/openapi.json."""

from flask import Blueprint

from portal.blueprints.api import articles, openapi, search

bp = Blueprint("api", __name__, url_prefix="/api/v1")
for part in (search, articles, openapi):
    bp.register_blueprint(part.bp)
