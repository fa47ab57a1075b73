"""Who reads this request."""

from portal.permissions import PUBLIC, Reader


def current_reader() -> Reader:
    """Return the reader of this request: everybody, as long as nobody can sign in."""
    return PUBLIC
