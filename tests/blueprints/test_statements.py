"""Pages take the same number of statements, however much they show."""

import pytest
from flask.testing import FlaskClient

from portal.extensions import db
from tests.factories import make_article
from tests.statements import statements

PAGES = (
    "/",
    "/praxis/",
    "/praxis/eins",
    "/suche",
    "/suche?q=Titel&status=verstetigt",
    "/api/v1/search?q=Titel",
    "/api/v1/articles/eins",
    "/themen/",
    "/themen/moderne-bueroflaechen",
    "/themenfelder/themenfeld-3",
    "/staedte/",
    "/staedte/musterstadt",
    "/feeds/praxis.atom",
    "/sitemap.xml",
    "/feeds/themen/moderne-bueroflaechen.atom",
)


@pytest.mark.parametrize("page", PAGES)
def test_statements_are_constant(client: FlaskClient, page: str) -> None:
    def cost() -> int:
        db.session.rollback()
        with statements() as seen:
            assert client.get(page).status_code == 200
        return len(seen)

    for slug in ("eins", "zwei"):
        make_article(slug)
    few = cost()
    for number, city in enumerate(("musterstadt", "musterfurt", "beispielhausen")):
        make_article(
            f"weiterer-{number}",
            city=city,
            topics=("moderne-bueroflaechen", "buergerservice"),
            themenfelder=(1, 3),
        )
    assert cost() == few
