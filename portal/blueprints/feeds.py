"""Atom feeds of what is new: everywhere, in a city, in a Themenfeld, on a topic."""

from flask import Blueprint, Response, abort, request

from portal.models import City, Themenfeld, Topic
from portal.permissions import PUBLIC
from portal.queries import articles, vocabulary
from portal.web.atom import TYPE, Feed, render

bp = Blueprint("feeds", __name__, url_prefix="/feeds")

LENGTH = 30


@bp.get("/praxis.atom")
def everything() -> Response:
    """The newest write-ups of all cities."""
    return _feed("neue Praxisbeiträge", "/praxis/")


@bp.get("/staedte/<slug>.atom")
def of_city(slug: str) -> Response:
    """The newest write-ups of one city; made-up cities have no feed."""
    city = vocabulary.city(slug)
    if city is None or city.example:
        abort(404)
    return _feed(f"Praxisbeiträge der Stadt {city.name}", f"/staedte/{slug}", city=city)


@bp.get("/themenfelder/<slug>.atom")
def of_themenfeld(slug: str) -> Response:
    """The newest write-ups of one Themenfeld."""
    themenfeld = vocabulary.themenfeld(slug) or abort(404)
    return _feed(themenfeld.title, f"/themenfelder/{slug}", themenfeld=themenfeld)


@bp.get("/themen/<slug>.atom")
def of_topic(slug: str) -> Response:
    """The newest write-ups on one topic."""
    topic = vocabulary.topic(slug) or abort(404)
    return _feed(topic.name, f"/themen/{slug}", topic=topic)


def _feed(
    title: str,
    page: str,
    *,
    city: City | None = None,
    themenfeld: Themenfeld | None = None,
    topic: Topic | None = None,
) -> Response:
    """Answer with a feed for everybody: readers of feeds do not sign in, and pass them on."""
    found = articles.newest(
        PUBLIC,
        limit=LENGTH,
        city=city,
        themenfeld=themenfeld,
        topic=topic,
        examples=False,
        texts=True,
    )
    return Response(render(Feed(title, request.path, page, found)), content_type=TYPE)
