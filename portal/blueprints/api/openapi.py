"""GET /api/v1/openapi.json: the description of the API (OpenAPI 3.1)."""

from functools import cache
from typing import Any

from flask import Blueprint, Response

from portal.blueprints.api.answers import answer
from portal.blueprints.api.schemas import SCHEMAS, TEXT, Schema, listed, reference
from portal.search.interface import FACETS, Sort
from portal.web.facets import LABELS

bp = Blueprint("openapi", __name__)


@bp.get("/openapi.json")
def show() -> Response:
    """The description, for people who write programs and for programs."""
    return answer(_document())


@cache
def _document() -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Praxisbeiträge der Städte",
            "version": "1",
            "description": "Lesender Zugriff auf alles, was öffentlich ist, ohne Anmeldung. "
            "Die Lizenz steht bei jedem Beitrag. Pfade in Antworten gelten ab diesem Server.",
        },
        "paths": {
            "/api/v1/search": {"get": _search()},
            "/api/v1/articles/{slug}": {"get": _article()},
        },
        "components": {"schemas": SCHEMAS},
    }


def _search() -> dict[str, Any]:
    return {
        "operationId": "search",
        "summary": "Praxisbeiträge suchen und filtern, zehn je Seite",
        "description": "Die Parameter sind die der Seite /suche. Unbekannte ändern nichts.",
        "parameters": [
            _parameter("q", 'Wörter; mit "…", * am Wortende und - vor einem Wort.', TEXT),
            *(_parameter(name, _filter_words(name), listed(TEXT)) for name in FACETS),
            _parameter("sortierung", "Sonst „relevanz“.", {"enum": [sort.value for sort in Sort]}),
            _parameter(
                "seite",
                "Ab 1. Nach der letzten Seite kommt die letzte.",
                {"type": "integer", "minimum": 1, "default": 1},
            ),
        ],
        "responses": {
            "200": {
                **_content("Was gefunden wurde.", "SearchResults"),
                "headers": {
                    "Server-Timing": {
                        "description": "Dauer der Suche in Millisekunden: search;dur=1.5",
                        "schema": TEXT,
                    }
                },
            },
            "default": _problem(),
        },
    }


def _article() -> dict[str, Any]:
    return {
        "operationId": "article",
        "summary": "Ein Praxisbeitrag mit allen öffentlichen Angaben",
        "parameters": [{"name": "slug", "in": "path", "required": True, "schema": TEXT}],
        "responses": {
            "200": _content("Der Beitrag.", "Article"),
            "404": _problem(),
            "default": _problem(),
        },
    }


def _parameter(name: str, description: str, schema: Schema) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": schema}


def _filter_words(name: str) -> str:
    return f"Filter „{LABELS[name]}“, auch mehrfach; Werte wie in `facets` der Antwort."


def _content(description: str, schema: str, media_type: str = "application/json") -> dict[str, Any]:
    content = {media_type: {"schema": reference(schema)}}
    return {"description": description, "content": content}


def _problem() -> dict[str, Any]:
    return _content("Was nicht ging und was zu tun ist.", "Problem", "application/problem+json")
