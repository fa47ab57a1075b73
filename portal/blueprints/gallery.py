"""Every component with sample data at /gestaltung; only in debug mode and in tests."""

from flask import Blueprint, render_template

bp = Blueprint("gallery", __name__)


@bp.get("/gestaltung")
def index() -> str:
    """Show the components; the samples stand in the template."""
    return render_template("gallery/index.html")
