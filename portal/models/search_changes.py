"""What the index does not know yet: rows written in the transaction that changed the thing."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Model
from portal.models.types import UtcDateTime


class SearchChange(Model):
    """Something searchable changed or went away; the drainer reads its present state."""

    __tablename__ = "search_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[str] = mapped_column(String(100), index=True)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
