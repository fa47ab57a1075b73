"""The built files and their addresses."""

import json
import re
from pathlib import Path

import pytest
from flask import Flask

from portal.web import assets

DIST = assets.MANIFEST.parent
ROOT = Path(assets.__file__).parents[2]


@pytest.fixture(scope="module")
def manifest() -> dict[str, str]:
    return dict(json.loads(assets.MANIFEST.read_text(encoding="utf-8")))


@pytest.fixture
def app() -> Flask:
    app = Flask("portal")
    assets.init_app(app)
    return app


def test_a_name_becomes_an_address_with_hash(app: Flask) -> None:
    with app.test_request_context():
        assert re.fullmatch(
            r"/static/dist/portal\.[0-9a-f]{12}\.css", assets.asset_url("portal.css")
        )


def test_an_unknown_name_says_what_to_do(app: Flask) -> None:
    with app.test_request_context(), pytest.raises(assets.AssetsMissingError, match="make assets"):
        assets.asset_url("nirgends.css")


def test_every_text_file_has_its_compressed_twins(manifest: dict[str, str]) -> None:
    for name in manifest.values():
        if not name.endswith(".woff2"):
            assert (DIST / f"{name}.br").stat().st_size < (DIST / name).stat().st_size
            assert (DIST / f"{name}.gz").exists()


def test_the_style_sheet_is_small_and_loads_nothing_from_elsewhere(
    manifest: dict[str, str],
) -> None:
    css = (DIST / manifest["portal.css"]).read_text(encoding="utf-8")
    assert (DIST / f"{manifest['portal.css']}.br").stat().st_size <= 15_000
    assert set(re.findall(r"url\(([^\"')]+)\)", css)) <= set(manifest.values())
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|@import", css)


def test_what_a_page_loads_leaves_room_for_its_text(manifest: dict[str, str]) -> None:
    fonts = sum((DIST / n).stat().st_size for n in manifest.values() if n.endswith(".woff2"))
    sheets = sum(p.stat().st_size for p in DIST.glob("*.br"))
    assert fonts + sheets <= 90_000


def test_each_class_of_ours_is_used_somewhere() -> None:
    css = "".join(p.read_text() for p in (ROOT / "portal/static/css").glob("*.css"))
    sources = "".join(
        path.read_text()
        for ending in ("html", "py")
        for path in (ROOT / "portal").rglob(f"*.{ending}")
    )
    by_markdown = {"p-left", "p-center", "p-right"}
    unused = {name for name in re.findall(r"\.(p-[\w-]+)", css) if name not in sources}
    assert unused <= by_markdown


def test_the_lock_file_names_no_registry() -> None:
    lock = (ROOT / "assets/package-lock.json").read_text()
    assert "resolved" not in lock
    fetched = [package for path, package in json.loads(lock)["packages"].items() if path]
    assert fetched
    assert all(package["integrity"].startswith("sha512-") for package in fetched)
