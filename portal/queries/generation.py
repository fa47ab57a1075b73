"""The number that grows with every change."""

from typing import cast

from sqlalchemy import Engine, select

from portal.extensions import db
from portal.models import Generation

STATEMENT = "SELECT number FROM generation"


def current() -> int:
    """Return the generation of the database; 0 before the first change."""
    return db.session.scalar(select(Generation.number)) or 0


def peek(engine: Engine) -> int | None:
    """Return the committed generation, or None if the database cannot say now.

    Asked with every request of a reader, hence past the session and SQLAlchemy's execution: 12 µs
    instead of 100. `engine` comes from `database.observer`.
    """
    broken = engine.dialect.loaded_dbapi.Error
    try:
        connection = engine.raw_connection()
    except broken:
        return None
    try:
        cursor = connection.cursor()
        cursor.execute(STATEMENT)
        row = cursor.fetchone()
        return cast(int, row[0]) if row else 0
    except broken:
        connection.invalidate()
        engine.dispose()  # its other connections lead to the same place
        return None
    finally:
        connection.close()
