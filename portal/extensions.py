"""The Flask extensions as bare objects; `portal.app` binds them to an application."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

from portal import database

NAMING_CONVENTION = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The base of every model; the names of constraints are the same in every database."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)


db = SQLAlchemy(model_class=Base, disable_autonaming=True)
migrate = Migrate()
if TYPE_CHECKING:
    Model = Base  # what `db.Model` is at run time; type checkers cannot see it
else:
    Model = db.Model


@contextmanager
def writing() -> Iterator[None]:
    """Let this block write and commit; what was read before it is read again, never stale."""
    db.session.rollback()
    try:
        with database.may_write():
            yield
    finally:
        db.session.rollback()
