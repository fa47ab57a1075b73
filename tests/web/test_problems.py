"""Errors of the API."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.search.interface import SearchQuery, SearchUnavailable
from portal.search.memory_index import MemoryIndex
from tests.other_portal import OtherPortal


class BrokenIndex(MemoryIndex):
    """An index that fails with `error`, whatever is asked."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def search(self, query: SearchQuery) -> object:  # type: ignore[override]
        raise self.error


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api", 404),
        ("GET", "/api/", 404),
        ("GET", "/api/v2/search", 404),
        ("GET", "/api/v1/search/", 404),
        ("GET", "/api/v1/articles/Gibt%20es%00nicht", 404),
        ("POST", "/api/v1/search", 405),
        ("DELETE", "/api/v1/articles/desksharing", 405),
        ("TRACE", "/api/v1/search", 405),
    ],
)
def test_an_error_is_a_problem(client: FlaskClient, method: str, path: str, status: int) -> None:
    response = client.open(path, method=method)
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json; charset=utf-8"
    problem = response.get_json()
    assert set(problem) == {"type", "title", "status", "detail"}
    assert problem["status"] == status
    assert problem["detail"].endswith(".")


def test_a_wrong_method_names_the_right_ones(client: FlaskClient) -> None:
    allowed = client.post("/api/v1/search").headers["Allow"]
    assert set(allowed.split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_without_an_index_the_search_is_not_ready(production: Flask) -> None:
    production.extensions["search"] = BrokenIndex(SearchUnavailable("kein Index in /srv"))
    response = production.test_client().get("/api/v1/search")
    assert (response.status_code, response.headers["Retry-After"]) == (503, "60")
    assert response.get_json()["status"] == 503
    assert "/srv" not in response.text


def test_an_error_of_the_portal_tells_nothing_about_it(production: Flask) -> None:
    production.extensions["search"] = BrokenIndex(RuntimeError("geheim"))
    response = production.test_client().get("/api/v1/search")
    assert response.get_json()["status"] == response.status_code == 500
    assert "geheim" not in response.text


def test_a_foreign_host_is_refused(other_portal: OtherPortal) -> None:
    response = other_portal(TRUSTED_HOSTS="portal.example").test_client().get("/api/v1/search")
    assert response.get_json()["status"] == response.status_code == 400


def test_pages_keep_their_pages(client: FlaskClient) -> None:
    for path in ("/apis", "/praxis/api"):
        response = client.get(path)
        assert (response.status_code, response.mimetype) == (404, "text/html")


def test_no_other_site_may_ask_on_behalf_of_a_reader(client: FlaskClient) -> None:
    foreign = {"Origin": "https://fremd.example", "Access-Control-Request-Method": "GET"}
    for method in ("GET", "OPTIONS"):
        response = client.open("/api/v1/search", method=method, headers=foreign)
        assert not [name for name, _ in response.headers if name.startswith("Access-Control")]
