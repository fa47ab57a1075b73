"""How Alembic reaches the portal's database: through the app, in one writing transaction."""

from typing import Any, Literal

from alembic import context
from flask import current_app

from portal.database import may_write
from portal.extensions import db
from portal.models.types import PartialDateType, UtcDateTime


def as_stored(kind: str, item: object, _context: Any) -> str | Literal[False]:
    """Write our column types as what they are in the database: a migration outlives our code."""
    if kind == "type" and isinstance(item, PartialDateType):
        return "sa.String(10)"
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def migrate() -> None:
    """Run the migrations in order; on SQLite without foreign keys, since batches swap tables."""
    options = current_app.extensions["migrate"].configure_args
    with may_write(), db.engine.connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        context.configure(
            connection=connection,
            target_metadata=db.metadata,
            render_item=as_stored,
            transactional_ddl=True,
            **options,
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()
        if sqlite:
            connection.invalidate()


if context.is_offline_mode():
    raise SystemExit("Bitte mit einer erreichbaren Datenbank aufrufen, nicht mit --sql.")
migrate()
