"""Pages kept ready: never old, never somebody else's."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
from flask import Flask, make_response, request
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from portal import clock, database
from portal.extensions import db, writing
from portal.models import Article
from portal.queries import generation
from portal.search.changes import article_id
from portal.search.factory import create_index
from tests.addresses import addresses
from tests.conftest import ROOT
from tests.factories import make_article
from tests.other_portal import OtherPortal
from tests.second_process import elsewhere, rewrite
from tests.statements import statements

PAGE = "/praxis/desksharing"
SEARCH = "/suche?q=Schreibtisch"


@pytest.fixture
def shared(environ: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """Settings for several processes: one database and one index on disk."""
    return environ | {
        "PORTAL_INSTANCE": str(tmp_path),
        "PORTAL_SEARCH_ENGINE": "whoosh",
        "PORTAL_PAGE_CACHE": "50",
        "PORTAL_DATABASE_URL": environ.get("PORTAL_DATABASE_URL")
        or f"sqlite:///{environ['PORTAL_INSTANCE']}/portal.sqlite3",
    }


@pytest.fixture
def portal(app: Flask, other_portal: OtherPortal, shared: dict[str, str]) -> Iterator[Flask]:
    """A portal that keeps pages, and whose index other processes share."""
    mine = app.extensions["search"]
    index = create_index("whoosh", Path(shared["PORTAL_INSTANCE"]) / "search", Path("none"))
    app.extensions["search"] = index
    yield other_portal(PAGE_CACHE="50")
    app.extensions["search"] = mine
    index.close()  # type: ignore[attr-defined]


@pytest.fixture
def reader(portal: Flask) -> FlaskClient:
    return portal.test_client()


def selects(portal: Flask, reader: FlaskClient, address: str) -> tuple[int, TestResponse]:
    with portal.app_context(), statements() as seen:
        response = reader.get(address)
    return len(seen), response


@pytest.mark.parametrize("address", [PAGE, SEARCH, "/praxis/"])
def test_a_page_is_made_once(portal: Flask, reader: FlaskClient, address: str) -> None:
    make_article()
    first_cost, first = selects(portal, reader, address)
    second_cost, second = selects(portal, reader, address)
    assert (first_cost > 0, second_cost) == (True, 0)
    assert second.data == first.data
    assert second.headers["ETag"] == first.headers["ETag"]


def test_no_request_after_a_change_sees_the_old_state(
    reader: FlaskClient, shared: dict[str, str]
) -> None:
    make_article(title="Alter Titel")
    for address in (PAGE, SEARCH, "/praxis/"):
        assert "Alter Titel" in reader.get(address).text
    elsewhere(shared, "rewrite", "desksharing", "Neuer Titel")
    for address in (PAGE, SEARCH, "/praxis/"):
        page = reader.get(address).text
        assert "Neuer Titel" in page
        assert "Alter Titel" not in page


def test_what_is_withdrawn_elsewhere_is_gone_at_once(
    reader: FlaskClient, shared: dict[str, str]
) -> None:
    make_article(title="Kanarienvogel")
    for address in (PAGE, SEARCH, "/praxis/"):
        assert "Kanarienvogel" in reader.get(address).text
    elsewhere(shared, "rewrite", "desksharing", "Kanarienvogel", "eigene-stadt")
    assert reader.get(PAGE).status_code == 404
    for address in (SEARCH, "/praxis/"):
        assert "Kanarienvogel" not in reader.get(address).text


def test_a_result_page_never_outlives_the_drain(
    portal: Flask, reader: FlaskClient, shared: dict[str, str]
) -> None:
    make_article(title="Alter Titel")
    address = "/suche?q=Papagei"
    rewrite("desksharing", "Papagei")
    assert PAGE not in reader.get(address).text  # made between commit and drain, and kept
    assert selects(portal, reader, address)[0] == 0
    elsewhere(shared, "sync")
    assert PAGE in reader.get(address).text


def test_a_result_page_is_gone_even_if_the_drainer_dies_half_way(
    app: Flask, reader: FlaskClient
) -> None:
    make_article(title="Papagei")
    address = "/suche?q=Papagei"
    assert PAGE in reader.get(address).text
    article = db.session.scalars(select(Article)).one()
    app.extensions["search"].apply((), [article_id(article.id)])
    assert PAGE not in reader.get(address).text


@pytest.mark.parametrize(
    "headers",
    [
        {"Cookie": "session=x"},
        {"Cookie": ""},
        {"Authorization": "Bearer x"},
    ],
)
def test_whoever_is_known_passes_by(portal: Flask, headers: dict[str, str]) -> None:
    @portal.get("/wer")
    def who() -> str:
        known = "Cookie" in request.headers or "Authorization" in request.headers
        return page("Angemeldet" if known else "Alle")

    client = portal.test_client(use_cookies=False)
    signed_in = client.get("/wer", headers=headers)
    assert "Angemeldet" in signed_in.text
    assert signed_in.headers["Cache-Control"] == "no-store"
    assert "Cookie" in signed_in.headers["Vary"]
    assert "ETag" not in signed_in.headers
    assert "Alle" in client.get("/wer").text
    assert "Angemeldet" in client.get("/wer", headers=headers).text


def test_cache_headers(portal: Flask, reader: FlaskClient) -> None:
    make_article()
    for address in addresses(portal):
        for response in (reader.get(address), reader.get(address)):
            assert "Set-Cookie" not in response.headers
            if response.status_code != 200 or address.startswith("/health/"):
                assert response.headers["Cache-Control"] == "no-store", address
            else:
                assert response.headers["Cache-Control"] == "no-cache", address
                assert set(response.vary) == {"Accept-Encoding", "Cookie"}
    assert reader.post(PAGE).headers["Cache-Control"] == "no-store"


def test_a_page_that_sets_a_cookie_or_says_no_is_not_kept(portal: Flask) -> None:
    numbers = iter(range(10))

    @portal.get("/setzt")
    def sets() -> object:
        response = make_response(page(str(next(numbers))))
        response.set_cookie("a", "b")
        return response

    @portal.get("/fuer-eine")
    def private() -> object:
        return page(str(next(numbers))), {"Cache-Control": "private"}

    @portal.get("/nach-sprache")
    def varying() -> object:
        return page(str(next(numbers))), {"Vary": "Accept-Language"}

    client = portal.test_client(use_cookies=False)
    for address in ("/setzt", "/fuer-eine", "/nach-sprache"):
        first, second = client.get(address), client.get(address)
        assert first.data != second.data
        assert "ETag" not in first.headers
        assert first.headers["Cache-Control"] in ("no-store", "private")


def test_what_was_not_there_is_there_as_soon_as_it_is(reader: FlaskClient) -> None:
    assert reader.get(PAGE).status_code == 404
    make_article()
    assert reader.get(PAGE).status_code == 200


def test_a_page_is_good_for_a_day(portal: Flask, reader: FlaskClient) -> None:
    portal.add_url_rule("/heute", "today", lambda: page(clock.today().isoformat()))
    for hour, day in ((21, "2024-07-01"), (22, "2024-07-02")):  # in Berlin it is two hours later
        with clock.frozen(datetime(2024, 7, 1, hour, 30, tzinfo=UTC)):
            assert day in reader.get("/heute").text


def test_a_page_from_a_file_follows_the_file(other_portal: OtherPortal, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content" / "seiten", tmp_path / "seiten")
    file = tmp_path / "seiten" / "ueber.md"
    reader = other_portal(PAGE_CACHE="50", CONTENT=str(tmp_path)).test_client()
    assert "Neuer Satz." not in reader.get("/ueber").text
    file.write_text(file.read_text(encoding="utf-8") + "\nNeuer Satz.\n", encoding="utf-8")
    assert "Neuer Satz." in reader.get("/ueber").text


def test_a_copy_that_is_still_right_is_not_sent_again(reader: FlaskClient) -> None:
    make_article()
    for _ in ("made", "kept"):
        etag = reader.get(PAGE).headers["ETag"]
        for sent in (etag, f'"anderes", W/{etag}', "*"):
            response = reader.get(PAGE, headers={"If-None-Match": sent})
            assert (response.status_code, response.data) == (304, b"")
            assert response.headers["ETag"] == etag
            assert response.headers["Cache-Control"] == "no-cache"
            assert "Content-Security-Policy" in response.headers
    rewrite("desksharing", "Neuer Titel")
    assert reader.get(PAGE, headers={"If-None-Match": etag}).status_code == 200


def test_head_is_get_without_the_body(reader: FlaskClient) -> None:
    make_article()
    before, get, after = reader.head(PAGE), reader.get(PAGE), reader.head(PAGE)
    assert before.data == after.data == b""
    assert dict(before.headers) == dict(get.headers) == dict(after.headers)
    assert int(get.headers["Content-Length"]) == len(get.data)


def test_what_is_ready_took_no_time(reader: FlaskClient) -> None:
    make_article()
    timings = [reader.get("/api/v1/search").headers["Server-Timing"] for _ in range(2)]
    assert timings[0].startswith("search;dur=")
    assert timings == [timings[0], "search;dur=0"]
    assert timings[0] != timings[1]
    assert "Server-Timing" not in reader.get(PAGE).headers


def test_a_page_travels_as_the_browser_likes_it(reader: FlaskClient) -> None:
    make_article()
    sent = {
        name: reader.get(PAGE, headers={"Accept-Encoding": name})
        for name in ("gzip, deflate, br, zstd", "gzip", "identity", "br;q=0", "")
    }
    used = [response.headers.get("Content-Encoding") for response in sent.values()]
    assert used == ["br", "gzip", None, None, None]
    best, plain = sent["gzip, deflate, br, zstd"], sent["identity"]
    assert brotli.decompress(best.data) == plain.data
    assert len(best.data) * 3 < len(plain.data)
    assert len({response.headers["ETag"] for response in sent.values()}) == 3


def test_a_page_is_the_same_under_every_host(portal: Flask, reader: FlaskClient) -> None:
    """Otherwise a reader could leave a foreign host in a page that others get."""
    make_article()
    fresh = portal.test_client()
    for address in addresses(portal):
        first = fresh.get(address, base_url="http://boese.example")
        if first.status_code == 200:
            assert b"boese.example" not in first.data


def test_an_unknown_host_gets_no_kept_page(other_portal: OtherPortal) -> None:
    client = other_portal(PAGE_CACHE="50", TRUSTED_HOSTS="portal.example").test_client()
    assert client.get("/suche", base_url="http://portal.example").status_code == 200
    assert client.get("/suche", base_url="http://boese.example").status_code == 400


def test_a_database_that_is_away_has_no_generation(tmp_path: Path) -> None:
    for url in (f"sqlite:///{tmp_path}/nowhere/x", "postgresql+psycopg://x@127.0.0.1:9/x"):
        assert generation.Lookout(database.observer(url)).generation() is None


def test_the_look_at_the_generation_sees_what_others_commit(portal: Flask) -> None:
    lookout = generation.Lookout(database.observer(portal.config["SQLALCHEMY_DATABASE_URI"]))
    before = lookout.generation()
    make_article()
    after = lookout.generation()
    with writing():
        db.session.commit()
    assert before is not None
    assert after is not None
    assert after > before
    assert lookout.generation() == after == generation.current()
    lookout.close()


def page(words: str) -> str:
    return (
        '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Seite</title></head>'
        f"<body><main><h1>{words}</h1></main></body></html>"
    )
