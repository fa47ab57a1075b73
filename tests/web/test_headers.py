"""The headers of every response."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from portal.web import assets, headers
from tests.addresses import addresses
from tests.factories import make_article
from tests.other_portal import OtherPortal

REQUIRED = {name for name, _ in headers.ALWAYS}
TOO_MUCH = b"x" * 1_000_001


@pytest.mark.parametrize(
    ("status", "method", "address"),
    [
        (200, "GET", "/praxis/desksharing"),
        (200, "HEAD", "/praxis/desksharing"),
        (200, "OPTIONS", "/praxis/desksharing"),
        (308, "GET", "/praxis"),
        (404, "GET", "/gibt-es-nicht"),
        (405, "POST", "/suche"),
        (405, "TRACE", "/suche"),
        (410, "GET", "/weg"),
        (500, "GET", "/kaputt"),
        (200, "GET", "/static/icons/favicon.svg"),
        (404, "GET", "/static/gibt-es-nicht.css"),
        (404, "GET", "/static/../config.py"),
    ],
)
def test_headers_on_every_status(production: Flask, status: int, method: str, address: str) -> None:
    make_article()
    response = production.test_client().open(address, method=method)
    assert response.status_code == status
    assert set(response.headers.keys()) >= REQUIRED
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


def test_headers_when_too_much_is_sent(production: Flask) -> None:
    response = production.test_client().post("/suche", data=TOO_MUCH)
    assert response.status_code == 413
    assert "Das ist zu groß" in response.text
    assert set(response.headers.keys()) >= REQUIRED


def test_headers_of_a_file_that_has_not_changed(client: FlaskClient) -> None:
    address = "/static/icons/favicon.svg"
    etag = client.get(address).headers["ETag"]
    response = client.get(address, headers={"If-None-Match": etag})
    assert response.status_code == 304
    assert set(response.headers.keys()) >= REQUIRED


def test_headers_of_a_compressed_file(client: FlaskClient) -> None:
    with client.application.test_request_context():
        address = assets.asset_url("portal.css")
    response = client.get(address, headers={"Accept-Encoding": "br"})
    assert response.headers["Content-Encoding"] == "br"
    assert "immutable" in response.headers["Cache-Control"]
    assert set(response.headers.keys()) >= REQUIRED


def test_a_view_may_be_stricter(other_portal: OtherPortal) -> None:
    portal = other_portal()
    policy = "sandbox; default-src 'none'"
    own = {"Content-Security-Policy": policy, "Content-Type": "application/pdf"}
    portal.add_url_rule("/datei", "datei", view_func=lambda: ("%PDF", own))
    response = portal.test_client().get("/datei")
    assert response.headers.getlist("Content-Security-Policy") == [policy]


def test_hsts(other_portal: OtherPortal) -> None:
    by_proxy = {"X-Forwarded-Proto": "https"}
    alone, behind = other_portal(), other_portal(BEHIND_PROXY="1")

    def sent(response: TestResponse) -> str | None:
        return response.headers.get("Strict-Transport-Security")

    policy = "max-age=31536000; includeSubDomains"
    assert sent(alone.test_client().get("/suche", base_url="https://portal.example")) == policy
    assert sent(behind.test_client().get("/suche", headers=by_proxy)) == policy
    assert sent(alone.test_client().get("/suche")) is None
    assert sent(alone.test_client().get("/suche", headers=by_proxy)) is None
    assert sent(behind.test_client().get("/suche")) is None


def test_cors_closed(client: FlaskClient) -> None:
    origin = {"Origin": "https://anderswo.example", "Access-Control-Request-Method": "GET"}
    for method, address in (
        ("GET", "/suche"),
        ("OPTIONS", "/suche"),
        ("GET", "/static/icons/favicon.svg"),
    ):
        response = client.open(address, method=method, headers=origin)
        names = {name.lower() for name in response.headers.keys()}  # noqa: SIM118
        assert not any(name.startswith("access-control-") for name in names)
    for method in ("TRACE", "CONNECT", "PROPFIND", "DELETE", "GIBTESNICHT"):
        response = client.open("/suche", method=method)
        assert response.status_code == 405
        assert set(response.allow) == {"GET", "HEAD", "OPTIONS"}


KINDS = {
    "text/html": b"<!doctype html>",
    "application/json": (b"{", b"["),
    "application/atom+xml": b"<?xml",
    "application/xml": b"<?xml",
    "text/csv": "\ufeff".encode(),
    "text/plain": b"",
}


def test_content_types(client: FlaskClient) -> None:
    make_article()
    for address in [*addresses(client.application), "/gibt-es-nicht"]:
        response = client.get(address)
        if response.data:
            assert response.data.startswith(KINDS[response.mimetype]), address
            if response.mimetype != "application/json":  # always UTF-8: RFC 8259
                assert response.content_type.endswith("; charset=utf-8"), address


@pytest.mark.parametrize("address", ["/kaputt?q=geheim", "/gibt-es-nicht", "/suche", "/praxis"])
def test_no_leak(production: Flask, address: str) -> None:
    response = production.test_client().get(address)
    sent = f"{response.headers}{response.text}"
    for word in ("Traceback", "ZeroDivision", "Werkzeug", "granian", "Python/", "portal.sqlite3"):
        assert word.lower() not in sent.lower()
    assert "X-Powered-By" not in response.headers


def test_an_error_page_appears_even_without_a_style_sheet(production: Flask) -> None:
    production.jinja_env.globals["asset_url"] = lambda _name: 1 / 0
    response = production.test_client().get("/suche")
    assert response.status_code == 500
    assert "Der Fehler liegt bei uns" in response.text
    assert set(response.headers.keys()) >= REQUIRED


def test_an_unknown_host_is_told_so(other_portal: OtherPortal) -> None:
    portal = other_portal(TRUSTED_HOSTS="portal.example .stadt.example")
    client = portal.test_client()
    for host, status in (
        ("portal.example", 200),
        ("wissen.stadt.example", 200),
        ("boese.example", 400),
    ):
        response = client.get("/suche", base_url=f"http://{host}")
        assert response.status_code == status
        assert "boese" not in response.text
