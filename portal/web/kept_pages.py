"""A page as it goes over the wire, ready to be sent again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from werkzeug.wrappers import Response

from portal.web.dependencies import Dependency
from portal.web.encodings import IDENTITY, encode

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

Headers = tuple[tuple[str, str], ...]

# Ask each time whether it is still so: a 304 costs next to nothing, an old page costs trust.
FRESH: Final = (("Cache-Control", "no-cache"), ("Vary", "Accept-Encoding, Cookie"))
NOT_KEPT: Final = {"content-length", "cache-control", "vary", "server-timing", "date"}
KINDS: Final = {
    "application/json",
    "application/problem+json",
    "application/xml",
    "text/csv",
    "text/html",
    "text/plain",
}
OVERHEAD: Final = 2000
_DURATION: Final = re.compile(r"dur=[\d.]+")


@dataclass(frozen=True, slots=True)
class State:
    """What a page is made from: the database's generation and the day on a German calendar."""

    generation: int
    day: date


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page in one encoding, with what it was made from."""

    state: State | None
    dependencies: tuple[Dependency, ...]
    etag: str
    headers: Headers
    timing: Headers
    """What takes time while it is made, and takes none when it is there already."""
    body: bytes

    @property
    def size(self) -> int:
        """Bytes that it takes."""
        return len(self.body) + OVERHEAD

    def is_still_so(self, state: State) -> bool:
        """Would it be the same if it were made now, in this state?"""
        return self.state == state and all(one.holds() for one in self.dependencies)

    def answer(
        self,
        environ: "WSGIEnvironment",
        start_response: "StartResponse",
        timing: Sequence[tuple[str, str]] | None = None,
    ) -> Iterable[bytes]:
        """Send the page, or say that the client's copy is still right; `timing` if just made."""
        known = environ.get("HTTP_IF_NONE_MATCH", "")
        if self.etag in known or known == "*":
            start_response("304 NOT MODIFIED", [*FRESH, ("ETag", self.etag)])
            return ()
        start_response("200 OK", [*self.headers, *(timing or self.timing)])
        return () if environ["REQUEST_METHOD"] == "HEAD" else (self.body,)


def may_be_kept(response: Response) -> bool:
    """Is this a text that everybody may get?"""
    control, kind = response.cache_control, response.mimetype or ""
    return (
        response.status_code == 200
        and (kind in KINDS or kind.endswith("+xml"))
        and "Set-Cookie" not in response.headers
        and "Content-Encoding" not in response.headers
        and not (control.no_store or control.private)
        and {name.lower() for name in response.vary} <= {"cookie", "accept-encoding"}
    )


def keep(
    response: Response, encoding: str, state: State | None, dependencies: Iterable[Dependency]
) -> KeptPage:
    """Make the page of a response."""
    plain = response.get_data()
    body, used = encode(plain, encoding)
    etag = f'"{blake2b(plain, digest_size=12).hexdigest()}-{used}"'
    own = [pair for pair in response.headers if pair[0].lower() not in NOT_KEPT]
    own += [*FRESH, ("ETag", etag), ("Content-Length", str(len(body)))]
    if used != IDENTITY:
        own.append(("Content-Encoding", used))
    timing = tuple((name, _DURATION.sub("dur=0", value)) for name, value in timing_of(response))
    return KeptPage(state, tuple(dependencies), etag, tuple(own), timing, body)


def timing_of(response: Response) -> Sequence[tuple[str, str]]:
    """Return the headers that say how long the response took."""
    return [("Server-Timing", value) for value in response.headers.getlist("Server-Timing")]
