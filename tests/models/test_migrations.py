"""The migrations lead up, down and up again, and end at what the models say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import check, downgrade, upgrade
from sqlalchemy import create_engine, func, inspect, select, text

from portal.app import create_app
from portal.content.checker import paths_below
from portal.content.importer import import_articles
from portal.content.report import Outcome, Report
from portal.content.vocabulary import import_vocabulary
from portal.extensions import db, writing
from portal.models import ArticleRevision
from tests.conftest import ROOT


@pytest.fixture
def fresh(environ: dict[str, str], tmp_path: Path) -> Iterator[Flask]:
    """A portal on a database of its own, without any table."""
    settings = environ | {"PORTAL_INSTANCE": str(tmp_path)}
    if url := environ.get("PORTAL_DATABASE_URL"):
        engine = create_engine(
            url.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT"
        )
        with engine.connect() as connection:
            connection.execute(text("DROP DATABASE IF EXISTS migrations WITH (FORCE)"))
            connection.execute(text("CREATE DATABASE migrations"))
        engine.dispose()
        settings["PORTAL_DATABASE_URL"] = url.replace("/postgres?", "/migrations?")
    app = create_app(settings)
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


def fill() -> Report:
    """Put the vocabulary and every shipped write-up into the database."""
    report = Report()
    content = ROOT / "content"
    with writing():
        import_vocabulary(content, examples=True)
        db.session.commit()
    for _ in import_articles(content, paths_below(content), report, examples=True, strict=True):
        pass
    return report


def schema() -> dict[str, list[str]]:
    """Return every table with its columns and their types."""
    found = inspect(db.engine)
    return {
        table: [f"{column['name']} {column['type']}" for column in found.get_columns(table)]
        for table in sorted(found.get_table_names())
    }


def test_there_is_one_head(app: Flask) -> None:
    script = ScriptDirectory.from_config(app.extensions["migrate"].migrate.get_config())
    assert len(script.get_heads()) == 1
    assert len(script.get_bases()) == 1


def test_the_migrations_make_what_the_models_say(fresh: Flask) -> None:
    upgrade()
    check()


def test_up_down_and_up_again_with_data(fresh: Flask) -> None:
    upgrade()
    before = schema()
    written = fill().outcomes[Outcome.NEW]
    assert written == db.session.scalar(select(func.count(ArticleRevision.id)))
    db.session.remove()
    downgrade(revision="base")
    assert set(schema()) == {"alembic_version"}
    upgrade()
    assert schema() == before
    assert fill().outcomes[Outcome.NEW] == written


def test_an_upgrade_of_what_is_up_to_date_keeps_the_data(fresh: Flask) -> None:
    upgrade()
    written = fill().outcomes[Outcome.NEW]
    db.session.remove()
    upgrade()
    assert db.session.scalar(select(func.count(ArticleRevision.id))) == written
