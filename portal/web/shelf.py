"""Things kept ready: as many as fit, the ones asked for longest ago go first."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, Protocol, TypeVar


class Sized(Protocol):
    """Something that knows how much memory it takes."""

    @property
    def size(self) -> int:
        """Bytes, roughly."""


Thing = TypeVar("Thing", bound=Sized)


class Shelf(Generic[Thing]):
    """Holds at most `most` things and `most_bytes` bytes; threads may share it."""

    def __init__(self, most: int, most_bytes: int) -> None:
        self.most, self.most_bytes = most, most_bytes
        self.bytes = 0
        self._things: OrderedDict[Hashable, Thing] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._things)

    def get(self, key: Hashable) -> Thing | None:
        """Return what lies under `key`, or None."""
        with self._lock:
            thing = self._things.get(key)
            if thing is not None:
                self._things.move_to_end(key)
            return thing

    def put(self, key: Hashable, thing: Thing) -> None:
        """Keep a thing in the place of what lay under `key`, unless it alone takes too much."""
        if thing.size * 8 > self.most_bytes:
            return
        with self._lock:
            self._remove(key)
            self._things[key] = thing
            self.bytes += thing.size
            while len(self._things) > self.most or self.bytes > self.most_bytes:
                self._remove(next(iter(self._things)))

    def _remove(self, key: Hashable) -> None:
        if (old := self._things.pop(key, None)) is not None:
            self.bytes -= old.size
