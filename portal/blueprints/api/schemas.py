"""The shapes of the answers as JSON Schema (2020-12); a write-up's comes from the table of fields.

Every shape names all of its keys and allows no other: that is what the tests hold answers against.
"""

from collections.abc import Mapping
from typing import Any

from portal.blueprints.api.representation import PUBLIC_FIELDS
from portal.fields import Field, Type
from portal.search.interface import FACETS

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
MOMENT: Schema = {"type": "string", "format": "date-time"}


def shape(properties: Mapping[str, Schema], **more: Any) -> Schema:
    """Return an object with exactly these keys."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
        **more,
    }


def listed(items: Schema) -> Schema:
    """Return an array of `items`."""
    return {"type": "array", "items": items}


def reference(name: str) -> Schema:
    """Return the pointer to a shape of `SCHEMAS`."""
    return {"$ref": f"#/components/schemas/{name}"}


def _or_null(schema: Schema) -> Schema:
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "type": [schema["type"], "null"]}


_BY_TYPE: dict[Type, Schema] = {
    Type.LINE: _or_null(TEXT),
    Type.TEXT: _or_null(TEXT),
    Type.MAIL: _or_null(TEXT),
    Type.URL: _or_null(TEXT),
    Type.LINES: listed(TEXT),
    Type.CHOICE: _or_null(reference("Choice")),
    Type.CHOICES: listed(reference("Choice")),
    Type.PARTIAL_DATE: _or_null(reference("PartialDate")),
    Type.DAY: _or_null({"type": "string", "format": "date"}),
    Type.NUMBER: _or_null(NUMBER),
    Type.NUMBERS: listed(NUMBER),
    Type.FLAG: {"type": "boolean"},
}
_BY_NAME: dict[str, Schema] = {
    "city": reference("Named"),
    "topics": listed(reference("Named")),
    "themenfelder": listed(reference("Themenfeld")),
}


def _of_field(field: Field) -> Schema:
    known = f" Bekannte Werte: {', '.join(field.values)}." if field.values else ""
    return {**_plain(field), "description": f"{field.label}.{known}"}


def _plain(field: Field) -> Schema:
    if field.type is Type.ROWS:
        return listed(shape({column.name: _of_field(column) for column in field.columns}))
    return _BY_NAME.get(field.name) or _BY_TYPE[field.type]


SCHEMAS: dict[str, Schema] = {
    "Named": shape({"slug": TEXT, "name": TEXT}),
    "Themenfeld": shape({"number": NUMBER, "slug": TEXT, "name": TEXT}),
    "Choice": shape(
        {"value": TEXT, "label": TEXT}, description="Ein Wert und die deutschen Worte dafür."
    ),
    "PartialDate": shape(
        {
            "value": {
                "type": "string",
                "pattern": r"^(um \d{4}|\d{4}(-\d{2}(-\d{2})?|-Q[1-4])?)$",
            },
            "label": TEXT,
        },
        description="Ein Datum, so genau wie bekannt: 2023, 2023-Q3, 2023-07, 2023-07-06, um 2019.",
    ),
    "FacetValue": shape(
        {"value": TEXT, "label": TEXT, "count": {"type": "integer", "minimum": 0}},
        description="Ein Wert, nach dem sich filtern lässt, und die Zahl der Treffer damit.",
    ),
    "SearchResult": shape(
        {
            "type": {"const": "article"},
            "slug": TEXT,
            "title": TEXT,
            "url": {**TEXT, "description": "Pfad der Seite."},
            "city": reference("Named"),
            "excerpt": {**TEXT, "description": "HTML: maskiert, darin nur <mark>."},
        }
    ),
    "SearchResults": shape(
        {
            "query": TEXT,
            "total": {"type": "integer", "minimum": 0},
            "page": {"type": "integer", "minimum": 1},
            "pages": {"type": "integer", "minimum": 1},
            "results": {**listed(reference("SearchResult")), "maxItems": 10},
            "facets": shape({name: listed(reference("FacetValue")) for name in FACETS}),
            "suggestion": {"type": ["string", "null"], "description": "Meinten Sie …?"},
            "expanded": {**listed(TEXT), "description": "Wörter, nach denen mitgesucht wurde."},
        }
    ),
    "Article": shape(
        {
            "type": {"const": "article"},
            "slug": TEXT,
            "url": {**TEXT, "description": "Pfad der Seite."},
            "self": {**TEXT, "description": "Pfad dieser Antwort."},
            "revision": {"type": "integer", "minimum": 1},
            "published_at": MOMENT,
            "updated_at": MOMENT,
            **{field.name: _of_field(field) for field in PUBLIC_FIELDS},
            "body": shape({"markdown": TEXT, "html": TEXT}, description="Der Text."),
        }
    ),
    "Problem": shape(
        {
            "type": {"const": "about:blank"},
            "title": TEXT,
            "status": {"type": "integer", "minimum": 400, "maximum": 599},
            "detail": TEXT,
        },
        description="Ein Fehler nach RFC 9457.",
    ),
}
