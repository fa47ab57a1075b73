"""The description of the API, held against what it answers."""

import pytest
import schemathesis
from flask import Flask
from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from tests.blueprints.api.test_articles import FULL
from tests.factories import make_article

CHECKS = [
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
]


@pytest.fixture
def described(app: Flask) -> schemathesis.BaseSchema:
    """The API as its description says, with something to find."""
    make_article(**FULL)
    make_article("zweiter", city="leipzig", status="pilot")
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app)


def test_any_request_is_answered_as_described(described: schemathesis.BaseSchema) -> None:
    operations = [operation.ok() for operation in described.get_all_operations()]
    assert len(operations) == 2
    for operation in operations:
        _ask(operation.as_strategy())


def _ask(cases: SearchStrategy[schemathesis.Case]) -> None:
    @given(case=cases)
    @settings(max_examples=40, deadline=None)
    def ask(case: schemathesis.Case) -> None:
        # schemathesis asks for brotli by itself, and cannot read it without a server between.
        case.call_and_validate(checks=CHECKS, headers={"Accept-Encoding": "identity"})

    ask()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/search?q=rathaus", 200),
        ("/api/v1/articles/desksharing", 200),
        ("/api/v1/articles/zweiter", 200),
        ("/api/v1/articles/gibt-es-nicht", 404),
    ],
)
def test_an_answer_with_content_is_as_described(
    app: Flask, described: schemathesis.BaseSchema, path: str, status: int
) -> None:
    response = app.test_client().get(path)
    assert response.status_code == status
    template = "/api/v1/search" if "search" in path else "/api/v1/articles/{slug}"
    described[template]["GET"].validate_response(response)
