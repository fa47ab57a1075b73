"""The documentation names everything that exists; a failing test says which line is missing."""

import json
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def locked_versions() -> dict[str, str]:
    """Return each package we name ourselves with the version that the locks hold."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = [project["project"]["dependencies"], *project["dependency-groups"].values()]
    names = {re.split(r"[\[<>=]", entry)[0] for group in groups for entry in group}
    lock = (ROOT / "requirements" / "dev.txt").read_text()
    versions = dict(re.findall(r"(?m)^([\w.-]+)(?:\[[^]]*\])?==(\S+)", lock))
    assets = json.loads((ROOT / "assets" / "package.json").read_text())["dependencies"]
    return {name: versions[name] for name in names} | assets


def test_every_direct_dependency_has_its_reason() -> None:
    lines = (DOCS / "dependencies.md").read_text().splitlines()
    for name, version in locked_versions().items():
        start = f"| {name} | {version} | "
        assert any(line.startswith(start) for line in lines), f"dependencies.md needs: {start}…"


def test_every_make_target_is_in_the_help() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"(?m)^\.PHONY: (.+)$", makefile)[0].split())
    assert targets == set(re.findall(r"(?m)^([a-z-]+):.*## ", makefile))


def test_links_between_documents_lead_somewhere() -> None:
    dead = [
        f"{page.relative_to(ROOT)} → {target}"
        for page in [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text())
        if not (page.parent / target).exists()
    ]
    assert not dead
