"""/.well-known/security.txt: whom to tell of a weakness (RFC 9116)."""

from datetime import timedelta

from flask import Blueprint, Response, abort, current_app

from portal import clock
from portal.web.site import public_url

bp = Blueprint("security_contact", __name__)
ADDRESS = "/.well-known/security.txt"
GOOD_FOR = timedelta(days=180)


@bp.get(ADDRESS)
def show() -> Response:
    """The contact from the settings; 404 where none is set."""
    contact = current_app.config["SECURITY_CONTACT"] or abort(404)
    if ":" not in contact:
        contact = f"mailto:{contact}"
    lines = (
        f"Contact: {contact}",
        f"Expires: {clock.today() + GOOD_FOR}T00:00:00Z",
        "Preferred-Languages: de, en",
        f"Canonical: {public_url(ADDRESS)}",
    )
    return Response("\n".join(lines) + "\n", mimetype="text/plain")
