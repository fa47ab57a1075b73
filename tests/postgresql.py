"""A PostgreSQL of our own, in a folder, for as long as the tests run.

The folder lies directly below the system's temporary one: the path of a socket may have only 107
characters, and pytest's own folders are closed to the user that PostgreSQL runs as.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType

import pytest


class Cluster:
    """Starts a cluster that listens on a socket in its folder only; skips where there is none."""

    def __init__(self) -> None:
        _binaries()
        self.folder = Path(tempfile.mkdtemp(prefix="portal-"))
        self.data = self.folder / "data"
        self.url = f"postgresql://portal@/postgres?host={self.folder}"

    def __enter__(self) -> "Cluster":
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root; its package brings a user.
            shutil.chown(self.folder, "postgres")
        self._run("initdb", "-A", "trust", "-U", "portal", "-E", "UTF8", "-D", str(self.data))
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off"
        log = str(self.folder / "log")
        self._run("pg_ctl", "start", "-w", "-D", str(self.data), "-l", log, "-o", options)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run("pg_ctl", "stop", "-m", "immediate", "-D", str(self.data))
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: str) -> None:
        user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        command = [*user, str(_binaries() / program), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=self.folder)


def _binaries() -> Path:
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if not found and (there := shutil.which("initdb")):
        found = [Path(there).parent]
    if found:
        return max(found)
    if os.environ.get("CI"):
        pytest.fail("PostgreSQL is missing: apt-get install postgresql")
    return pytest.skip("PostgreSQL is missing: apt-get install postgresql")
