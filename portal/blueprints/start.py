"""The start page: what this is, and the way to what one is looking for."""

from flask import Blueprint, render_template

from portal.queries import articles, counts, vocabulary
from portal.web import json_ld
from portal.web.readers import current_reader

bp = Blueprint("start", __name__)


@bp.get("/")
def show() -> str:
    """Search first; below it the ways to browse, and what is new."""
    reader = current_reader()
    return render_template(
        "start/show.html",
        total=articles.count(reader),
        themenfelder=vocabulary.themenfelder(),
        topics=vocabulary.topics(),
        topic_counts=counts.by_topic(reader),
        newest=articles.newest(reader, limit=5),
        cities=vocabulary.participating_cities(),
        json_ld=json_ld.of_portal(),
    )
