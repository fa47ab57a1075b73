"""Reading is the rule, writing needs permission, and two writers wait for each other."""

import sqlite3
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError

from portal.extensions import db, writing
from portal.models import Audience, City


def only_sqlite() -> None:
    if db.engine.dialect.name != "sqlite":
        pytest.skip("a promise about SQLite")


def test_a_reading_transaction_cannot_write(app: Flask) -> None:
    with pytest.raises(DBAPIError):
        db.session.execute(insert(Audience).values(key="public"))
    db.session.rollback()
    db.session.add(Audience(key="public"))
    with pytest.raises(DBAPIError):
        db.session.commit()
    db.session.rollback()
    assert db.session.scalar(select(Audience)) is None


def test_a_writing_block_writes_and_reading_comes_back_after_it(app: Flask) -> None:
    with writing():
        db.session.add(Audience(key="public"))
        db.session.commit()
    assert db.session.scalars(select(Audience)).one().key == "public"
    with pytest.raises(DBAPIError):
        db.session.execute(text("DELETE FROM audiences"))


def test_what_is_not_committed_is_not_written(app: Flask) -> None:
    with writing():
        db.session.add(Audience(key="public"))
        db.session.flush()
    assert db.session.scalar(select(Audience)) is None


def _fail_while_writing() -> None:
    with writing():
        db.session.add(Audience(key="public"))
        db.session.flush()
        raise RuntimeError


def test_an_error_in_a_writing_block_undoes_it(app: Flask) -> None:
    with pytest.raises(RuntimeError):
        _fail_while_writing()
    assert db.session.scalar(select(Audience)) is None


def test_a_writer_takes_the_lock_when_it_begins(app: Flask) -> None:
    only_sqlite()
    other = sqlite3.connect(Path(app.config["INSTANCE"]) / "portal.sqlite3", timeout=0)
    try:
        with writing():
            db.session.scalar(select(City))  # nothing written yet
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
            assert other.execute("SELECT count(*) FROM cities").fetchone()[0] > 80
        other.execute("BEGIN IMMEDIATE")
        assert db.session.scalar(select(City)) is not None  # a reader does not wait
    finally:
        other.close()


def test_sqlite_is_opened_as_the_documentation_says(app: Flask) -> None:
    only_sqlite()
    wanted = {
        "journal_mode": "wal", "synchronous": 2, "busy_timeout": 5000, "foreign_keys": 1,
        "temp_store": 2, "cache_size": -16000, "journal_size_limit": 67108864, "trusted_schema": 0,
    }  # fmt: skip
    found = {name: db.session.scalar(text(f"PRAGMA {name}")) for name in wanted}
    assert found == wanted
