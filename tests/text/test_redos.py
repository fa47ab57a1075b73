"""Whatever a person sends, every regular expression that reads it is done in bounded time."""

import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.content.problems import UnreadableError
from portal.content.reader import parse_article
from portal.content.sources import Source
from portal.text import excerpts, front_matter, markdown
from portal.text.german import Analyzer
from portal.text.partial_dates import PartialDate
from portal.text.slugs import is_slug, slugify
from tests.content.files import text_of

LENGTH = 50_000
PIECE = st.text(st.sampled_from("aäß0 \t\n-_*:#<>&;[](){}\"'`|/.,=~^!?\\"), min_size=1, max_size=6)
READERS: dict[str, Callable[[str], object]] = {
    "slugify": slugify,
    "is_slug": is_slug,
    "a date": PartialDate.parse,
    "a file in two": front_matter.split,
    "a head": lambda text: _read("---\n" + text + "\n---\n"),
    "a text": lambda text: _read(text_of(body=text)),
    "a title": lambda text: _read(text_of(titel='"' + text.replace('"', "") + '"')),
    "an address": lambda text: _read(text_of(links=f"[{{titel: a, url: 'https://{text}'}}]")),
    "plain text": markdown.to_text,
    "an excerpt": lambda text: excerpts.excerpt(text, frozenset({"a"}), Analyzer()),
}


def _read(text: str) -> object:
    return parse_article(Source("praxis/musterstadt/a.md", text.encode()))


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@settings(max_examples=15)
@given(st.lists(PIECE, min_size=1, max_size=3), PIECE)
def test_redos(reader: Callable[[str], object], pieces: list[str], end: str) -> None:
    unit = "".join(pieces)
    text = (unit * (LENGTH // len(unit) + 1))[:LENGTH] + end
    began = time.process_time()
    with suppress(ValueError, UnreadableError):
        reader(text)
    assert time.process_time() - began < 2
