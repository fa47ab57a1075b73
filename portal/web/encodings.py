"""How the body of a page travels: the best of what the browser accepts."""

import gzip
from functools import lru_cache
from typing import Final

import brotli
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

IDENTITY: Final = "identity"
# Below this a header weighs more than what compression saves.
WORTHWHILE: Final = 500


@lru_cache(maxsize=256)
def encoding_for(header: str) -> str:
    """Return `br`, `gzip` or `identity` for an Accept-Encoding header."""
    accepted = parse_accept_header(header, Accept)
    offers = [name for name in ("br", "gzip") if accepted.quality(name) > 0]
    return max(offers, key=accepted.quality, default=IDENTITY)


def encode(body: bytes, encoding: str) -> tuple[bytes, str]:
    """Return the body in that encoding and the encoding; short ones stay as they are."""
    if len(body) < WORTHWHILE or encoding == IDENTITY:
        return body, IDENTITY
    if encoding == "gzip":
        return gzip.compress(body, compresslevel=6, mtime=0), encoding
    return brotli.compress(body, quality=5), encoding
