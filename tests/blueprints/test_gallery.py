"""The page of all components."""

from flask import Flask
from flask.testing import FlaskClient


def test_every_component_renders(client: FlaskClient) -> None:
    assert client.get("/gestaltung").status_code == 200


def test_readers_do_not_find_it(app: Flask, client: FlaskClient) -> None:
    app.testing = False
    try:
        assert client.get("/gestaltung").status_code == 404
    finally:
        app.testing = True
