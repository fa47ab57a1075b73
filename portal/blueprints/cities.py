"""Städte: the directory with its map, and one city with its write-ups."""

from flask import Blueprint, Response, abort, render_template

from portal.queries import articles, counts, vocabulary
from portal.web.cities import CENSUSES, SIZE_CLASSES, SORTS, as_table, directory, participation
from portal.web.city_map import city_map
from portal.web.paging import page_of
from portal.web.readers import current_reader

bp = Blueprint("cities", __name__, url_prefix="/staedte")


@bp.get("/")
def index() -> str:
    """Every city of the directory, as a map and as a table."""
    shown = directory(vocabulary.cities(), counts.by_city(current_reader()))
    largest_first = sorted(shown.rows, key=lambda row: -(row.population or 0))
    return render_template(
        "cities/index.html", directory=shown, map=city_map(largest_first), sorts=SORTS
    )


@bp.get("/verzeichnis.csv")
def table() -> Response:
    """The same directory for a spreadsheet."""
    shown = directory(vocabulary.cities(), counts.by_city(current_reader()))
    response = Response(as_table(shown), content_type="text/csv; charset=utf-8")
    response.headers.set("Content-Disposition", "attachment", filename="staedte.csv")
    return response


@bp.get("/<slug>")
def show(slug: str) -> str:
    """One city: what the directory says about it, and what it has published."""
    reader = current_reader()
    city = vocabulary.city(slug) or abort(404)
    page = page_of(articles.count(reader, city=city))
    topic_counts = counts.by_topic(reader, city=city)
    return render_template(
        "cities/show.html",
        city=city,
        participation=participation(city),
        size_classes=SIZE_CLASSES,
        censuses=CENSUSES,
        topics=[topic for topic in vocabulary.topics() if topic.id in topic_counts],
        topic_counts=topic_counts,
        articles=articles.newest(reader, limit=page.size, offset=page.offset, city=city),
        page=page,
    )
