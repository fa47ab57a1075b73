"""Themen: the shared vocabulary, and what belongs to one topic."""

from flask import Blueprint, abort, render_template

from portal.queries import articles, counts, vocabulary
from portal.web.paging import page_of
from portal.web.readers import current_reader

bp = Blueprint("topics", __name__, url_prefix="/themen")


@bp.get("/")
def index() -> str:
    """All topics, and beside them the Themenfelder."""
    return render_template(
        "topics/index.html",
        topics=vocabulary.topics(),
        topic_counts=counts.by_topic(current_reader()),
        themenfelder=vocabulary.themenfelder(),
    )


@bp.get("/<slug>")
def show(slug: str) -> str:
    """One topic: what it means, and its write-ups."""
    reader = current_reader()
    topic = vocabulary.topic(slug) or abort(404)
    page = page_of(articles.count(reader, topic=topic))
    return render_template(
        "topics/show.html",
        topic=topic,
        themenfelder=vocabulary.themenfelder_of(topic),
        articles=articles.newest(reader, limit=page.size, offset=page.offset, topic=topic),
        page=page,
    )
