"""Cities, with what changes over time (keys, population) as rows of its own."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.extensions import Model
from portal.models.types import Identifier

LANDS = {
    "BB": "Brandenburg", "BE": "Berlin", "BW": "Baden-Württemberg", "BY": "Bayern",
    "HB": "Bremen", "HE": "Hessen", "HH": "Hamburg", "MV": "Mecklenburg-Vorpommern",
    "NI": "Niedersachsen", "NW": "Nordrhein-Westfalen", "RP": "Rheinland-Pfalz",
    "SH": "Schleswig-Holstein", "SL": "Saarland", "SN": "Sachsen", "ST": "Sachsen-Anhalt",
    "TH": "Thüringen",
}  # fmt: skip


class City(Model):
    """A city: "im Verzeichnis", or taking part in the portal."""

    __tablename__ = "cities"

    id: Mapped[Identifier]
    slug: Mapped[str] = mapped_column(String(100), unique=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    land: Mapped[str] = mapped_column(String(2), index=True)
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    area_km2: Mapped[float | None]
    size_class: Mapped[int | None]
    participates: Mapped[bool] = mapped_column(default=False, index=True)
    participates_since: Mapped[date | None]
    example: Mapped[bool] = mapped_column(default=False)
    remark: Mapped[str] = mapped_column(Text, default="")

    keys: Mapped[list["CityKey"]] = relationship(
        cascade="all, delete-orphan", order_by="CityKey.checked_on.desc()"
    )
    populations: Mapped[list["CityPopulation"]] = relationship(
        cascade="all, delete-orphan", order_by="CityPopulation.counted_on.desc()"
    )

    @property
    def land_name(self) -> str:
        """The Land in words."""
        return LANDS[self.land]


class CityKey(Model):
    """An official municipality key; it changes with districts, so it never identifies a city."""

    __tablename__ = "city_keys"

    id: Mapped[Identifier]
    city_id: Mapped[UUID] = mapped_column(ForeignKey("cities.id", ondelete="CASCADE"), index=True)
    ags: Mapped[str] = mapped_column(String(8))
    ars: Mapped[str] = mapped_column(String(12))
    checked_on: Mapped[date]
    """The date of the register in which it was found; it may have been valid long before."""
    valid_to: Mapped[date | None]


class CityPopulation(Model):
    """How many people live in a city, counted when and how."""

    __tablename__ = "city_populations"

    id: Mapped[Identifier]
    city_id: Mapped[UUID] = mapped_column(ForeignKey("cities.id", ondelete="CASCADE"), index=True)
    count: Mapped[int]
    counted_on: Mapped[date]
    date_is_inferred: Mapped[bool] = mapped_column(default=False)
    source: Mapped[str] = mapped_column(Text, default="")
