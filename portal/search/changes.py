"""Note that something searchable changed, in the transaction of the change."""

from uuid import UUID

from portal import clock
from portal.extensions import db
from portal.models import SearchChange


def note(document_id: str) -> None:
    """Note that the document changed or went away; the index hears of it after the commit."""
    db.session.add(SearchChange(document_id=document_id, changed_at=clock.now()))


def article_id(id_: UUID) -> str:
    """Return the id under which the index knows an article."""
    return f"article:{id_.hex}"


def article_uuid(document_id: str) -> UUID:
    """Return the article behind a document id; ValueError if it is something else."""
    kind, _, hex_ = document_id.partition(":")
    if kind != "article":
        raise ValueError(f"not an article: {document_id}")
    return UUID(hex_)
