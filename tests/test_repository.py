"""What may stand in the repository: our own files, and nothing of this machine or of a registry."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REGISTRY = re.compile(r"pythonhosted\.org|pypi\.org|registry\.npmjs\.|(deb|security)\.debian\.")
MACHINE = re.compile(r"(?<![\w.:/-])/(root|work|home/\w+|Users/\w+|tmp/dev)/")
SECRET = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[ps]_\w{30,}")
FOREIGN = re.compile(r"\.min\.(js|css)$|\.(woff2?|ttf|otf|whl|sqlite3?|pem|key|env)$|node_modules/")


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    """The files that git knows, or would if it were asked to add what is not ignored."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("this copy is not a git repository")
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / name for name in listed.splitlines() if (ROOT / name).is_file()]


@pytest.mark.parametrize("pattern", [REGISTRY, MACHINE, SECRET], ids=["registry", "path", "secret"])
def test_no_file_names_a_registry_a_machine_or_a_secret(
    tracked: list[Path], pattern: re.Pattern[str]
) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {match[0]}"
        for path in tracked
        for number, line in enumerate(path.read_text(errors="ignore").splitlines(), 1)
        if (match := pattern.search(line))
    ]
    assert not found, "\n".join(found)


def test_no_file_of_others_and_nothing_large_is_in_git(tracked: list[Path]) -> None:
    names = [str(path.relative_to(ROOT)) for path in tracked]
    assert not [name for name in names if FOREIGN.search(name) or "secret_key" in name]
    assert not [str(path) for path in tracked if path.stat().st_size > 300_000]


@pytest.mark.parametrize("lock", ["run", "assets", "dev", "whoosh3", "audit"])
def test_every_locked_package_has_a_hash(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text()
    entries = re.split(r"\n(?=\S)", re.sub(r"(?m)^\s*#.*\n", "", text))
    assert not [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]
