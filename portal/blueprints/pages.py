"""The general pages: what the portal is, and what the law wants to be said."""

from flask import Blueprint, current_app, render_template

from portal.config import OPERATOR_SETTINGS
from portal.content.pages import ContentPage, read_page
from portal.web import html
from portal.web.dependencies import depends_on_file

bp = Blueprint("pages", __name__)


@bp.get("/<any(ueber, impressum, datenschutz, barrierefreiheit, nutzung):name>")
def show(name: str) -> str:
    """The text of `content/seiten/<name>.md`, with the operator's settings in it."""
    page = _page(name)
    return render_template("pages/show.html", page=page, body=html.rendered(page.text))


def _page(name: str) -> ContentPage:
    operator = {setting: current_app.config[setting] for setting in OPERATOR_SETTINGS}
    path = current_app.config["CONTENT"] / "seiten" / f"{name}.md"
    depends_on_file(path)
    return read_page(path, operator)
