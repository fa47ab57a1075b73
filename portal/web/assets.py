"""Addresses of the built files: the name in a template, the hash in the page."""

import json
from functools import lru_cache
from pathlib import Path

from flask import Flask

MANIFEST = Path(__file__).parent.parent / "static" / "dist" / "manifest.json"


class AssetsMissingError(RuntimeError):
    """The assets were not built, or a template names one that does not exist."""


def init_app(app: Flask) -> None:
    """Give templates `asset_url`."""
    app.jinja_env.globals["asset_url"] = asset_url


def asset_url(name: str) -> str:
    """Return the address of a built file such as `portal.css`; AssetsMissingError without one."""
    changed = MANIFEST.stat().st_mtime_ns if MANIFEST.exists() else 0
    hashed = _manifest(changed).get(name)
    if hashed is None:
        raise AssetsMissingError(
            f"Die Datei „{name}“ fehlt in {MANIFEST.parent.name}/{MANIFEST.name}. "
            "Bitte die Oberfläche mit »make assets« neu bauen."
        )
    # Not by url_for: the page that refuses an unknown host has nothing to build addresses with.
    return f"/static/dist/{hashed}"


@lru_cache(maxsize=1)
def _manifest(changed: int) -> dict[str, str]:
    """Read once per build: `changed` is the file's time, 0 where there is no file."""
    return dict(json.loads(MANIFEST.read_text(encoding="utf-8"))) if changed else {}
