"""A portal behind the server that `make serve` starts, in processes of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).parent.parent
PATIENCE_SECONDS = 60


def free_port() -> int:
    """Return a port that nobody uses at the moment."""
    with socket.socket() as socket_:
        socket_.bind(("127.0.0.1", 0))
        return int(socket_.getsockname()[1])


class Server:
    """Runs `app` with the options of the Makefile; the block ends it with SIGTERM."""

    def __init__(self, environ: dict[str, str], app: str = "tests.slow_portal:app") -> None:
        self.port = free_port()
        self._environ = os.environ | environ
        self._command = [part.replace("wsgi:app", app) for part in _serve(self.port)]

    def __enter__(self) -> "Server":
        self.process = subprocess.Popen(
            self._command, cwd=ROOT, env=self._environ, start_new_session=True
        )
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            try:
                self.get("/health/live")
            except OSError:
                time.sleep(0.1)
            else:
                return self
        self.stop()
        raise TimeoutError("the server did not start")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers (names in lower case) and body."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            headers = {name.lower(): value for name, value in response.getheaders()}
            return response.status, headers, response.read()
        finally:
            connection.close()

    def stop(self) -> int:
        """Send SIGTERM to all its processes, as systemd does, and return the exit status."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
        return self.process.wait(timeout=PATIENCE_SECONDS)


def _serve(port: int) -> list[str]:
    """Return the command that `make serve` ends with, with this Python's granian."""
    dry = ["make", "--dry-run", "--no-print-directory", "serve", f"PORT={port}"]
    lines = subprocess.run(dry, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    granian = next(line for line in reversed(lines.splitlines()) if "granian" in line)
    options = re.sub(r"^\S*granian", "", granian).split()
    return [str(Path(sys.executable).parent / "granian"), *options]
