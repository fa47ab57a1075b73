"""Which write-ups come back: every test has a row that must not."""

import pytest
from flask import Flask
from sqlalchemy import select

from portal.domain import articles as verbs
from portal.domain.audiences import audience_for
from portal.extensions import db, writing
from portal.models import Article, City, State, Topic
from portal.permissions import EVERYBODY, PARTICIPATING, PUBLIC, Reader
from portal.queries import articles, counts
from tests.factories import TESTER, make_article

pytestmark = pytest.mark.usefixtures("app")

OWN = Reader.of_city("musterstadt")
OTHER = Reader.of_city("leipzig")
VISIBLE = {
    "offen": (PUBLIC, OTHER, OWN),
    "unter-staedten": (OTHER, OWN),
    "nur-bei-uns": (OWN,),
}


@pytest.fixture
def three(app: Flask) -> None:
    """One write-up for each Sichtbarkeit, all of the same city."""
    make_article("offen", visibility="öffentlich")
    make_article("unter-staedten", visibility="beteiligte-städte")
    make_article("nur-bei-uns", visibility="eigene-stadt")


def seen(reader: Reader) -> set[str]:
    return {slug for slug, readers in VISIBLE.items() if reader in readers}


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("reader", [PUBLIC, OTHER, OWN], ids=["public", "other city", "own city"])
def test_each_reader_sees_exactly_what_is_theirs(reader: Reader) -> None:
    everything = [article.id for article in db.session.scalars(select(Article))]
    assert {article.slug for article in articles.newest(reader, limit=9)} == seen(reader)
    assert {article.slug for article in articles.by_ids(everything, reader)} == seen(reader)
    assert {slug for slug in VISIBLE if articles.by_slug(slug, reader)} == seen(reader)
    assert articles.count(reader) == len(seen(reader))
    assert list(counts.by_city(reader).values()) == [len(seen(reader))]
    assert list(counts.by_topic(reader).values()) == [len(seen(reader))]


def test_both_audiences_count() -> None:
    """What was published for few stays with few, and what is narrowed later is gone at once."""
    widened = make_article("geweitet", visibility="beteiligte-städte")
    narrowed = make_article("verengt", visibility="öffentlich")
    with writing():
        db.session.add_all([widened, narrowed])
        widened.audience = audience_for(frozenset({EVERYBODY}))
        narrowed.audience = audience_for(frozenset({PARTICIPATING}))
        db.session.commit()
    assert articles.count(PUBLIC) == 0
    assert articles.count(OTHER) == 2


@pytest.mark.parametrize("state", [state for state in State if state is not State.PUBLISHED])
def test_only_what_is_published_shows(state: State) -> None:
    article = make_article()
    with writing():
        db.session.get_one(Article, article.id).state = state
        db.session.commit()
    assert articles.by_slug("desksharing", OWN) is None
    assert articles.count(OWN) == 0


def test_a_revision_shows_only_when_it_is_published() -> None:
    article = make_article(title="Erste Fassung")
    with writing():
        article = db.session.get_one(Article, article.id)
        old = article.shown
        values = {
            name: getattr(old, name)
            for name in ("kind", "summary", "department", "status", "as_of", "visibility")
        }
        draft = verbs.revise(
            article,
            values | {"title": "Zweite Fassung"},
            topics=old.topics,
            themenfelder=old.themenfelder,
            by=TESTER,
        )
        db.session.commit()
        assert (draft.number, draft.created_by) == (2, "Test")
    found = articles.by_slug("desksharing", PUBLIC)
    assert found is not None
    assert found.shown.title == "Erste Fassung"


def test_related_share_topics_and_most_come_first() -> None:
    this = make_article("dieser", topics=("buergerservice", "wissensmanagement"))
    make_article("beide", topics=("wissensmanagement", "buergerservice"))
    make_article("eines", topics=("buergerservice",))
    make_article("keines", topics=("gesunde-arbeitsumgebung",))
    make_article("verborgen", topics=("buergerservice",), visibility="eigene-stadt")
    shown = articles.by_slug("dieser", PUBLIC)
    assert shown is not None
    found = articles.related(shown, PUBLIC, limit=4)
    assert [article.slug for article in found] == ["beide", "eines"]
    assert this.slug not in {article.slug for article in found}


def test_lists_narrow_by_city_topic_and_example() -> None:
    make_article("hier", topics=("buergerservice",))
    make_article("dort", city="leipzig", topics=("buergerservice",))
    make_article("erfunden", topics=("wissensmanagement",), example=True)
    city = db.session.scalars(select(City).filter_by(slug="musterstadt")).one()
    topic = db.session.scalars(select(Topic).filter_by(slug="buergerservice")).one()
    both = articles.newest(PUBLIC, limit=9, city=city, topic=topic)
    assert [article.slug for article in both] == ["hier"]
    real = articles.newest(PUBLIC, limit=9, examples=False)
    assert {article.slug for article in real} == {"hier", "dort"}
    assert articles.count(PUBLIC, examples=False) == 2


def test_an_audience_is_stored_once() -> None:
    with writing():
        first = audience_for(frozenset({"city:leipzig", "city:dortmund"}))
        second = audience_for(frozenset({"city:dortmund", "city:leipzig"}))
        assert first is second
        assert first.tokens == {"city:leipzig", "city:dortmund"}
        db.session.commit()
