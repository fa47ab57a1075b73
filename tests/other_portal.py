"""Portals with other settings, on the database of the session."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask, abort

from portal.app import create_app
from tests.checking_client import CheckingClient
from tests.closing import close

OtherPortal = Callable[..., Flask]


@pytest.fixture
def other_portal(app: Flask, environ: dict[str, str]) -> Iterator[OtherPortal]:
    """Return a function that makes a portal as production does, with these settings changed."""
    made = []

    def make(**settings: str) -> Flask:
        other = create_app(environ | {f"PORTAL_{name}": value for name, value in settings.items()})
        other.test_client_class = CheckingClient
        if "SEARCH_ENGINE" not in settings:
            other.extensions["search"] = app.extensions["search"]
        made.append(other)
        return other

    yield make
    for other in made:
        close(other)


@pytest.fixture
def production(other_portal: OtherPortal) -> Flask:
    """A portal whose errors become pages, with one address that fails and one that is gone."""
    portal = other_portal()
    portal.add_url_rule("/kaputt", "kaputt", view_func=lambda: 1 / 0)
    portal.add_url_rule("/weg", "weg", view_func=lambda: abort(410))
    return portal
