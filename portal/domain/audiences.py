"""Audiences are stored once: find the one with these tokens, or make it."""

from collections.abc import Set as AbstractSet

from sqlalchemy import select

from portal.extensions import db
from portal.models import Audience, AudienceToken


def audience_for(tokens: AbstractSet[str]) -> Audience:
    """Return the stored audience with exactly these tokens."""
    key = " ".join(sorted(tokens))
    found = db.session.scalars(select(Audience).where(Audience.key == key)).one_or_none()
    if found is None:
        rows = [AudienceToken(token=token) for token in sorted(tokens)]
        found = Audience(key=key, token_rows=rows)
        db.session.add(found)
    return found
