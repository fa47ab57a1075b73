"""A running portal with all content and the examples, served as `make run` serves it."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
GRANIAN = Path(sys.executable).with_name("granian")


class LivePortal:
    """Serves on a free port from an instance of its own; `url` is its address without a slash."""

    def __init__(self, instance: Path, workers: int = 1) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.workers = workers
        self.environ = {name: os.environ[name] for name in os.environ if "PORTAL_" not in name} | {
            "PORTAL_INSTANCE": str(instance),
            "PORTAL_SECRET_KEY": "not secret, for tests",
            "PORTAL_PUBLIC_URL": self.url,
        }

    def __enter__(self) -> "LivePortal":
        for command in ("db upgrade", "content import --examples", "search sync"):
            self._flask(*command.split())
        command = [GRANIAN, "--interface", "wsgi", "--no-ws", "--log-level", "error"]
        command += ["--port", str(self.port), "--workers", str(self.workers)]
        self.server = subprocess.Popen(
            [*command, "--blocking-threads", "4", "wsgi:app"], cwd=ROOT, env=self.environ
        )
        self._wait(seconds=20)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.server.terminate()
        self.server.wait(timeout=40)

    def get(self, path: str) -> tuple[int, str, str]:
        """Return status, content type and text of an answer."""
        try:
            with urlopen(self.url + path, timeout=20) as response:  # noqa: S310 - our own address
                type_ = response.headers.get_content_type()
                return response.status, type_, response.read().decode()
        except HTTPError as error:
            return error.code, error.headers.get_content_type(), error.read().decode()

    def _flask(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "flask", "--app", "wsgi", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environ, capture_output=True, text=True, check=False
        )
        assert not done.returncode, f"{' '.join(arguments)}: {done.stdout}{done.stderr}"

    def _wait(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                self.get("/")
            except URLError:
                time.sleep(0.1)
            else:
                return
        raise TimeoutError(f"no answer from {self.url}")
