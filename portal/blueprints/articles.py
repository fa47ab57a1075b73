"""Praxisbeiträge: the list and one write-up."""

from flask import Blueprint, abort, render_template, url_for

from portal import clock
from portal.queries import articles
from portal.web import html, json_ld
from portal.web.facts import fact_groups
from portal.web.paging import page_of
from portal.web.readers import current_reader
from portal.web.site import public_url

bp = Blueprint("articles", __name__, url_prefix="/praxis")


@bp.get("/")
def index() -> str:
    """All write-ups, the newest first."""
    reader = current_reader()
    page = page_of(articles.count(reader))
    found = articles.newest(reader, limit=page.size, offset=page.offset)
    return render_template("articles/index.html", articles=found, page=page)


@bp.get("/<slug>")
def show(slug: str) -> str:
    """One write-up: its text, and beside it the facts."""
    reader = current_reader()
    article = articles.by_slug(slug, reader) or abort(404)
    revision = article.shown
    url = public_url(url_for("articles.show", slug=slug))
    return render_template(
        "articles/show.html",
        article=article,
        revision=revision,
        body=html.body_of(revision),
        facts=fact_groups(article),
        json_ld=json_ld.of_article(article, url),
        related=articles.related(article, reader, limit=4),
        today=clock.today(),
        url=url,
    )
