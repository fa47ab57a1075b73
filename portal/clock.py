"""What time it is: asked here and nowhere else, so that tests can say otherwise."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")

_fixed: list[datetime] = []


def now() -> datetime:
    """Return the present moment in UTC."""
    return _fixed[-1] if _fixed else datetime.now(UTC)


def today() -> date:
    """Return the date on a German calendar."""
    return now().astimezone(BERLIN).date()


@contextmanager
def frozen(moment: datetime) -> Iterator[None]:
    """Let the clock stand at `moment`, which needs a time zone."""
    _fixed.append(moment.astimezone(UTC))
    try:
        yield
    finally:
        _fixed.pop()
