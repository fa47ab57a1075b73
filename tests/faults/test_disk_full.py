"""A full disk: writing says so, reading goes on, and with room again everything goes on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.app import create_app
from tests.closing import close

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "content" / "praxis" / "musterstadt" / "desksharing-im-technischen-rathaus.md"
COPIES = 300


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes, which only root can make."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.fixture
def settings(small_disk: Path, tmp_path: Path) -> dict[str, str]:
    """A portal on the small disk, with more content than fits."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    return {
        "PORTAL_INSTANCE": str(small_disk),
        "PORTAL_CONTENT": str(content),
        "PORTAL_SECRET_KEY": "for tests",
        "PORTAL_SEARCH_ENGINE": "whoosh",
    }


def _flask(settings: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flask", "--app", "wsgi", *arguments]
    environ = {**os.environ, **settings}
    return subprocess.run(
        command, env=environ, cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
def test_disk_full(settings: dict[str, str], small_disk: Path) -> None:
    assert _flask(settings, "db", "upgrade").returncode == 0
    assert _flask(settings, "content", "import").returncode == 0
    for number in range(COPIES):
        folder = Path(settings["PORTAL_CONTENT"]) / "praxis" / "musterstadt"
        shutil.copy(TEMPLATE, folder / f"kopie-{number}.md")

    full = _flask(settings, "content", "import")
    assert full.returncode == 1
    assert "voll" in full.stderr
    assert "Traceback" not in full.stderr

    app = create_app(settings)
    client = app.test_client()
    for address in ("/", "/praxis/desksharing-im-technischen-rathaus", "/suche?q=Desksharing"):
        assert client.get(address).status_code == 200, address

    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    again = _flask(settings, "content", "import")
    assert again.returncode == 0, again.stderr
    assert client.get(f"/praxis/kopie-{COPIES - 1}").status_code == 200
    assert "0 Änderungen" in _flask(settings, "search", "status").stdout
    close(app)
