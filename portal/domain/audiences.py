"""Audiences are stored once: find the one with these tokens, or make it."""

from collections.abc import Set as AbstractSet

from sqlalchemy import select

from portal.extensions import db
from portal.models import Audience, AudienceToken


def audience_for(tokens: AbstractSet[str]) -> Audience:
    """Return the stored audience with exactly these tokens."""
    key = " ".join(sorted(tokens))
    with db.session.no_autoflush:  # an import stores a hundred things at once, not one by one
        found = _pending(key) or db.session.scalars(select(Audience).filter_by(key=key)).first()
    if found is None:
        rows = [AudienceToken(token=token) for token in sorted(tokens)]
        found = Audience(key=key, token_rows=rows)
        db.session.add(found)
    return found


def _pending(key: str) -> Audience | None:
    made = (thing for thing in db.session.new if isinstance(thing, Audience))
    return next((audience for audience in made if audience.key == key), None)
