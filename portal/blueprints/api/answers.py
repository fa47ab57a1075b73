"""What every answer of the API has in common."""

import json
from collections.abc import Mapping
from typing import Any

from flask import Response

TYPE = "application/json; charset=utf-8"


def answer(body: Mapping[str, Any]) -> Response:
    """Return `body` as JSON, in the order in which it was made."""
    return Response(json.dumps(body, ensure_ascii=False), content_type=TYPE)
