"""For machines that watch the portal: does it live, can it answer."""

from dataclasses import asdict

from flask import Blueprint

from portal.web.index import current_index
from portal.web.readiness import Readiness, readiness

bp = Blueprint("health", __name__, url_prefix="/health")


@bp.get("/live")
def live() -> dict[str, object]:
    """The process answers; asks neither database nor index."""
    return {"live": True}


@bp.get("/ready")
def ready() -> tuple[dict[str, object], int]:
    """Everything a reader needs is there; 503 with the reason in words otherwise."""
    found: Readiness = readiness(current_index())
    status = 503 if found.problems else 200
    return {"ready": not found.problems} | asdict(found), status
