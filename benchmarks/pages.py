"""How many pages a second do readers get, compared with a bare Flask hello under the same server?

    make bench [DATA=../shared/data]
    .venv/bin/python benchmarks/pages.py --sizes 2000 10000 --seconds 5

Imports texts into a fresh instance, starts what `make serve` starts and asks with `wrk -t1 -c4`.
Read the ratios: the figures belong to the machine. Measured, never asserted.
"""

import argparse
import json
import lzma
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from content_import import write_files  # noqa: E402

from portal.text.slugs import slugify  # noqa: E402
from tests.server import Server  # noqa: E402

SEARCHES = 200
ROW = "{:26}{:>11}{:>10}{:>8}{:>11}{:>8}"


@dataclass(frozen=True, slots=True)
class Rate:
    """What wrk measured; `failed` counts answers that are neither 2xx nor 3xx."""

    per_second: float
    slowest: str
    failed: int


@dataclass(frozen=True, slots=True)
class Addresses:
    """What is asked: paths, several in turn."""

    write_up: str
    search: str
    searches: tuple[str, ...]


def main() -> None:
    """Print a table per size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("DATA", "../shared/data")))
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_000, 10_000])
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="keep the instances here for the next time")
    options = parser.parse_args()
    texts = options.data / "articles-10k.jsonl.xz"
    if not texts.is_file():
        sys.exit(_cannot(f"Without {texts} there is nothing to measure; DATA names the folder."))
    if not shutil.which("wrk"):
        sys.exit(_cannot("wrk is missing (apt-get install wrk); nothing was measured."))
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            measure((options.keep or Path(folder)) / str(size), texts, size, options.seconds)


def _cannot(why: str) -> int:
    print(why)
    return 2


def measure(folder: Path, texts: Path, size: int, seconds: int) -> None:
    """Print the table of an instance with `size` write-ups, filled if it is new."""
    environ = {
        "PORTAL_INSTANCE": str(folder),
        "PORTAL_CONTENT": str(folder / "content"),
        "PORTAL_SECRET_KEY": "benchmark",
    }
    if not (folder / "portal.sqlite3").exists():
        print(f"\n{size} write-ups: importing …", flush=True)
        fill(folder, texts, size, environ)
    asked = addresses(texts, size)
    print(f"\n{ROW.format(f'{size} write-ups', 'requests/s', 'hello', '×', '99 %', 'failed')}")
    with Server({}, "benchmarks.hello:app") as hello, Server(environ, "wsgi:app") as server:
        compare("front", server, hello, seconds, ("/",))
        compare("write-up", server, hello, seconds, (asked.write_up,))
        compare("one search, repeated", server, hello, seconds, (asked.search,))
        for path in asked.searches * 4:  # so that each worker has been asked
            server.get(path, **{"Accept-Encoding": "br"})
        compare(f"{SEARCHES} searches in turn", server, hello, seconds, asked.searches)
        nothing = environ | {"PORTAL_PAGE_CACHE": "0"}
        with Server(nothing, "wsgi:app") as server:
            compare("front, nothing kept", server, hello, seconds, ("/",))
            compare("write-up, nothing kept", server, hello, seconds, (asked.write_up,))
            compare("searches, nothing kept", server, hello, seconds, asked.searches)


def fill(folder: Path, texts: Path, size: int, environ: dict[str, str]) -> None:
    """Import `size` texts as write-ups, by the command that everybody uses."""
    write_files(folder / "content", texts, size)
    shutil.copytree(ROOT / "content" / "seiten", folder / "content" / "seiten")
    for command in (["db", "upgrade"], ["content", "import"]):
        flask = [sys.executable, "-m", "flask", "--app", "wsgi", *command]
        quiet = subprocess.DEVNULL
        subprocess.run(
            flask, cwd=ROOT, env=os.environ | environ, check=True, stdout=quiet, stderr=quiet
        )


def addresses(texts: Path, size: int) -> Addresses:
    """Choose a write-up from the middle, and words that stand in titles, the same each time."""
    titles = list(_titles(texts, size))
    at = size // 2
    words = sorted({word for title in titles for word in re.findall(r"[A-ZÄÖÜ]\w{7,}", title)})
    chosen = random.Random(1).sample(words, SEARCHES)
    searches = tuple(f"/suche?q={quote(word)}" for word in chosen)
    slug = f"{slugify(titles[at][:300], max_length=60)}-{at}"
    return Addresses(f"/praxis/{slug}", "/suche?q=Genehmigung", searches)


def _titles(texts: Path, size: int) -> Iterator[str]:
    with lzma.open(texts, "rt", encoding="utf-8") as lines:
        for _, line in zip(range(size), lines, strict=False):
            yield json.loads(line)["title"]


def rate(server: Server, seconds: int, paths: tuple[str, ...]) -> Rate:
    """Ask for the paths in turn, as browsers do: with brotli."""
    listed = ", ".join(f'"{path}"' for path in paths)
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(
            f"local paths = {{{listed}}}\nlocal at = 0\n"
            'wrk.headers["Accept-Encoding"] = "br"\n'
            "request = function()\n  at = at % #paths + 1\n"
            "  return wrk.format(nil, paths[at])\nend\n"
        )
        script.flush()
        command = ["wrk", "-t1", "-c4", f"-d{seconds}s", "--timeout", "10s", "--latency"]
        address = f"http://127.0.0.1:{server.port}"
        done = subprocess.run(
            [*command, "-s", script.name, address], check=True, capture_output=True, text=True
        )
    found = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    slowest = re.search(r"99%\s+(\S+)", done.stdout)
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", done.stdout)
    assert found, done.stdout
    return Rate(float(found[1]), slowest[1] if slowest else "", int(failed[1]) if failed else 0)


def compare(name: str, server: Server, hello: Server, seconds: int, paths: tuple[str, ...]) -> None:
    """Print a row; hello is asked anew each time, since a machine is never equally busy."""
    beside, measured = rate(hello, seconds, ("/",)), rate(server, seconds, paths)
    times = f"{measured.per_second / beside.per_second:.3f}"
    row = (f"{measured.per_second:.0f}", f"{beside.per_second:.0f}", times)
    print(ROW.format(name, *row, measured.slowest, measured.failed), flush=True)


if __name__ == "__main__":
    main()
