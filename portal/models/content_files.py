"""Which file was imported when into what, so that an unchanged file does nothing."""

from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.extensions import Model
from portal.models.articles import ArticleRevision
from portal.models.types import Identifier


class ContentFile(Model):
    """A file below `content/` as it was imported last; vocabulary files have no revision."""

    __tablename__ = "content_files"

    id: Mapped[Identifier]
    path: Mapped[str] = mapped_column(String(500), unique=True)
    sha256: Mapped[str] = mapped_column(String(64))
    revision_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("article_revisions.id", ondelete="CASCADE"), unique=True
    )

    revision: Mapped[ArticleRevision | None] = relationship()
