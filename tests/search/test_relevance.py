"""What must be among the first three, for words that people type, over the portal's own content."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import upgrade

from portal.app import create_app
from portal.content.checker import paths_below
from portal.content.importer import import_articles
from portal.content.report import Report
from portal.content.vocabulary import import_vocabulary
from portal.extensions import db, writing
from portal.permissions import PUBLIC, Reader
from portal.search.finder import find
from portal.search.interface import SearchQuery
from portal.search.sync import sync
from tests.closing import close

CONTENT = Path(__file__).parents[2] / "content"

DESKSHARING = "desksharing-im-technischen-rathaus"
TOP = {
    # the word itself, its inflections, and how people type it
    "Desksharing": DESKSHARING,
    "desk-sharing": DESKSHARING,
    "Desk Sharing": DESKSHARING,
    "desksharing rathaus": DESKSHARING,
    "E-Akte": "e-akte-im-sozialamt",
    "eakte": "e-akte-im-sozialamt",
    "Chatbots": "chatbot-wieder-abgeschaltet",
    "Formular": "barrierefreie-formulare",
    "Übergabegespräch": "wissen-sichern-beim-ausscheiden",
    "Uebergabegespraeche": "wissen-sichern-beim-ausscheiden",
    "ubergabegesprach": "wissen-sichern-beim-ausscheiden",
    "Buerobuchung Clean Desk": DESKSHARING,
    "Büroflächen": "moderne-bueroflaechen-in-dortmund",
    "Bueroflaechen": "moderne-bueroflaechen-in-dortmund",
    # parts of compounds, both ways
    "Fläche Büro": "moderne-bueroflaechen-in-dortmund",
    "Ergonomie": "ergonomieberatung-am-arbeitsplatz",
    "Beratung Ergonomie": "ergonomieberatung-am-arbeitsplatz",
    "Wartezeiten": "buergerbuero-mit-und-ohne-termin",
    "Bürger Büro": "buergerbuero-mit-und-ohne-termin",
    "Terminvergabe": "buergerbuero-mit-und-ohne-termin",
    "Ideen": "ideenplattform-eingestellt",
    # gender forms
    "Mitarbeiter*innen Homeoffice": "mobiles-arbeiten-dienstvereinbarung",
    "Bürger:innen Chatbot": "chatbot-wieder-abgeschaltet",
    "Bürgerinnen und Bürger Chatbot": "chatbot-wieder-abgeschaltet",
    # sentences and several words
    "Wie sichern wir Wissen, wenn jemand in den Ruhestand geht?": "wissen-sichern-beim-ausscheiden",
    "Warum wurde der Chatbot abgeschaltet?": "chatbot-wieder-abgeschaltet",
    "Vier-Tage-Woche": "vier-tage-woche-im-baubetriebshof",
    "4 Tage Woche Baubetriebshof": "vier-tage-woche-im-baubetriebshof",
    "Einarbeitung neue Beschäftigte": "onboarding-hundert-tage",
    "Führung auf Distanz": "fuehrung-auf-distanz",
    "KI Posteingang": "ki-assistent-im-posteingang",
    "künstliche Intelligenz": "ki-assistent-im-posteingang",
    "gemeinsamer IT Betrieb Nachbarstädte": "gemeinsamer-it-betrieb",
    "Zweckvereinbarung": "gemeinsamer-it-betrieb",
    # names of the seeds
    "Masterplan": "masterplan-digitale-verwaltung-arbeiten-4-0",
    "Arbeiten 4.0": "masterplan-digitale-verwaltung-arbeiten-4-0",
    "EGovG NRW": "masterplan-digitale-verwaltung-arbeiten-4-0",
    "Onlinezugangsgesetz": "masterplan-digitale-verwaltung-arbeiten-4-0",
    "Barcamp": "dogital-beteiligungsformate",
    "DOgital": "dogital-beteiligungsformate",
    "Leipzig Delegation": "besuch-leipzig-in-dortmund",
    "Hörning": "besuch-leipzig-in-dortmund",
    # the query language
    '"Arbeitsplatz der Zukunft"': "besuch-leipzig-in-dortmund",
    "Ergonom*": "ergonomieberatung-am-arbeitsplatz",
    "Büroflächen -Dortmund": DESKSHARING,
}
SECRETS = {
    "Stempelterminal": "stempelterminals-zweiter-anlauf",
    "Rückkehrgespräch": "rueckkehrgespraeche-neu-gedacht",
    "Außenstellenkonzept": "mietflaechen-vor-der-kuendigung",
}


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """A portal with all content, found by the embedded engine."""
    instance = tmp_path_factory.mktemp("relevance")
    app = create_app({"PORTAL_INSTANCE": str(instance), "PORTAL_SECRET_KEY": "for tests"})
    with app.app_context():
        upgrade()
        with writing():
            import_vocabulary(CONTENT, examples=True)
            db.session.commit()
        list(import_articles(CONTENT, paths_below(CONTENT), Report(), examples=True, strict=False))
        sync(app.extensions["search"])
        yield app
    close(app)


def _slugs(app: Flask, text: str, reader: Reader) -> list[str]:
    query = SearchQuery(text, audience=reader.tokens)
    return [hit.article.slug for hit in find(app.extensions["search"], query, reader).hits]


@pytest.mark.parametrize("text", TOP)
def test_what_people_look_for_is_among_the_first_three(portal: Flask, text: str) -> None:
    assert TOP[text] in _slugs(portal, text, PUBLIC)[:3]


@pytest.mark.parametrize("text", SECRETS)
def test_words_of_others_are_found_by_those_who_may_read_them(portal: Flask, text: str) -> None:
    assert SECRETS[text] not in _slugs(portal, text, PUBLIC)
    assert SECRETS[text] in _slugs(portal, text, Reader.of_city("musterstadt"))
