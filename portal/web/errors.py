"""Error pages that say what happened and what to do next."""

from flask import Flask, Response, abort, current_app, make_response, render_template, request
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, ServiceUnavailable

from portal.search.interface import SearchUnavailable
from portal.web import problems, suggestions

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


# Shown when the page above cannot be made either, such as without its style sheet.
PLAIN = """<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main><h1>{title}</h1><p>{advice}</p></main></body></html>"""


def init_app(app: Flask) -> None:
    """Answer every error with a page of the portal, and with a problem under /api/."""
    app.before_request(_refuse_what_is_too_big)
    app.before_request(_refuse_what_is_no_address)
    app.register_error_handler(HTTPException, _page)
    app.register_error_handler(OperationalError, _not_ready)
    app.register_error_handler(SearchUnavailable, _not_ready)


def _page(error: HTTPException) -> Response:
    status = error.code or 500
    if error.response is not None or status < 400:
        return make_response(error.get_response())
    response = problems.problem(status) if problems.are_wanted() else _words(status)
    response.headers.extend(
        [(name, value) for name, value in error.get_headers() if name != "Content-Type"]
    )
    return response


def _words(status: int) -> Response:
    title, advice = WORDS.get(status, WORDS[400 if status < 500 else 500])
    return make_response(_html(status, title, advice), status)


def _not_ready(error: Exception) -> Response:
    current_app.logger.error("Not ready for %s: %s", request.endpoint, error)
    response = _page(ServiceUnavailable())
    response.headers["Retry-After"] = "60"
    return response


def _html(status: int, title: str, advice: str) -> str:
    try:
        return render_template(
            "errors/error.html",
            status=status,
            title=title,
            advice=advice,
            suggestions=suggestions.near(request.path) if status == 404 else (),
        )
    except Exception:
        current_app.logger.exception("The error page cannot be made")
        return PLAIN.format(title=title, advice=advice)


def _refuse_what_is_too_big() -> None:
    """Refuse by its announced size what nobody should have to send or we to read."""
    if (request.content_length or 0) > current_app.config["MAX_CONTENT_LENGTH"]:
        abort(413)


def _refuse_what_is_no_address() -> None:
    """Refuse NUL, for which PostgreSQL cannot even look."""
    if "\0" in request.path:
        abort(404)
