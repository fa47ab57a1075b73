"""How fast do 10,000 write-ups come in from files, and does the memory stay flat?

    .venv/bin/python benchmarks/content_import.py [--data ../shared/data] [--number 10000]

Writes the texts as files into a temporary folder, imports them into a fresh instance there, with
the index that the portal uses, and imports them again. Measured, never asserted.
"""

import argparse
import json
import lzma
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from portal.content.writer import article_text  # noqa: E402
from portal.text.partial_dates import PartialDate  # noqa: E402
from portal.text.slugs import slugify  # noqa: E402

CITIES = ("musterstadt", "beispielhausen", "musterlingen", "beispielhafen", "musterfurt")
TOPICS = ("digitale-transformation", "moderne-bueroflaechen", "wissensmanagement")
STATUS = ("idee", "geplant", "pilot", "verstetigt")


def main() -> None:
    """Print a table with files per second and the peak of memory."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("DATA", "../shared/data")))
    parser.add_argument("--number", type=int, default=10_000)
    options = parser.parse_args()
    texts = options.data / "articles-10k.jsonl.xz"
    if not texts.is_file():
        print(f"Without {texts} there is nothing to measure; --data names the folder.")
        sys.exit(2)
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), texts, options.number)


def measure(folder: Path, texts: Path, number: int) -> None:
    """Import twice and print both."""
    write_files(folder / "content", texts, number)
    environ = os.environ | {
        "PORTAL_INSTANCE": str(folder),
        "PORTAL_CONTENT": str(folder / "content"),
        "PORTAL_SECRET_KEY": "benchmark",
    }
    _flask(["db", "upgrade"], environ)
    print(f"{'':24}{'seconds':>10}{'files/s':>10}{'peak MB':>10}", flush=True)
    for name in ("first import", "again, all unchanged"):
        seconds, peak = _flask(["content", "import"], environ)
        print(f"{name:24}{seconds:10.1f}{number / seconds:10.0f}{peak:10.0f}", flush=True)


def write_files(content: Path, texts: Path, number: int) -> None:
    """Write the first `number` texts as write-ups below `content`, with the vocabulary."""
    shutil.copytree(ROOT / "content" / "vokabular", content / "vokabular")
    with lzma.open(texts, "rt", encoding="utf-8") as lines:
        for at, line in zip(range(number), lines, strict=False):
            values = write_up(at, json.loads(line))
            slug = f"{slugify(values['title'], max_length=60)}-{at}"
            path = content / "praxis" / values["city"] / f"{slug}.md"
            path.parent.mkdir(exist_ok=True, parents=True)
            path.write_text(article_text(values), encoding="utf-8")


def write_up(at: int, text: dict[str, str]) -> dict[str, Any]:
    """Return the values of one write-up; the text's own headings become H3."""
    lines = text["body"].split("\n")
    return {
        "title": text["title"][:300],
        "kind": "kurz",
        "summary": text["body"].partition("\n\n")[2][:400].replace("\n", " ").strip() or "Text.",
        "city": CITIES[at % len(CITIES)],
        "department": "Organisation",
        "topics": [TOPICS[at % len(TOPICS)]],
        "status": STATUS[at % len(STATUS)],
        "offers": ["telefonat"],
        "contact": "organisation@musterstadt.example",
        "visibility": "öffentlich",
        "as_of": PartialDate(2015 + at % 11, 1 + at % 12),
        "example": True,
        "body": "\n".join(f"#{line}" if line.startswith("## ") else line for line in lines),
    }


def _flask(arguments: list[str], environ: dict[str, str]) -> tuple[float, float]:
    command = [sys.executable, "-m", "flask", "--app", "wsgi", *arguments]
    began = time.monotonic()
    process = subprocess.Popen(command, env=environ, cwd=ROOT, stdout=subprocess.DEVNULL)
    peak = max(_memory(process), default=0)
    if process.returncode:
        sys.exit(process.returncode)
    return time.monotonic() - began, peak / 1024


def _memory(process: "subprocess.Popen[bytes]") -> Iterator[int]:
    """Yield the resident kilobytes of the process, ten times a second, until it ends."""
    status = Path(f"/proc/{process.pid}/status")
    while process.poll() is None:
        if status.exists():
            found = [line for line in status.read_text().splitlines() if line.startswith("VmRSS")]
            yield int(found[0].split()[1]) if found else 0
        time.sleep(0.1)


if __name__ == "__main__":
    main()
