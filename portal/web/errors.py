"""Error pages that say what happened and what to do next."""

from flask import Flask, Response, make_response, render_template
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, ServiceUnavailable

from portal.search.interface import SearchUnavailable

WORDS = {
    400: ("Diese Anfrage ist unvollständig", "Bitte gehen Sie zurück und versuchen Sie es erneut."),
    404: (
        "Diese Seite gibt es nicht",
        "Vielleicht ist die Adresse unvollständig, oder der Beitrag ist nicht öffentlich.",
    ),
    405: ("So lässt sich diese Seite nicht aufrufen", "Bitte beginnen Sie auf der Startseite."),
    413: ("Das ist zu groß", "Bitte senden Sie weniger auf einmal."),
    500: (
        "Hier ist etwas schiefgegangen",
        "Der Fehler liegt bei uns und ist verzeichnet. Bitte versuchen Sie es in einigen Minuten.",
    ),
    503: (
        "Das Portal ist gerade nicht bereit",
        "Bitte laden Sie die Seite in einer Minute noch einmal.",
    ),
}


def init_app(app: Flask) -> None:
    """Answer every error with a page of the portal."""
    app.register_error_handler(HTTPException, _page)
    app.register_error_handler(OperationalError, _not_ready)
    app.register_error_handler(SearchUnavailable, _not_ready)


def _page(error: HTTPException) -> Response:
    status = error.code or 500
    if error.response is not None or status < 400:
        return make_response(error.get_response())
    title, advice = WORDS.get(status, WORDS[400 if status < 500 else 500])
    page = render_template("errors/error.html", status=status, title=title, advice=advice)
    response = make_response(page, status)
    response.headers.extend(
        [(name, value) for name, value in error.get_headers() if name != "Content-Type"]
    )
    return response


def _not_ready(_error: Exception) -> Response:
    response = _page(ServiceUnavailable())
    response.headers["Retry-After"] = "60"
    return response
