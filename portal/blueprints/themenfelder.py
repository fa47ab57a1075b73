"""Themenfelder: the four fields of the plan that gave the portal its order."""

from flask import Blueprint, abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from portal.queries import articles, vocabulary
from portal.web.paging import page_of
from portal.web.readers import current_reader

bp = Blueprint("themenfelder", __name__, url_prefix="/themenfelder")


@bp.get("/")
def index() -> Response:
    """Lead to the page that lists them beside the topics."""
    return redirect(url_for("topics.index", _anchor="themenfelder"), 301)


@bp.get("/<slug>")
def show(slug: str) -> str:
    """One Themenfeld: what the source says about it, and its write-ups."""
    reader = current_reader()
    themenfeld = vocabulary.themenfeld(slug) or abort(404)
    page = page_of(articles.count(reader, themenfeld=themenfeld))
    found = articles.newest(reader, limit=page.size, offset=page.offset, themenfeld=themenfeld)
    return render_template(
        "themenfelder/show.html",
        themenfeld=themenfeld,
        topics=vocabulary.topics_of(themenfeld),
        articles=found,
        page=page,
    )
