"""What the build keeps of a style sheet."""

import pytest
from purge import Vocabulary, reachable, without_idle_variables
from stylesheet import parse

SOURCES = """<div class="kern-card kern-icon--{{ name }}">{{ icon("search") }} close</div>"""


def purged(css: str) -> str:
    return "".join(map(str, reachable(parse(css), Vocabulary.of(SOURCES))))


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".kern-card{a:b}", ".kern-card{a:b}"),
        (".kern-dialog{a:b}", ""),
        (".kern-card .kern-dialog{a:b}", ""),
        (".kern-card>p,.kern-dialog{a:b}", ".kern-card>p{a:b}"),
        (".kern-card:not(.kern-dialog){a:b}", ".kern-card:not(.kern-dialog){a:b}"),
        (":is(.kern-card,.kern-dialog) p{a:b}", ":is(.kern-card) p{a:b}"),
        (".kern-card:has(.kern-dialog){a:b}", ""),
        ("[data-theme=dark]{a:b}", ""),
        ("input[type=search]{a:b}", "input[type=search]{a:b}"),
        ("@media print{.kern-dialog{a:b}}", ""),
        ("@media print{.kern-card{a:b}}", "@media print{.kern-card{a:b}}"),
        ("@font-face{font-family:x}", "@font-face{font-family:x}"),
        (".kern-icon--search{a:b}", ".kern-icon--search{a:b}"),
        (".kern-icon--close{a:b}", ""),
        (".kern-card::after{content:'a,.b'}", '.kern-card::after{content:"a,.b"}'),
    ],
)
def test_only_what_can_match_is_kept(css: str, kept: str) -> None:
    assert purged(css) == kept


def test_variables_are_kept_along_the_chain_of_readers() -> None:
    css = (
        ":root{--a:1;--b:var(--a);--c:var(--b);--idle:var(--c)}p{x:var(--b, 2)}:root{--d:var(--d)}"
    )
    assert "".join(map(str, without_idle_variables(parse(css)))) == (
        ":root{--a:1;--b:var(--a)}p{x:var(--b, 2)}"
    )


def test_data_addresses_and_important_survive() -> None:
    css = (
        """.kern-card { mask: url("data:image/x,%3Csvg a='b;c{d}'%3E") ; color : red !important }"""
    )
    assert purged(css) == (
        """.kern-card{mask:url("data:image/x,%3Csvg a='b;c{d}'%3E");color:red!important}"""
    )


def test_a_broken_sheet_is_an_error() -> None:
    with pytest.raises(ValueError, match="style sheet"):
        parse("p{a:b}}")
