"""Pages of a long list: `?seite=2`."""

from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Flask, abort, request

PAGE_SIZE = 10
LAST_SENSIBLE_PAGE = 100_000


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list; numbers count from 1."""

    number: int
    total: int
    size: int = PAGE_SIZE

    @property
    def offset(self) -> int:
        """How many entries come before this page."""
        return (self.number - 1) * self.size

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.size))


def page_number() -> int:
    """Return the requested page; anything that is no page number counts as the first."""
    text = request.args.get("seite", "1")
    number = int(text) if text.isdecimal() and len(text) < 7 else 1
    return min(max(1, number), LAST_SENSIBLE_PAGE)


def page_of(total: int) -> Page:
    """Return the requested page of a list with `total` entries; 404 beyond its end."""
    page = Page(page_number(), total)
    return page if page.number <= page.pages else abort(404)


def page_address(number: int) -> str:
    """Return the address of another page of this list, with everything else as it is."""
    parameters = [(key, value) for key, value in request.args.items(multi=True) if key != "seite"]
    if number > 1:
        parameters.append(("seite", str(number)))
    return f"{request.path}?{urlencode(parameters)}" if parameters else request.path


def init_app(app: Flask) -> None:
    """Give templates `page_address`."""
    app.jinja_env.globals["page_address"] = page_address
