"""The one table of fields: it drives files, forms, pages, search and documentation."""

from portal.fields.article import ARTICLE_FIELDS, BODY_HEADINGS, by_key, by_name
from portal.fields.field import Duty, Field, Group, Type

__all__ = [
    "ARTICLE_FIELDS",
    "BODY_HEADINGS",
    "Duty",
    "Field",
    "Group",
    "Type",
    "by_key",
    "by_name",
]
