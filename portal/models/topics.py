"""Topics: the shared vocabulary of exchange topics."""

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Model
from portal.models.types import Identifier, JsonList, JsonNumbers


class Topic(Model):
    """A topic; `themenfelder` are the numbers it suggests, the main one first."""

    __tablename__ = "topics"

    id: Mapped[Identifier]
    position: Mapped[int]
    slug: Mapped[str] = mapped_column(String(100), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    definition: Mapped[str] = mapped_column(Text)
    related_words: Mapped[JsonList]
    themenfelder: Mapped[JsonNumbers]
    origin: Mapped[str] = mapped_column(Text, default="")
