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


def participating_cities() -> Sequence[City]:
    """Return the cities that take part by name, real ones before made-up ones."""
    query = select(City).where(City.participates).order_by(City.example, City.name)
    return db.session.scalars(query).all()


def city(slug: str) -> City | None:
    """Return the city at this address with keys and populations, or None."""
    loaded = (selectinload(City.keys), selectinload(City.populations))
    query = select(City).options(*loaded).where(City.slug == slug)
    return db.session.scalars(query).one_or_none()


def themenfelder() -> Sequence[Themenfeld]:
    """Return the Themenfelder in the order of their numerals."""
    return db.session.scalars(select(Themenfeld).order_by(Themenfeld.number)).all()


def themenfeld(slug: str) -> Themenfeld | None:
    """Return the Themenfeld at this address, or None."""
    return db.session.scalars(select(Themenfeld).where(Themenfeld.slug == slug)).one_or_none()


def themenfelder_of(topic: Topic) -> list[Themenfeld]:
    """Return the Themenfelder that a topic suggests, the main one first."""
    by_number = {themenfeld.number: themenfeld for themenfeld in themenfelder()}
    return [by_number[number] for number in topic.themenfelder if number in by_number]


def topics() -> Sequence[Topic]:
    """Return the topics in their order."""
    return db.session.scalars(select(Topic).order_by(Topic.position)).all()


def topics_of(themenfeld: Themenfeld) -> list[Topic]:
    """Return the topics that suggest a Themenfeld, in their order."""
    return [topic for topic in topics() if themenfeld.number in topic.themenfelder]


def topic(slug: str) -> Topic | None:
    """Return the topic at this address, or None."""
    return db.session.scalars(select(Topic).where(Topic.slug == slug)).one_or_none()


def city_names() -> dict[str, str]:
    """Return the name of every city by its slug."""
    return {city.slug: city.name for city in db.session.execute(select(City.slug, City.name))}
