"""What is said before the server starts."""

import socket

from flask import Flask

from tests.other_portal import OtherPortal
from tests.server import free_port


def test_a_taken_port_stops_the_start(app: Flask) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = app.test_cli_runner().invoke(args=["preflight", "--port", str(port)])
    assert result.exit_code == 1
    assert f"Auf Port {port} läuft schon" in result.output
    assert f"PORT={port + 1}" in result.output


def test_production_names_what_the_operator_has_to_set(other_portal: OtherPortal) -> None:
    portal = other_portal(OPERATOR_NAME="Stadt Beispielhausen")
    arguments = ["preflight", "--port", str(free_port())]
    with portal.app_context():
        result = portal.test_cli_runner().invoke(args=[*arguments, "--production"])
        without = portal.test_cli_runner().invoke(args=arguments)
    assert result.exit_code == 0
    assert "PORTAL_OPERATOR_EMAIL" in result.output
    assert "PORTAL_OPERATOR_NAME" not in result.output
    assert without.output == ""


def test_production_warns_of_addresses_that_only_this_machine_knows(
    other_portal: OtherPortal,
) -> None:
    public = {"PUBLIC_URL": "https://wissen.beispielhausen.example", "TRUSTED_HOSTS": "wissen"}
    for settings, warned in (({}, True), (public, False)):
        portal = other_portal(**settings)
        arguments = ["preflight", "--production", "--port", str(free_port())]
        with portal.app_context():
            output = portal.test_cli_runner().invoke(args=arguments).output
        assert ("PORTAL_PUBLIC_URL" in output) is warned
        assert ("PORTAL_TRUSTED_HOSTS" in output) is warned
