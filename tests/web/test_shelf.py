"""What is kept ready takes no more than it may."""

from dataclasses import dataclass

from portal.web.shelf import Shelf


@dataclass(frozen=True)
class Thing:
    size: int


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    shelf: Shelf[Thing] = Shelf(2, 1000)
    for name in "ab":
        shelf.put(name, Thing(1))
    assert shelf.get("a")
    shelf.put("c", Thing(1))
    assert [shelf.get(name) is not None for name in "abc"] == [True, False, True]


def test_bytes_are_bounded_too() -> None:
    shelf: Shelf[Thing] = Shelf(100, 80)
    for number in range(20):
        shelf.put(number, Thing(10))
    assert (len(shelf), shelf.bytes) == (8, 80)
    shelf.put(19, Thing(5))
    assert (len(shelf), shelf.bytes) == (8, 75)


def test_what_alone_takes_too_much_is_not_kept() -> None:
    shelf: Shelf[Thing] = Shelf(100, 80)
    shelf.put("a", Thing(11))
    assert (len(shelf), shelf.bytes) == (0, 0)


def test_a_shelf_for_nothing_keeps_nothing() -> None:
    shelf: Shelf[Thing] = Shelf(0, 80)
    shelf.put("a", Thing(1))
    assert len(shelf) == 0
