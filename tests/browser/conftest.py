"""A running portal and Chromium. Every page opened here is watched for three promises."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.browser.live_portal import LivePortal
from tests.browser.site import representatives

OpenContext = Callable[..., BrowserContext]


def chromium() -> str | None:
    """Return the program, under whichever name the distribution installs it."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LivePortal]:
    """The portal with its content and examples."""
    with LivePortal(tmp_path_factory.mktemp("live")) as running:
        yield running


@pytest.fixture(scope="session")
def pages(portal: LivePortal) -> list[str]:
    """One address of each kind of page."""
    return representatives(portal)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The distribution's Chromium."""
    program = chromium()
    if not program:
        message = "Chromium is missing: apt-get install chromium"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--lang=de-DE"]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_context(browser: Browser, portal: LivePortal) -> Iterator[OpenContext]:
    """Return a function that opens a browser window with Playwright's options.

    Afterwards it must hold: no violation of the content security policy, no request to another
    host, no cookie.
    """
    contexts: list[BrowserContext] = []
    broken: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith((portal.url, "data:")):
            broken.append(f"request to {request.url}")

    def open_(**options: Any) -> BrowserContext:
        settings = {"base_url": portal.url, "locale": "de-DE", "reduced_motion": "reduce"}
        context = browser.new_context(**(settings | options))
        context.set_default_timeout(10_000)
        context.on("request", watch)
        context.on("console", lambda message: broken.extend(_complaints(message.text)))
        contexts.append(context)
        return context

    yield open_
    broken += [f"cookie {cookie}" for context in contexts for cookie in context.cookies()]
    for context in contexts:
        context.close()
    assert not broken, "\n".join(broken)


def _complaints(text: str) -> list[str]:
    return [text] if "Content Security Policy" in text else []


@pytest.fixture
def page(open_context: OpenContext) -> Page:
    """A window of 1280 × 800."""
    return open_context(viewport={"width": 1280, "height": 800}).new_page()
