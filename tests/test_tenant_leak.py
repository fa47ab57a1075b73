"""What a reader may not see shows nowhere: canary words in every field, every address asked."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.fields import ARTICLE_FIELDS, Type
from tests.addresses import addresses
from tests.factories import make_article

CANARY = "Kanarienvogelgezwitscher"
SHOUTED = {
    Type.LINE: CANARY,
    Type.TEXT: CANARY,
    Type.LINES: [CANARY],
    Type.MAIL: f"{CANARY}@stadt.example",
}
ELSEWHERE = {"city", "topics", "themenfelder"}


def _singing() -> dict[str, Any]:
    """A canary in each field that holds free text, and in each cell of each table."""
    values = {
        field.name: SHOUTED[field.type]
        for field in ARTICLE_FIELDS
        if field.type in SHOUTED and field.name not in ELSEWHERE
    }
    rows = {
        field.name: [{column.name: CANARY for column in field.columns if column.type in SHOUTED}]
        for field in ARTICLE_FIELDS
        if field.type is Type.ROWS
    }
    return values | rows | {"body": f"## Ziele\n\n{CANARY}"}


@pytest.mark.parametrize("visibility", ["beteiligte-städte", "eigene-stadt"])
def test_tenant_leak(app: Flask, client: FlaskClient, visibility: str) -> None:
    make_article()
    make_article("verborgen", visibility=visibility, **_singing())
    asked = [
        *addresses(app),
        "/praxis/verborgen",
        f"/suche?q={CANARY}",
        f"/suche?q={CANARY[:6]}*",
        f"/api/v1/search?q={CANARY}",
        "/api/v1/articles/verborgen",
    ]
    for address in asked:
        text = client.get(address).text.replace(f"„{CANARY}“", "").replace(f'"{CANARY}"', "")
        assert "verborgen" not in text.replace(address, ""), address
        assert CANARY not in text.replace(f'value="{CANARY}"', ""), address


@pytest.mark.parametrize("visibility", ["beteiligte-städte", "eigene-stadt"])
def test_nothing_is_counted(app: Flask, client: FlaskClient, visibility: str) -> None:
    make_article()
    before = {address: client.get(address).text for address in addresses(app)}
    make_article("verborgen", visibility=visibility, **_singing())
    for address, text in before.items():
        assert client.get(address).text == text, address
