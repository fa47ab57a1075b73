"""A number that grows with every change, so that a cache knows when it is old."""

from typing import Any

from sqlalchemy import event, insert, update
from sqlalchemy.orm import Mapped, ORMExecuteState, Session, mapped_column, scoped_session

from portal.extensions import Model

_CHANGED = "generation_is_due"


class Generation(Model):
    """The one row that the writer's transaction bumps."""

    __tablename__ = "generation"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(default=0)


def watch(session: "scoped_session[Any]") -> None:
    """Bump the generation with each commit of `session` that changed something."""
    event.listen(session, "after_flush", _flushed)
    event.listen(session, "do_orm_execute", _executed)
    event.listen(session, "before_commit", _bump_if_due)
    event.listen(session, "after_soft_rollback", _rolled_back)


def _flushed(session: Session, _context: object) -> None:
    session.info[_CHANGED] = True


def _executed(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        state.session.info[_CHANGED] = True


def _bump_if_due(session: Session) -> None:
    session.flush()
    if not session.info.pop(_CHANGED, False):
        return
    connection = session.connection()
    if not connection.execute(update(Generation).values(number=Generation.number + 1)).rowcount:
        connection.execute(insert(Generation).values(id=1, number=1))


def _rolled_back(session: Session, _previous: object) -> None:
    session.info.pop(_CHANGED, None)
