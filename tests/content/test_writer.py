"""What is written reads back as the same, whatever people wrote."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.content.reader import parse_article
from portal.content.sources import Source
from portal.content.writer import article_text
from portal.content.yaml_nodes import one_line
from portal.content.yaml_writer import entry
from portal.domain.article_rules import LONGEST_TITLE
from portal.fields import ARTICLE_FIELDS, Duty, Field, Type
from portal.text.front_matter import split
from portal.text.partial_dates import PartialDate

# Everything that can be stored: no control characters, which the reader refuses.
CHARACTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"
)
SIGNS = CHARACTERS | st.sampled_from("\n\t :#-[]{},&*!|>'\"%@`\\?=~\x85\u2028\ufeff")
PROSE = st.text(SIGNS, min_size=1)
TRICKS = st.sampled_from(
    ["No", "~", "null", "0341", "1e3", "0x1F", "12:30", "2024-05-01", "- a", "a: b",
     "a #b", "#", "---", "...", "<<", "=", "| x", "> x", "'", '"', "\\n", "Zeile\n  mehr\n\nja",
     "\u00a0x"]
)  # fmt: skip
WORDS = st.sampled_from(["Rathaus", "\n\n", "Büro,"])
LONG = st.lists(PROSE | TRICKS | WORDS, min_size=25).map(" ".join)
TEXT = (PROSE | TRICKS | LONG).map(str.strip).filter(bool)
LINE = TEXT.map(one_line).filter(bool)
SLUG = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
URL = st.from_regex(r"https?://[a-z0-9.]{1,20}/[!-~]{0,30}", fullmatch=True)
MAIL = st.from_regex(r"[a-z.]{1,10}@[a-z]{1,10}\.example", fullmatch=True)
PARTIAL = st.dates().map(PartialDate.of) | st.builds(
    lambda year, text: PartialDate.parse(text.format(year)),
    st.integers(1000, 2999),
    st.sampled_from(["{}", "{}-07", "{}-Q3", "um {}"]),
)


def values_for(field: Field) -> st.SearchStrategy[Any]:
    """Return what a field of this type can hold."""
    choice = st.sampled_from(sorted(field.values) or [""])
    numbers = choice.map(int) if field.values else st.integers(0, 10**9 - 1)
    simple: dict[Type, st.SearchStrategy[Any]] = {
        Type.LINE: LINE, Type.TEXT: TEXT, Type.CHOICE: choice, Type.PARTIAL_DATE: PARTIAL,
        Type.DAY: st.dates(), Type.NUMBER: numbers, Type.FLAG: st.just(True), Type.MAIL: MAIL,
        Type.URL: URL, Type.SLUG: SLUG,
        Type.ROWS: st.lists(st.deferred(lambda: row_of(field)), min_size=1, max_size=3),
    }  # fmt: skip
    several = {
        Type.LINES: LINE, Type.CHOICES: choice, Type.NUMBERS: numbers, Type.SLUGS: SLUG,
    }  # fmt: skip
    if field.type in several:
        return st.lists(several[field.type], min_size=1, max_size=field.most or 4, unique=True)
    return simple[field.type]


def row_of(field: Field) -> st.SearchStrategy[dict[str, Any]]:
    """Return rows; dates in them are stored as text."""
    dates = (Type.PARTIAL_DATE, Type.DAY)
    cells = {
        column.name: values_for(column).map(str) if column.type in dates else values_for(column)
        for column in field.columns
    }
    must = {column.name for column in field.columns if column.duty is Duty.ALWAYS}
    return st.fixed_dictionaries(
        {name: cells[name] for name in cells if name in must},
        optional={name: cells[name] for name in cells if name not in must},
    )


ALWAYS = {field.name: values_for(field) for field in ARTICLE_FIELDS if field.duty is not Duty.NEVER}
ALWAYS |= {
    "title": LINE.map(lambda text: text[:LONGEST_TITLE].strip()),
    "contact": MAIL,
    "discontinued_reason": st.just("kosten"),
    "licence": st.sampled_from(["cc-by-4.0", "cc0-1.0"]),
    "body": PROSE.map(lambda text: text.strip("\n")),
}
SOMETIMES = {
    field.name: values_for(field)
    for field in ARTICLE_FIELDS
    if field.name not in ALWAYS and field.name != "ended"
}
WRITE_UPS = st.fixed_dictionaries(ALWAYS, optional=SOMETIMES)


@settings(max_examples=500)
@given(TEXT)
def test_a_text_keeps_every_sign(text: str) -> None:
    assert yaml.safe_load(entry("a", text)) == {"a": text}
    assert yaml.safe_load(entry("a", [text, text])) == {"a": [text, text]}
    assert yaml.safe_load(entry("a", [{"b": text, "c": text}])) == {"a": [{"b": text, "c": text}]}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Organisation und IT, neu", "Organisation und IT, neu"),
        ("ja: nein", '"ja: nein"'),
        ("0341 12", '"0341 12"'),
        ("No", '"No"'),
        ("Wort " * 30 + "Ende", ">-"),
        ("Erste Zeile\nzweite", "|-"),
    ],
)
def test_only_what_needs_it_is_quoted(value: str, written: str) -> None:
    assert entry("a", value).startswith(f"a: {written}\n")


@given(WRITE_UPS)
def test_a_written_file_reads_back_as_the_same(values: dict[str, Any]) -> None:
    text = article_text(values)
    file = parse_article(Source(f"praxis/{values['city']}/titel.md", text.encode()))
    assert file.values == values
    assert article_text(file.values) == text


@given(WRITE_UPS)
def test_other_programs_read_the_same_text(values: dict[str, Any]) -> None:
    head = yaml.safe_load(split(article_text(values)).yaml)
    for field in ARTICLE_FIELDS:
        if field.type in (Type.LINE, Type.TEXT, Type.LINES, Type.SLUG) and field.name in values:
            assert head[field.key] == values[field.name]


def test_an_unknown_beginning_stays_declared() -> None:
    assert "beginn: noch-nicht-bekannt\n" in article_text({"kind": "voll"})
    assert "beginn" not in article_text({"kind": "kurz"})
