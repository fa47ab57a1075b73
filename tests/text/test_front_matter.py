"""Head and text of a file come apart, and together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.front_matter import join, split

LINE = st.text(st.characters(codec="utf-8", exclude_characters="\r\n")).filter(
    lambda line: line.rstrip() != "---"
)
HEAD = st.lists(LINE).map(lambda lines: "".join(f"{line}\n" for line in lines))
BODY = st.text(st.characters(codec="utf-8", exclude_characters="\r")).map(
    lambda text: text.strip("\n")
)


@given(HEAD, BODY)
def test_what_is_joined_splits_into_the_same(head: str, body: str) -> None:
    front = split(join(head, body))
    assert (front.yaml, front.body) == (head.removesuffix("\n"), body)


@given(HEAD, BODY, st.integers(0, 3))
def test_the_line_of_the_text_is_right(head: str, body: str, blank: int) -> None:
    source = join(head, "\n" * blank + body)
    front = split(source)
    if body:
        assert source.split("\n")[front.body_line - 1] == body.split("\n")[0]


def test_only_a_line_feed_ends_a_line() -> None:
    assert (
        split("---\r\na: b\r\n---\r\nEins\u2028zwei\x85drei\r\n").body == "Eins\u2028zwei\x85drei"
    )


def test_a_rule_in_the_text_ends_nothing() -> None:
    assert split("---\na: b\n---\nEins\n\n---\n\nZwei").body == "Eins\n\n---\n\nZwei"


@pytest.mark.parametrize("source", ["", "Text", "--- \n", "---\na: b\n", " ---\na: b\n---\n"])
def test_without_fences_there_is_no_head(source: str) -> None:
    with pytest.raises(ValueError, match="drei Strichen"):
        split(source)
