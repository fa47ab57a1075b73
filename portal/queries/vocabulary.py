"""Read the shared vocabulary: cities, Themenfelder, topics."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from portal.extensions import db
from portal.models import City, Themenfeld, Topic


def cities() -> Sequence[City]:
    """Return every city by name, with keys and populations."""
    loaded = (selectinload(City.keys), selectinload(City.populations))
    return db.session.scalars(select(City).options(*loaded).order_by(City.name)).all()


def city(slug: str) -> City | None:
    """Return the city at this address, or None."""
    return db.session.scalars(select(City).where(City.slug == slug)).one_or_none()


def themenfelder() -> Sequence[Themenfeld]:
    """Return the Themenfelder in the order of their numerals."""
    return db.session.scalars(select(Themenfeld).order_by(Themenfeld.number)).all()


def themenfeld(slug: str) -> Themenfeld | None:
    """Return the Themenfeld at this address, or None."""
    return db.session.scalars(select(Themenfeld).where(Themenfeld.slug == slug)).one_or_none()


def topics() -> Sequence[Topic]:
    """Return the topics in their order."""
    return db.session.scalars(select(Topic).order_by(Topic.position)).all()


def topic(slug: str) -> Topic | None:
    """Return the topic at this address, or None."""
    return db.session.scalars(select(Topic).where(Topic.slug == slug)).one_or_none()


def city_names() -> dict[str, str]:
    """Return the name of every city by its slug."""
    return {city.slug: city.name for city in db.session.execute(select(City.slug, City.name))}
