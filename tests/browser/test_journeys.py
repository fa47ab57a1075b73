"""What people do here, with the keyboard alone, on a telephone, and without JavaScript."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenContext
from tests.browser.site import write_up

FOCUSED = """() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return {
    tag: element.tagName,
    name: (element.getAttribute('aria-label') || element.innerText || element.name || '').trim(),
    field: element.name || '',
    href: element.getAttribute('href') || '',
    visible: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
    marked: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
  };
}"""


def tab(page: Page) -> Iterator[dict[str, str]]:
    """Press Tab until the end of the page; each place must be visible and marked."""
    while True:
        page.keyboard.press("Tab")
        place = page.evaluate(FOCUSED)
        if place["tag"] == "BODY":
            return
        assert place["visible"], place
        assert place["marked"], place
        yield place


def tab_to(page: Page, key: str, value: str) -> None:
    """Press Tab until the focused element has this `name`, `field` or `href`."""
    seen = []
    for place in tab(page):
        if place[key] == value:
            return
        seen.append(place[key])
    pytest.fail(f"no {key} = {value} among {seen}")


def test_the_first_tab_leads_past_the_header(page: Page) -> None:
    page.goto(write_up("voll"))
    assert next(tab(page))["name"] == "Zum Inhalt springen"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_finding_a_write_up_with_the_keyboard(page: Page) -> None:
    page.goto("/")
    tab_to(page, "field", "q")
    page.keyboard.type("desksharing")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/suche\?.*q=desksharing"))
    tab_to(page, "name", "Status")
    page.keyboard.press("Enter")
    tab_to(page, "field", "status")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("status="))
    result = page.locator("main article a").first
    address = result.get_attribute("href") or ""
    tab_to(page, "href", address)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(address.partition("?")[0])))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_menu_on_a_telephone(open_context: OpenContext, script: bool) -> None:
    context = open_context(
        viewport={"width": 390, "height": 844}, has_touch=True, java_script_enabled=script
    )
    page = context.new_page()
    page.goto("/")
    link = page.get_by_role("navigation", name="Hauptmenü").get_by_role("link", name="Städte")
    if not link.is_visible():
        page.get_by_role("button", name="Menü").click()
    link.click()
    expect(page).to_have_url(re.compile("/staedte/$"))


def test_finding_a_write_up_without_javascript(open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto("/")
    field = page.get_by_role("main").get_by_role("searchbox")
    field.fill("desksharing")
    field.press("Enter")
    page.get_by_role("group", name="Thema").get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Filter anwenden").click()
    expect(page).to_have_url(re.compile("thema="))
    page.locator("main article a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
