"""What must hold on every page of the site."""

from playwright.sync_api import Browser, Page

from tests.browser.live_portal import LivePortal
from tests.browser.site import CONTENT


def test_the_walk_reaches_every_part_of_the_portal(pages: list[str]) -> None:
    parts = {path.strip("/").split("/")[0].split("?")[0] for path in pages}
    assert {"", "praxis", "suche", "themen", "themenfelder", "staedte", "impressum"} <= parts


def test_no_csp_violation_no_foreign_request_no_cookie(page: Page, pages: list[str]) -> None:
    for path in pages:
        page.goto(path, wait_until="networkidle")


def test_the_policy_is_in_force(browser: Browser, portal: LivePortal) -> None:
    page = browser.new_page()
    page.goto(portal.url)
    with page.expect_console_message(lambda told: "Content Security Policy" in told.text):
        page.evaluate("document.body.setAttribute('onclick', 'document.title = 1')")
        page.evaluate("document.body.click()")
    assert page.title() != "1"
    page.close()


def test_write_ups_are_small(portal: LivePortal) -> None:
    sizes = {file.stem: len(portal.get(f"/praxis/{file.stem}")[2]) for file in CONTENT}
    assert not {slug: size for slug, size in sizes.items() if size > 60_000}


def test_a_write_up_with_all_it_loads_is_light(page: Page, pages: list[str]) -> None:
    wire = page.context.new_cdp_session(page)
    sizes: list[int] = []
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    wire.send("Network.enable")
    for path in [path for path in pages if path.startswith("/praxis/")]:
        sizes.clear()
        wire.send("Network.clearBrowserCache")
        page.goto(path, wait_until="networkidle")
        assert len(sizes) > 3
        assert sum(sizes) <= 150_000, path
