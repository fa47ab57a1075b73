"""Whether an instance was filled to the end: a first import that was killed is to go on."""

from portal.extensions import db, writing
from portal.models import ContentFile
from portal.queries import content as queries

MARK = "(erster Import)"


def is_due() -> bool:
    """Tell whether the instance is empty, or its first import did not come to its end."""
    return not queries.any_article() or queries.file_at(MARK) is not None


def begin() -> None:
    """Remember that the first import began; the caller's transaction keeps it."""
    if queries.file_at(MARK) is None:
        db.session.add(ContentFile(path=MARK, sha256=""))


def end() -> None:
    """Forget it: the instance is filled."""
    with writing():
        db.session.delete(queries.file_at(MARK))
        db.session.commit()
