"""A printed write-up: one sheet for a Vorlage, then the text."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.site import CONTENT, write_up

SHEET = ".p-sheet"
# What A4 leaves between the margins of print.css, in CSS pixels.
PAPER = {"width": 643, "height": 979}
# Half a line: a border may fall away, a word may not.
CUT = """sheet => [sheet, ...sheet.querySelectorAll('*')]
  .filter(element => element.scrollHeight > element.clientHeight + 8)
  .filter(element => getComputedStyle(element).overflowY === 'hidden')
  .map(element => element.className)"""
REMOVE_THE_REST = "sheet => { while (sheet.nextElementSibling) sheet.nextSibling.remove() }"


def paper(page: Page) -> int:
    """Return the number of A4 pages that printing takes."""
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("kind", ["kurz", "voll"])
def test_one_sheet_comes_first_and_the_text_after_it(page: Page, kind: str) -> None:
    page.goto(write_up(kind))
    whole = paper(page)
    sheet = page.locator(SHEET)
    sheet.evaluate(REMOVE_THE_REST)
    assert paper(page) == 1
    assert whole >= 2


def test_no_sheet_loses_a_line(page: Page) -> None:
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    cut = {}
    for file in CONTENT:
        page.goto(f"/praxis/{file.stem}")
        if parts := page.locator(SHEET).evaluate(CUT):
            cut[file.stem] = parts
    assert not cut
