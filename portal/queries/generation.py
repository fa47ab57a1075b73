"""The number that grows with every change."""

from collections import deque
from typing import Any, Final, cast

from sqlalchemy import Engine, select

from portal.extensions import db
from portal.models import Generation

STATEMENT: Final = "SELECT number FROM generation"


def current() -> int:
    """Return the generation of the database; 0 before the first change."""
    return db.session.scalar(select(Generation.number)) or 0


class Lookout:
    """Sees what is committed without a session: asked with every request of a reader.

    One statement on a connection that lies ready takes 5 µs on SQLite, through SQLAlchemy's pool
    15, through a session 100. Threads may share it. `engine` comes from `database.observer`.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._errors = engine.dialect.loaded_dbapi.Error
        self._idle: deque[Any] = deque()  # pop and append are atomic

    def generation(self) -> int | None:
        """Return the committed generation, or None if the database cannot say now."""
        try:
            connection = self._idle.pop() if self._idle else self._open()
        except (IndexError, self._errors):
            return None
        try:
            cursor = connection.cursor()
            cursor.execute(STATEMENT)
            row = cursor.fetchone()
        except self._errors:
            connection.close()
            self.close()  # the others lead to the same place
            return None
        self._idle.append(connection)
        return cast(int, row[0]) if row else 0

    def close(self) -> None:
        """Close the connections that lie ready."""
        while self._idle:
            self._idle.pop().close()

    def _open(self) -> Any:
        pooled = self._engine.raw_connection()
        connection = pooled.driver_connection
        pooled.detach()
        return connection
