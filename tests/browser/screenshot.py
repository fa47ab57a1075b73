"""Take the picture of the README anew: `make screenshot`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests.browser.conftest import chromium
from tests.browser.live_portal import LivePortal
from tests.server import ROOT


def main(target: Path) -> None:
    """Photograph the start page with all content, 1280 × 800."""
    program = chromium() or sys.exit("Chromium is missing: apt-get install chromium")
    with (
        TemporaryDirectory() as folder,
        LivePortal(Path(folder)) as portal,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="de-DE")
        page.goto(portal.url, wait_until="networkidle")
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    main(ROOT / "docs" / "screenshot.png")
