"""Themenfelder: the fields of one city's plan (a scheme), to which other cities may map theirs."""

from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.extensions import Model
from portal.models.types import Identifier, JsonList, PartialDateType
from portal.text.partial_dates import PartialDate


class Scheme(Model):
    """A plan that divides its matter into Themenfelder, such as Dortmund's Masterplan of 2019."""

    __tablename__ = "schemes"

    id: Mapped[Identifier]
    slug: Mapped[str] = mapped_column(String(100), unique=True)
    name: Mapped[str] = mapped_column(String(300))
    as_of: Mapped[PartialDate] = mapped_column(PartialDateType)
    source: Mapped[str] = mapped_column(Text, default="")


class Themenfeld(Model):
    """One field of a scheme; its name beyond the numeral may be a proposal of the portal."""

    __tablename__ = "themenfelder"
    __table_args__ = (UniqueConstraint("scheme_id", "number"),)

    id: Mapped[Identifier]
    scheme_id: Mapped[UUID] = mapped_column(ForeignKey("schemes.id", ondelete="CASCADE"))
    number: Mapped[int]
    numeral: Mapped[str] = mapped_column(String(10))
    slug: Mapped[str] = mapped_column(String(100), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    name_is_proposed: Mapped[bool] = mapped_column(default=False)
    description: Mapped[str] = mapped_column(Text, default="")
    subthemes: Mapped[JsonList]
    lead: Mapped[str] = mapped_column(Text, default="")
    working_group: Mapped[str] = mapped_column(Text, default="")

    scheme: Mapped[Scheme] = relationship(lazy="joined", innerjoin=True)

    @property
    def title(self) -> str:
        """Numeral and name: "Themenfeld III: Arbeitsorganisation, Zeit und Fläche"."""
        return f"Themenfeld {self.numeral}: {self.name}"
