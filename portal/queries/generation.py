"""The number that grows with every change."""

from sqlalchemy import select

from portal.extensions import db
from portal.models import Generation


def current() -> int:
    """Return the generation of the database; 0 before the first change."""
    return db.session.scalar(select(Generation.number)) or 0
