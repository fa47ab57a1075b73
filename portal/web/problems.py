"""Errors of the API as problem details (RFC 9457): the same shape for every status."""

import json

from flask import Response, request

TYPE = "application/problem+json; charset=utf-8"
_ADDRESSES = "Alle Adressen beschreibt /api/v1/openapi.json."
WORDS = {
    400: ("Unverständliche Anfrage", f"So lässt sich die Anfrage nicht lesen. {_ADDRESSES}"),
    404: (
        "Nicht gefunden",
        f"Diese Adresse gibt es nicht, oder der Beitrag ist nicht öffentlich. {_ADDRESSES}",
    ),
    405: ("Methode nicht erlaubt", "Diese Schnittstelle wird nur gelesen: mit GET oder HEAD."),
    413: ("Anfrage zu groß", "Bitte senden Sie weniger auf einmal."),
    500: (
        "Fehler im Portal",
        "Der Fehler liegt bei uns und ist verzeichnet. Bitte versuchen Sie es später noch einmal.",
    ),
    503: (
        "Gerade nicht bereit",
        "Bitte wiederholen Sie die Anfrage in einer Minute.",
    ),
}


def are_wanted() -> bool:
    """Tell whether a program asked, which cannot read a page."""
    return request.path == "/api" or request.path.startswith("/api/")


def problem(status: int) -> Response:
    """Return the problem that this status stands for."""
    title, detail = WORDS.get(status, WORDS[400 if status < 500 else 500])
    # "about:blank" says: there is no more to know than the status.
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return Response(json.dumps(body, ensure_ascii=False), status, content_type=TYPE)
