"""Whether the portal can answer readers, and if not, why and what helps."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from alembic.script import ScriptDirectory
from sqlalchemy.exc import DBAPIError

from portal.config import MIGRATIONS
from portal.queries import schema
from portal.queries import search as changes
from portal.search.interface import SearchIndex

AWAY: Final = "Die Datenbank antwortet nicht. Läuft sie, und stimmt PORTAL_DATABASE_URL?"
NOT_MIGRATED: Final = (
    "Die Datenbank gehört zu einem anderen Programmstand. `flask db upgrade` bringt sie nach."
)
NO_INDEX: Final = (
    "Der Suchindex fehlt oder ist veraltet. `flask search sync` baut ihn aus der Datenbank auf."
)


@dataclass(frozen=True, slots=True)
class Readiness:
    """The state of the parts; `problems` are sentences for the person who runs the portal."""

    database: bool
    migrated: bool
    index: bool
    pending_changes: int
    """Changes that the index does not know yet; a few are normal, only growing ones are not."""
    problems: tuple[str, ...]


def readiness(index: SearchIndex) -> Readiness:
    """Look at the database and the index."""
    try:
        migrated = schema.migrations() == _newest()
        pending = changes.pending() if migrated else 0
    except DBAPIError:
        return Readiness(False, False, False, 0, (AWAY,))
    current = index.is_current()
    checks = ((migrated, NOT_MIGRATED), (current, NO_INDEX))
    return Readiness(
        True, migrated, current, pending, tuple(words for holds, words in checks if not holds)
    )


@cache
def _newest() -> frozenset[str]:
    return frozenset(ScriptDirectory(str(MIGRATIONS)).get_heads())
