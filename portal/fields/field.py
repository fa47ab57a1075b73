"""What a field is: its names, its type and who must fill it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto

UNKNOWN = "noch-nicht-bekannt"


class Type(StrEnum):
    """How a value looks in a file; `portal.content.values` reads each of them."""

    LINE = auto()
    TEXT = auto()
    LINES = auto()
    CHOICE = auto()
    CHOICES = auto()
    PARTIAL_DATE = auto()
    DAY = auto()
    NUMBER = auto()
    NUMBERS = auto()
    FLAG = auto()
    MAIL = auto()
    URL = auto()
    SLUG = auto()
    SLUGS = auto()
    ROWS = auto()


class Duty(StrEnum):
    """When a field must be filled."""

    ALWAYS = "immer"
    FULL = "im Vollbeitrag"
    NEVER = "freiwillig"


class Group(StrEnum):
    """The heading under which a page shows a field, in its order; HIDDEN ones stand elsewhere."""

    HIDDEN = ""
    OVERVIEW = "Auf einen Blick"
    RESOURCES = "Kosten und Aufwand"
    RESULT = "Ergebnis"
    TRANSFER = "Übertragbarkeit"
    PROCESS = "Vorgehen"
    LAW = "Recht"
    CONTACT = "Kontakt und Angebot"
    CARE = "Rechte und Pflege"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `key` in files, `name` in code, `label` for people.

    `values` maps a slug to its German words; `most` is a hint for the length of a text and a
    limit for the number of entries; `columns` are the fields of one row.
    """

    key: str
    name: str
    label: str
    type: Type
    duty: Duty = Duty.NEVER
    group: Group = Group.HIDDEN
    hint: str = ""
    example: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    most: int | None = None
    columns: tuple["Field", ...] = ()
    searchable: bool = False

    @property
    def may_be_unknown(self) -> bool:
        """Tell whether "noch nicht bekannt" is an answer."""
        return UNKNOWN in self.values or self.name == "started"

    def column(self, key: str) -> "Field | None":
        """Return the row field with this key in files."""
        return next((column for column in self.columns if column.key == key), None)

    def label_of(self, value: str) -> str:
        """Return the words for a stored value; a value dropped from the list stays readable."""
        return self.values.get(value, value)
