"""Every component with sample data at /gestaltung; only in debug mode and in tests."""

from dataclasses import dataclass

from flask import Blueprint, abort, current_app, render_template

from portal.web.city_map import city_map

bp = Blueprint("gallery", __name__)


@dataclass(frozen=True, slots=True)
class _Place:
    slug: str
    name: str
    latitude: float
    longitude: float
    participates: bool = False


_PLACES = (
    _Place("dortmund", "Dortmund", 51.51, 7.46, participates=True),
    _Place("leipzig", "Leipzig", 51.34, 12.38, participates=True),
    _Place("essen", "Essen", 51.46, 7.01),
    _Place("dresden", "Dresden", 51.05, 13.74),
)


@bp.get("/gestaltung")
def index() -> str:
    """Show the components; the other samples stand in the template."""
    if not (current_app.debug or current_app.testing):
        abort(404)
    return render_template("gallery/index.html", map=city_map(_PLACES))
