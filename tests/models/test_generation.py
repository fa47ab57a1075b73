"""The generation grows with every change, in the transaction of the change, and never else."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete, insert, select, update

from portal.extensions import db, writing
from portal.models import Audience, City, Generation
from portal.queries import generation

CHANGES: dict[str, Callable[[], Any]] = {
    "a new thing": lambda: db.session.add(Audience(key="new")),
    "a changed thing": lambda: setattr(_city(), "remark", "geändert"),
    "a bulk insert": lambda: db.session.execute(insert(Audience), [{"key": "a"}, {"key": "b"}]),
    "a bulk update": lambda: db.session.execute(
        update(City).where(City.slug == "leipzig").values(remark="geändert")
    ),
    "a bulk delete": lambda: db.session.execute(delete(Audience)),
}


def _city() -> City:
    return db.session.scalars(select(City).filter_by(slug="leipzig")).one()


@pytest.fixture(autouse=True)
def remark(app: Flask) -> Iterator[None]:
    """Cities stay between tests: put back what was there."""
    before = _city().remark
    yield
    with writing():
        _city().remark = before
        db.session.commit()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_bumps_once(change: Callable[[], Any]) -> None:
    before = generation.current()
    with writing():
        change()
        db.session.commit()
    assert generation.current() == before + 1


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_rolled_back_bumps_nothing(change: Callable[[], Any]) -> None:
    before = generation.current()
    with writing():
        change()
        db.session.flush()
        db.session.rollback()
        db.session.commit()
    assert generation.current() == before


def test_several_flushes_bump_once() -> None:
    before = generation.current()
    with writing():
        for key in "abc":
            db.session.add(Audience(key=key))
            db.session.flush()
        db.session.commit()
    assert generation.current() == before + 1


def test_reading_and_empty_commits_bump_nothing() -> None:
    before = generation.current()
    with writing():
        db.session.scalars(select(City)).all()
        db.session.commit()
    assert generation.current() == before


def test_the_bump_is_part_of_the_transaction() -> None:
    """Others see the change and the new generation together, or neither."""
    before, engine = generation.current(), db.engine

    def seen_by_others() -> tuple[int, str | None]:
        with engine.connect() as other:
            number = other.scalar(select(Generation.number)) or 0
            return number, other.scalar(select(Audience.key))

    with ThreadPoolExecutor(1) as thread, writing():
        db.session.add(Audience(key="new"))
        db.session.flush()
        assert thread.submit(seen_by_others).result() == (before, None)
        db.session.commit()
        assert thread.submit(seen_by_others).result() == (before + 1, "new")
