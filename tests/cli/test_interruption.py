"""An import that is killed in the middle goes on where it was."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from tests.content.files import write_up

ROOT = Path(__file__).parents[2]
FILES = 120


def flask(environ: dict[str, str], *arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "flask", "--app", "wsgi", *arguments]
    return subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def count(path: Path) -> int:
    """Return how many articles are stored; 0 before the first transaction."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    finally:
        connection.close()


def test_a_killed_import_goes_on(tmp_path: Path) -> None:
    environ = os.environ | {
        "PORTAL_INSTANCE": str(tmp_path),
        "PORTAL_CONTENT": str(tmp_path / "content"),
        "PORTAL_SECRET_KEY": "not secret, for tests",
    }
    shutil.copytree(ROOT / "content" / "vokabular", tmp_path / "content" / "vokabular")
    for number in range(FILES):
        write_up(tmp_path / "content", f"beitrag-{number:03}", titel=f"Beitrag {number}")
    flask(environ, "db", "upgrade").communicate(timeout=60)
    database = tmp_path / "portal.sqlite3"

    killed = flask(environ, "content", "import", "--if-empty")
    while count(database) == 0:
        assert killed.poll() is None, killed.communicate()
        time.sleep(0.01)
    os.kill(killed.pid, signal.SIGKILL)
    killed.communicate()
    before = count(database)
    assert 0 < before < FILES

    second = flask(environ, "content", "import", "--if-empty")
    out, err = second.communicate(timeout=120)
    assert second.returncode == 0, err
    assert out.startswith(f"{FILES - before} neu, 0 geändert, {before} unverändert")
    status, _ = flask(environ, "search", "status").communicate(timeout=60)
    assert status == f"{FILES} Dokumente, 0 Änderungen offen.\n"
