"""The portal behind the server that `make serve` starts."""

import os
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.server import ROOT, Server

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Settings of a portal of its own, with its database and its content."""
    environ = {
        "PORTAL_INSTANCE": str(tmp_path_factory.mktemp("server")),
        "PORTAL_SECRET_KEY": "not secret, for tests",
        "PORTAL_PAGE_CACHE": "100",
    }
    for command in (["db", "upgrade"], ["content", "import"]):
        flask = [sys.executable, "-m", "flask", "--app", "wsgi", *command]
        subprocess.run(flask, cwd=ROOT, check=True, env=os.environ | environ, capture_output=True)
    return environ


@pytest.fixture
def server(own: dict[str, str]) -> Iterator[Server]:
    with Server(own) as running:
        yield running


def test_graceful(server: Server) -> None:
    answers = []
    asking = threading.Thread(target=lambda: answers.append(server.get("/langsam")))
    asking.start()
    time.sleep(0.7)
    status = server.stop()
    asking.join()
    assert status == 0
    assert (answers[0][0], answers[0][2]) == (200, b"fertig")


def test_half_open_connections_block_nobody(server: Server) -> None:
    with ExitStack() as stack:
        for number in range(60):
            held = stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            held.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n" if number % 2 else SLOW_BODY)
        started = time.monotonic()
        status, _, _ = server.get("/praxis/")
        assert status == 200
        assert time.monotonic() - started < 5  # measured without other load: 0.02


SLOW_BODY = b"POST /suche HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc"


def test_a_header_says_nothing_about_the_server(server: Server) -> None:
    status, headers, _ = server.get("/praxis/")
    assert status == 200
    assert headers["server"] == "granian"  # a name, no version
    assert "content-security-policy" in headers


def test_a_very_long_address_is_answered(server: Server) -> None:
    assert server.get(f"/suche?q={'a' * 60_000}")[0] == 200


def test_a_locked_database_is_a_page_and_over_when_it_is_free(
    server: Server, own: dict[str, str]
) -> None:
    path = Path(own["PORTAL_INSTANCE"]) / "portal.sqlite3"
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("PRAGMA locking_mode=EXCLUSIVE")
    lock.execute("BEGIN EXCLUSIVE")
    started = time.monotonic()
    status, headers, body = server.get("/praxis/")
    took = time.monotonic() - started
    lock.execute("ROLLBACK")
    lock.close()
    assert (status, took < 8) == (503, True)
    assert headers["retry-after"] == "60"
    assert "Das Portal ist gerade nicht bereit" in body.decode()
    assert server.get("/praxis/")[0] == 200
