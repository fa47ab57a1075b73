"""How the portal talks to its database: pragmas, and reading as the rule, writing by permission.

SQLite: a reading transaction is `query_only`, a writing one takes the lock when it begins, so that
two writers wait for each other instead of failing half-way. PostgreSQL: `READ ONLY` likewise.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

SQLITE_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "busy_timeout=5000",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "cache_size=-16000",
    "journal_size_limit=67108864",
    "trusted_schema=OFF",
)
POSTGRESQL_OPTIONS = {
    "connect_timeout": 3,
    "tcp_user_timeout": 3000,
    "options": "-c statement_timeout=5000 -c timezone=UTC",
}

_writing: ContextVar[bool] = ContextVar("writing", default=False)


@contextmanager
def may_write() -> Iterator[None]:
    """Let transactions that begin in this block write; everything else only reads."""
    token = _writing.set(True)
    try:
        yield
    finally:
        _writing.reset(token)


def engine_options(url: str) -> dict[str, Any]:
    """Return the arguments of `create_engine` for this database address.

    Errors end up in logs, and what somebody asked for does not belong there.
    """
    if url.startswith("postgresql"):
        arguments = {"pool_pre_ping": True, "connect_args": POSTGRESQL_OPTIONS}
        return {"hide_parameters": True} | arguments
    return {"hide_parameters": True}


def driver_url(url: str) -> str:
    """Name the driver that the portal ships: psycopg 3."""
    return url.replace("postgresql://", "postgresql+psycopg://", 1)


def observer(url: str) -> Engine:
    """Return an engine for quick looks: without transactions, and soon given up.

    Together with the page that is made after a look has failed it takes less than 8 seconds.
    """
    arguments: dict[str, Any] = {"timeout": 1}
    if url.startswith("postgresql"):
        options = "-c statement_timeout=1000"
        arguments = {"connect_timeout": 2, "tcp_user_timeout": 1000, "options": options}
    return create_engine(url, isolation_level="AUTOCOMMIT", connect_args=arguments)


def prepare(engine: Engine) -> None:
    """Make every connection and transaction of `engine` behave as this module's docstring says."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _open_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)


def _open_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's event below begins, not the driver
    for pragma in SQLITE_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    write = _writing.get()
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if write else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    if not _writing.get():
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
