"""A client that reads every page it gets as strictly as a validator and a screen reader would."""

from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.page import Page


class CheckingClient(FlaskClient):
    """Checks each HTML response; `response.page` is the parsed page."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        kwargs.setdefault("buffered", True)  # reads and closes files, too
        response = super().open(*args, **kwargs)
        redirects = 300 <= response.status_code < 400  # nobody reads what it says besides
        readable = response.mimetype == "text/html" and "Content-Encoding" not in response.headers
        if readable and response.data and not redirects:
            Page(response.text).check()
        return response
