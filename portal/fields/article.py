"""The fields of a Praxisbeitrag, in the order in which files and pages show them."""

from portal.fields.evidence import RESOURCES, RESULT, TRANSFER
from portal.fields.field import Field
from portal.fields.overview import HEAD, PROCESS
from portal.fields.upkeep import CARE, LAW

BODY_HEADINGS = (
    "Ausgangslage",
    "Ziele",
    "Vorgehen",
    "Ergebnis",
    "Hindernisse",
    "Das würden wir heute anders machen",
    "Voraussetzungen",
    "Kosten und Aufwand",
    "Mitbestimmung",
    "Weitere Angaben",
)

ARTICLE_FIELDS: tuple[Field, ...] = HEAD + PROCESS + RESOURCES + RESULT + TRANSFER + LAW + CARE

_BY_KEY = {field.key: field for field in ARTICLE_FIELDS}
_BY_NAME = {field.name: field for field in ARTICLE_FIELDS}


def by_key(key: str) -> Field | None:
    """Return the field with this key in files, or None."""
    return _BY_KEY.get(key)


def by_name(name: str) -> Field:
    """Return the field with this name in code; KeyError if there is none."""
    return _BY_NAME[name]
