"""The package as `pip wheel` builds it: complete, and with nothing of this machine in it."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
PARTS = ("portal", "pyproject.toml", "README.md", "LICENSE")


@pytest.mark.slow
def test_the_wheel_has_the_finished_assets_and_no_secret(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, source / part)
    (source / "instance").mkdir()
    (source / "instance" / "secret_key").write_text("canary-7f3a")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path]
    subprocess.run([*pip, source], check=True)
    with ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = wheel.namelist()
        everything = b"".join(wheel.read(name) for name in names)
    assert {
        "portal/templates/layouts/base.html",
        "portal/static/dist/manifest.json",
        "portal/migrations/alembic.ini",
    } <= set(names)
    assert not [name for name in names if not name.startswith(("portal/", "staedtewissen-"))]
    assert b"canary-7f3a" not in everything
    assert str(ROOT).encode() not in everything
