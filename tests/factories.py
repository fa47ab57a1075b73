"""Things to test with: each function makes one, published and findable, with sensible defaults."""

from typing import Any

from flask import current_app
from sqlalchemy import select

from portal.domain import articles
from portal.domain.actors import System
from portal.extensions import db, writing
from portal.models import Article, City, Themenfeld, Topic
from portal.search.sync import sync
from portal.text.partial_dates import PartialDate

TESTER = System("Test")


def make_article(
    slug: str = "desksharing",
    *,
    city: str = "musterstadt",
    topics: tuple[str, ...] = ("moderne-bueroflaechen",),
    themenfelder: tuple[int, ...] = (3,),
    **values: Any,
) -> Article:
    """Publish a write-up and bring the index up to date."""
    with writing():
        text = DEFAULTS | {"title": f"Titel {slug}"} | values
        owner = db.session.scalars(select(City).filter_by(slug=city)).one()
        article = articles.create(slug, owner, text["visibility"], by=TESTER)
        revision = articles.revise(
            article,
            text,
            topics=[_one(Topic, slug=name) for name in topics],
            themenfelder=[_one(Themenfeld, number=number) for number in themenfelder],
            by=TESTER,
        )
        articles.publish(article, revision, by=TESTER)
        db.session.commit()
    sync(current_app.extensions["search"])
    return article


def _one(model: Any, **criteria: Any) -> Any:
    return db.session.scalars(select(model).filter_by(**criteria)).one()


DEFAULTS: dict[str, Any] = {
    "kind": "kurz",
    "summary": "Geteilte Schreibtische im Rathaus. Es klappt.",
    "body": "## Ausgangslage\n\nDie Büros standen leer.",
    "department": "Organisation",
    "status": "verstetigt",
    "as_of": PartialDate(2024, 5, 1),
    "visibility": "öffentlich",
    "offers": ["telefonat"],
    "contact": "organisation@musterstadt.example",
    "cost_once": "bis-25000",
}
