"""Where cities lie, drawn to scale for a small map of Germany."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

# Drawn by hand for this portal from well-known places on the border: longitude, latitude.
BORDER: Final = (
    (7.00, 53.33), (7.10, 53.70), (7.90, 53.78), (8.05, 53.50), (8.25, 53.42), (8.50, 53.60),
    (8.60, 53.89), (9.00, 53.84), (9.50, 53.57), (9.20, 53.87), (8.85, 54.05), (8.60, 54.32),
    (9.00, 54.50), (8.65, 54.75), (8.62, 54.91), (9.42, 54.83), (10.00, 54.75), (9.90, 54.47),
    (10.20, 54.45), (10.75, 54.32), (11.10, 54.45), (11.10, 54.15), (10.78, 54.05), (11.00, 53.95),
    (11.45, 53.95), (11.75, 54.15), (12.15, 54.20), (12.50, 54.48), (13.10, 54.42), (13.35, 54.68),
    (13.75, 54.32), (13.55, 54.12), (14.22, 53.93), (14.42, 53.27), (14.15, 52.87), (14.63, 52.57),
    (14.57, 52.28), (14.75, 51.95), (14.62, 51.60), (15.04, 51.27), (14.82, 50.87), (14.30, 51.02),
    (13.50, 50.68), (12.95, 50.40), (12.30, 50.18), (12.15, 50.30), (12.50, 49.90), (12.42, 49.70),
    (12.90, 49.33), (13.83, 48.77), (13.45, 48.55), (12.85, 48.20), (13.00, 47.85), (13.05, 47.50),
    (12.20, 47.68), (11.60, 47.55), (11.20, 47.40), (10.45, 47.55), (10.20, 47.28), (9.70, 47.53),
    (9.15, 47.66), (8.60, 47.68), (7.60, 47.57), (7.58, 48.12), (7.85, 48.62), (8.20, 48.97),
    (7.45, 49.15), (6.95, 49.18), (6.38, 49.47), (6.48, 49.80), (6.13, 50.13), (6.25, 50.50),
    (6.00, 50.78), (6.10, 51.15), (6.20, 51.50), (5.97, 51.83), (6.70, 51.92), (7.05, 52.25),
    (6.75, 52.55), (7.07, 52.85),
)  # fmt: skip
WIDTH: Final = 440
_SCALE: Final = WIDTH / 9.8
_STRETCH: Final = 1 / math.cos(
    math.radians(51)
)  # a degree of latitude is longer than one of longitude
HEIGHT: Final = round((55.1 - 47.15) * _SCALE * _STRETCH)
_LETTER: Final = 7.4


class Place(Protocol):
    """What the map needs of a city."""

    @property
    def slug(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def latitude(self) -> float | None: ...
    @property
    def longitude(self) -> float | None: ...
    @property
    def participates(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Dot:
    """A city on the map; its name stands to the right, to the left (`end`), or nowhere (None)."""

    slug: str
    name: str
    x: float
    y: float
    participates: bool
    anchor: str | None


@dataclass(frozen=True, slots=True)
class CityMap:
    """A drawing: the border as the `points` of a polygon, and a dot for each city."""

    width: int
    height: int
    border: str
    dots: tuple[Dot, ...]


def city_map(places: Iterable[Place]) -> CityMap:
    """Draw the places whose position is known; names go to the first ones that find room."""
    border = " ".join("{},{}".format(*position(*corner)) for corner in BORDER)
    return CityMap(WIDTH, HEIGHT, border, tuple(_dots(places)))


def position(longitude: float, latitude: float) -> tuple[float, float]:
    """Return x and y from the upper left corner, in the units of the drawing."""
    x, y = (longitude - 5.6) * _SCALE, (55.1 - latitude) * _SCALE * _STRETCH
    return round(x, 1), round(y, 1)


def _dots(places: Iterable[Place]) -> list[Dot]:
    ordered = sorted(places, key=lambda place: not place.participates)
    spots = [
        (place, *position(place.longitude, place.latitude))
        for place in ordered
        if place.longitude is not None and place.latitude is not None
    ]
    taken = [_Box(x - 1.5, x + 1.5, y, 4) for _, x, y in spots]
    dots = []
    for place, x, y in spots:
        length = len(place.name) * _LETTER
        sides = {
            "start": _Box(x + 6, x + 9 + length, y, 6),
            "end": _Box(x - 9 - length, x - 6, y, 6),
        }
        free = [anchor for anchor, box in sides.items() if box.free(taken)]
        # Who takes part is named, even where it gets tight.
        anchor = free[0] if free else "start" if place.participates else None
        taken += [sides[anchor]] if anchor else []
        dots.append(Dot(place.slug, place.name, x, y, place.participates, anchor))
    return dots


@dataclass(frozen=True, slots=True)
class _Box:
    """What a dot or a name covers: from left to right, and `half` above and below `y`."""

    left: float
    right: float
    y: float
    half: float

    def free(self, taken: Iterable["_Box"]) -> bool:
        """Tell whether it lies on the drawing and meets no other."""
        return self.left > 0 and self.right < WIDTH and not any(map(self._meets, taken))

    def _meets(self, box: "_Box") -> bool:
        close = abs(self.y - box.y) < self.half + box.half
        return close and self.left < box.right and box.left < self.right
