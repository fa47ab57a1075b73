"""GET /api/v1/articles/<slug>: one write-up with every public field."""

from flask import Blueprint, Response, abort

from portal.blueprints.api.answers import answer
from portal.blueprints.api.representation import of_article
from portal.queries import articles
from portal.web.readers import current_reader

bp = Blueprint("articles", __name__)


@bp.get("/articles/<slug>")
def show(slug: str) -> Response:
    """One write-up; what is not public is not there."""
    return answer(of_article(articles.by_slug(slug, current_reader()) or abort(404)))
