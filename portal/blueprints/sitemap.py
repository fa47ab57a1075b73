"""/sitemap.xml: every page that search engines should know."""

from collections.abc import Iterator

from flask import Blueprint, Response, abort, current_app, url_for

from portal.permissions import PUBLIC
from portal.queries import articles, vocabulary
from portal.queries import sitemap as addresses
from portal.web.sitemap import TYPE, Location, index, pages

bp = Blueprint("sitemap", __name__)

GENERAL = ("/", "/praxis/", "/themen/", "/staedte/", "/ueber")
LEGAL = ("/impressum", "/datenschutz", "/barrierefreiheit", "/nutzung")


@bp.get("/sitemap.xml")
def show() -> Response:
    """All pages; where they are too many, a list of sitemaps that hold them."""
    numbers = range(1, _parts() + 1)
    if len(numbers) == 1:
        return _answer(pages(_part(1)))
    return _answer(index(Location(url_for("sitemap.part", number=number)) for number in numbers))


@bp.get("/sitemap-<int:number>.xml")
def part(number: int) -> Response:
    """One of several sitemaps; the first one has the general pages, too."""
    return _answer(pages(_part(number))) if 1 <= number <= _parts() else abort(404)


def _size() -> int:
    return int(current_app.config["SITEMAP_SIZE"])


def _parts() -> int:
    return max(1, -(-articles.count(PUBLIC, examples=False) // _size()))


def _part(number: int) -> Iterator[Location]:
    if number == 1:
        yield from map(Location, _general())
    for address in addresses.articles(limit=_size(), offset=(number - 1) * _size()):
        yield Location(url_for("articles.show", slug=address.slug), address.changed_at)


def _general() -> Iterator[str]:
    yield from (*GENERAL, *LEGAL)
    for themenfeld in vocabulary.themenfelder():
        yield url_for("themenfelder.show", slug=themenfeld.slug)
    for topic in vocabulary.topics():
        yield url_for("topics.show", slug=topic.slug)
    for slug in addresses.cities():
        yield url_for("cities.show", slug=slug)


def _answer(body: bytes) -> Response:
    return Response(body, content_type=TYPE)
