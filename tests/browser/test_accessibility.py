"""axe on each kind of page, in the ways people set up their screens."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import OpenContext

DESK = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
# A window of 1280 × 1024 at 400 %.
ZOOMED = {"width": 320, "height": 256}
SCREENS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESK, "color_scheme": "light"},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "color_scheme": "light", "has_touch": True},
    "dark phone": {"viewport": PHONE, "color_scheme": "dark", "has_touch": True},
    "400 %": {"viewport": ZOOMED, "color_scheme": "light"},
    "forced colours": {"viewport": DESK, "forced_colors": "active"},
}


@pytest.mark.parametrize("screen", SCREENS)
def test_no_page_has_an_accessibility_violation(
    open_context: OpenContext, pages: list[str], screen: str
) -> None:
    page = open_context(**SCREENS[screen]).new_page()
    broken = []
    for path in pages:
        page.goto(path)
        broken += [f"{path}: {violation}" for violation in _violations(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            broken.append(f"{path}: scrolls sideways")
    assert not broken, "\n".join(broken)


def test_axe_sees_what_is_broken(page: Page) -> None:
    page.goto("/")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert any("html-has-lang" in violation for violation in _violations(page))


def _violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{violation['id']}: {node['target']} {node['html'][:120]}"
        for violation in found
        for node in violation["nodes"]
    ]
