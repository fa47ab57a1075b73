"""A running portal with all content and the examples, behind the server of `make serve`."""

import subprocess
import sys
from pathlib import Path

from tests.server import ROOT, Server

PREPARE = ("db upgrade", "content import --examples", "search sync")


class LivePortal(Server):
    """Serves from an instance of its own; `url` is its address without a slash at the end."""

    def __init__(self, instance: Path) -> None:
        settings = {"PORTAL_INSTANCE": str(instance), "PORTAL_SECRET_KEY": "not secret, for tests"}
        super().__init__(settings, app="wsgi:app")
        self.url = f"http://127.0.0.1:{self.port}"
        self._environ["PORTAL_PUBLIC_URL"] = self.url

    def __enter__(self) -> "LivePortal":
        for command in PREPARE:
            flask = [sys.executable, "-m", "flask", "--app", "wsgi", *command.split()]
            subprocess.run(flask, cwd=ROOT, env=self._environ, check=True, capture_output=True)
        super().__enter__()
        return self

    def html(self, path: str) -> str:
        """Return the text of a page; empty if there is something else."""
        _, headers, body = self.get(path)
        return body.decode() if headers["content-type"].startswith("text/html") else ""
