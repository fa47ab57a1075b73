"""The map of Germany."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from portal.web.city_map import BORDER, HEIGHT, WIDTH, city_map

CITIES = Path(__file__).parents[2] / "content/vokabular/staedte.csv"


@dataclass
class City:
    slug: str
    name: str
    latitude: float | None
    longitude: float | None
    participates: bool = False


def every_city() -> list[City]:
    with CITIES.open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter=";")
        return [City(r["ags"], r["stadt"], float(r["lat"]), float(r["lon"])) for r in rows]


def inside(longitude: float, latitude: float) -> bool:
    """Count how often a ray to the east crosses the border."""
    crossings = 0
    for (x1, y1), (x2, y2) in zip(BORDER, BORDER[1:] + BORDER[:1], strict=True):
        if (y1 > latitude) != (y2 > latitude):
            crossings += longitude < x1 + (latitude - y1) * (x2 - x1) / (y2 - y1)
    return crossings % 2 == 1


@pytest.mark.parametrize("city", every_city(), ids=lambda city: city.name)
def test_every_city_lies_inside_the_border(city: City) -> None:
    assert city.longitude is not None
    assert city.latitude is not None
    assert inside(city.longitude, city.latitude)


def test_the_drawing_holds_border_and_dots() -> None:
    drawing = city_map(every_city())
    corners = [tuple(map(float, corner.split(","))) for corner in drawing.border.split()]
    for x, y in [*corners, *((dot.x, dot.y) for dot in drawing.dots)]:
        assert 0 < x < WIDTH
        assert 0 < y < HEIGHT


def test_a_place_without_position_is_left_out() -> None:
    assert city_map([City("musterstadt", "Musterstadt", None, None)]).dots == ()


def test_names_do_not_cover_each_other_and_those_who_take_part_come_first() -> None:
    essen, dortmund = City("e", "Essen", 51.46, 7.01), City("d", "Dortmund", 51.51, 7.46, True)
    herne = City("h", "Herne", 51.53, 7.22)
    anchors = {dot.name: dot.anchor for dot in city_map([herne, essen, dortmund]).dots}
    assert anchors == {"Dortmund": "start", "Essen": "end", "Herne": None}
