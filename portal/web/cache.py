"""Pages kept ready for readers, in the memory of each worker.

A page is served again only while it is what a new one would be. It depends on five things:

- The address and the encoding: they are its key. Never the host; docs/http.md says what a view
  must not do.
- The database: its generation, which every writing transaction raises, is read *before* the page
  is made. So the page shows this generation or a later one, and is served only as long as the
  present generation is the same; a number never comes back.
- The search index: a change is committed first and drained into the index later. A result page made
  between the two carries the generation of the commit. The drain commits the index and then, by
  forgetting its change rows, raises the database's generation: the page is gone, at the latest
  then. Should the drainer die between its two commits, the index's own generation tells.
- The day: a page may say what is over.
- Files that it shows. They and the index are noted by the view: `portal.web.dependencies`.

Whoever sends a cookie or an Authorization header passes by on the way in and on the way out.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from flask import Flask
from werkzeug.sansio.utils import host_is_trusted
from werkzeug.wrappers import Response

from portal import clock, database
from portal.queries import generation
from portal.web.dependencies import NOTES, Dependency
from portal.web.encodings import encoding_for
from portal.web.kept_pages import KeptPage, State, keep, may_be_kept, timing_of
from portal.web.shelf import Shelf

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

MOST_BYTES: Final = 32 * 2**20
Key = tuple[str, str, str]


class PageCache:
    """Answers readers from memory where it can, and passes everything else on."""

    def __init__(self, app: Flask) -> None:
        self.app = app.wsgi_app
        self._hosts = app.config["TRUSTED_HOSTS"]
        self._shelf: Shelf[KeptPage] = Shelf(app.config["PAGE_CACHE"], MOST_BYTES)
        observer = database.observer(app.config["SQLALCHEMY_DATABASE_URI"])
        self._lookout = generation.Lookout(observer)

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer one request."""
        if not self._is_for_everybody(environ):
            return self.app(environ, _kept_by_nobody(start_response))
        encoding = encoding_for(environ.get("HTTP_ACCEPT_ENCODING", ""))
        key = (environ["PATH_INFO"], environ.get("QUERY_STRING", ""), encoding)
        state = self._state() if self._shelf.most else None
        page = self._shelf.get(key) if state else None
        if page and state and page.is_still_so(state):
            return page.answer(environ, start_response)
        return self._make(key, state, environ, start_response)

    def close(self) -> None:
        """Close the connections to the database."""
        self._lookout.close()

    def _make(
        self,
        key: Key,
        state: State | None,
        environ: "WSGIEnvironment",
        start_response: "StartResponse",
    ) -> Iterable[bytes]:
        dependencies: list[Dependency] = []
        # HEAD is answered with the headers of GET, so both come from one page.
        asked = environ | {"REQUEST_METHOD": "GET", NOTES: dependencies}
        response = Response.from_app(self.app, asked)
        if not may_be_kept(response):
            response.headers.setdefault("Cache-Control", "no-store")
            response.vary.add("Cookie")
            return response(environ, start_response)
        page = keep(response, key[2], state, dependencies)
        if state:
            self._shelf.put(key, page)
        return page.answer(environ, start_response, timing_of(response))

    def _is_for_everybody(self, environ: "WSGIEnvironment") -> bool:
        return (
            environ["REQUEST_METHOD"] in ("GET", "HEAD")
            and "HTTP_COOKIE" not in environ
            and "HTTP_AUTHORIZATION" not in environ
            and not environ["PATH_INFO"].startswith("/health/")  # tells how it is now
            and (not self._hosts or host_is_trusted(environ.get("HTTP_HOST"), self._hosts))
        )

    def _state(self) -> State | None:
        number = self._lookout.generation()
        return None if number is None else State(number, clock.today())


def _kept_by_nobody(start_response: "StartResponse") -> "StartResponse":
    def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
        left = [pair for pair in headers if pair[0].lower() != "cache-control"]
        due = [("Cache-Control", "no-store"), ("Vary", "Cookie")]
        return start_response(status, [*left, *due], *error)

    return start
