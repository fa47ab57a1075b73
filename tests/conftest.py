"""One application and one schema per session; after each test the tables are empty again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import upgrade
from hypothesis import settings

from portal.app import create_app
from portal.content.vocabulary import import_vocabulary
from portal.extensions import db, writing
from tests.checking_client import CheckingClient
from tests.closing import close
from tests.other_portal import other_portal, production  # noqa: F401 - fixtures for all
from tests.postgresql import Cluster

# A shared machine is slow at times; tests of time say their own deadline.
settings.register_profile("portal", deadline=None)
settings.load_profile("portal")

ROOT = Path(__file__).parent.parent
VOCABULARY = {"cities", "city_keys", "city_populations", "schemes", "themenfelder", "topics"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=("sqlite", "postgresql"), default="sqlite")


@pytest.fixture(scope="session")
def environ(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """The settings of a portal of its own."""
    instance = tmp_path_factory.mktemp("instance")
    settings = {
        "PORTAL_INSTANCE": str(instance),
        "PORTAL_SECRET_KEY": "not secret, for tests",
        "PORTAL_SEARCH_ENGINE": "memory",
        "PORTAL_PAGE_CACHE": "0",
    }
    if request.config.getoption("--database") == "sqlite":
        yield settings
        return
    with Cluster() as cluster:
        yield settings | {"PORTAL_DATABASE_URL": cluster.url}


@pytest.fixture(scope="session")
def application(environ: dict[str, str]) -> Iterator[Flask]:
    """The portal with its vocabulary; tests take `app`, which cleans up."""
    app = create_app(environ)
    app.testing = True
    app.test_client_class = CheckingClient
    with app.app_context():
        upgrade()
        with writing():
            import_vocabulary(ROOT / "content", examples=True)
            db.session.commit()
    yield app
    close(app)


@pytest.fixture
def app(application: Flask) -> Iterator[Flask]:
    """The portal, empty but for its vocabulary, with a pushed context."""
    with application.app_context():
        yield application
        db.session.rollback()
        with writing():
            empty()
        application.extensions["search"].rebuild([])


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser of somebody who is not signed in; every page it gets is checked."""
    return app.test_client()


def empty() -> None:
    """Remove everything but the vocabulary."""
    if db.engine.dialect.name == "postgresql":
        names = [table for table in db.metadata.tables if table not in VOCABULARY]
        db.session.execute(db.text(f"TRUNCATE {', '.join(names)} CASCADE"))
    else:
        # Articles and revisions point at each other; the check waits for the end.
        db.session.execute(db.text("PRAGMA defer_foreign_keys=ON"))
        for table in reversed(db.metadata.sorted_tables):
            if table.name not in VOCABULARY:
                db.session.execute(table.delete())
    db.session.commit()
