"""A client that reads every page it gets as strictly as a validator and a screen reader would."""

from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.page import Page


class CheckingClient(FlaskClient):
    """Checks each HTML response; `response.page` is the parsed page."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        response = super().open(*args, **kwargs)
        if response.mimetype == "text/html" and response.data:
            Page(response.text).check()
        return response
