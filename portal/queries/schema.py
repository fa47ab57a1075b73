"""Which shape the tables have."""

from alembic.runtime.migration import MigrationContext

from portal.extensions import db


def migrations() -> frozenset[str]:
    """Return the newest migrations that the database has run; empty for a new one."""
    return frozenset(MigrationContext.configure(db.session.connection()).get_current_heads())
