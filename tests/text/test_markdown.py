"""Whatever people paste: only our tags come out, nothing runs, and it does not take long."""

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.text.markdown import Heading, render, to_text

TAGS = {
    "a", "abbr", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h2", "h3",
    "h4", "hr", "li", "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "th",
    "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "id", "rel", "title"},
    "div": {"class", "tabindex", "role", "aria-label", "aria-labelledby"},
    "h2": {"id"}, "h3": {"id"}, "li": {"id"}, "sup": {"id"}, "ol": {"start"},
    "td": {"class"}, "th": {"class", "scope"},
}  # fmt: skip
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
BLANK = re.compile(r"[\x00-\x20]")

PIECES = st.sampled_from(
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
     "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,x)", "<a href='vbscript:x'>", "<svg/onload=x>",
     "![b](x.png)", "[a](/praxis/b)", "[a](https://a.example)", "<mail@a.example>", "[^1]",
     "[^1]: F",
     "## Titel", "### T <b>", "# Eins", "| a | b |\n|:-|-:|\n| 1 | 2 |", "1. a\n2. b", "3. drei",
     "Begriff\n: Erklärung", "```\ncode\n```", "    vier", "> Zitat", "**fett**", "`x`", "***",
     "{: #id .class onclick=x}", '[a](x "t" onclick=x)', "[a]: javascript:x", "&lt;script&gt;",
     "<div class=p-x style=color:red id=main>", "\x02", "\x03", "\x00", "[", "](", "<!--", "]]>"]
)  # fmt: skip
SOURCES = st.lists(PIECES | st.text(), max_size=12).flatmap(
    lambda pieces: st.sampled_from(["\n\n", "\n", " ", ""]).map(lambda glue: glue.join(pieces))
)


class Elements(HTMLParser):
    """Collects every start tag with its attributes."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


@settings(max_examples=400)
@given(SOURCES)
def test_only_what_is_on_the_list_comes_out(source: str) -> None:
    rendered = render(source, prefix="t")
    ids = []
    for tag, attributes in Elements(rendered.html).found:
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES.get(tag, set())
        assert all(name.startswith("p-") for name in attributes.get("class", "p-").split())
        if "href" in attributes:
            # Browsers drop blanks and control characters before they look for a scheme.
            scheme = SCHEME.match(BLANK.sub("", attributes["href"]))
            assert not scheme or scheme[1].lower() in ("http", "https", "mailto")
            assert attributes["rel"] == "nofollow ugc noopener"
        if "id" in attributes:
            assert attributes["id"].startswith("t-")
            ids.append(attributes["id"])
    assert {heading.id for heading in rendered.outline} <= set(ids)


@given(SOURCES)
def test_headings_have_ids_that_occur_once(source: str) -> None:
    ids = [heading.id for heading in render(source, prefix="t").outline]
    assert len(ids) == len(set(ids))


@given(st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1))
def test_words_survive(text: str) -> None:
    assert render(text).text == text


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("**fett** und `x`", "<p><strong>fett</strong> und <code>x</code></p>"),
        ("<b>roh</b>", "<p>&lt;b&gt;roh&lt;/b&gt;</p>"),
        ("# Eins", '<h2 id="text-eins">Eins</h2>'),
        ("##### Fünf", "<h4>Fünf</h4>"),
        ("[a](javascript:x)", '<p><a rel="nofollow ugc noopener">a</a></p>'),
    ],
)
def test_examples(source: str, html: str) -> None:
    assert render(source).html == html


def test_the_outline_names_headings_of_two_levels() -> None:
    rendered = render("## Ziele\n\n### Ziele\n\n#### Mehr\n\n## *Kosten* & Aufwand", prefix="b")
    assert rendered.outline == (
        Heading(2, "b-ziele", "Ziele"),
        Heading(3, "b-ziele--2", "Ziele"),
        Heading(2, "b-kosten-und-aufwand", "Kosten & Aufwand"),
    )


def test_footnotes_of_two_texts_do_not_meet() -> None:
    source = "Text[^1]\n\n[^1]: Anmerkung"
    one, other = (render(source, prefix=prefix).html for prefix in ("a", "b"))
    assert 'href="#a-fn-1"' in one
    assert 'id="a-fn-1"' in one
    assert "b-fn" not in one
    assert 'id="b-fn-1"' in other


def test_plain_text_has_one_line_per_block() -> None:
    assert to_text("<h2>A &amp; B</h2><p>c<br>d</p><table><tr><td>1</td></tr></table>") == (
        "A & B\nc\nd\n1"
    )


PATHOLOGICAL = {
    "brackets": "[" * 50_000,
    "closed brackets": "[]" * 25_000,
    "links": "[a](" * 12_500,
    "nested links": "[" * 25_000 + "](x)" * 6_000,
    "images": "![" * 25_000,
    "stars": "*" * 50_000,
    "stars and letters": "*a " * 16_000,
    "alternating": "*_" * 25_000,
    "emphasis": "**a" * 16_000,
    "underscores": "_a" * 25_000,
    "backticks": "`" * 50_000,
    "growing backticks": " ".join("`" * number for number in range(1, 300)),
    "quotes": ">" * 50_000,
    "spaced quotes": "> " * 25_000,
    "lists": "- " * 25_000,
    "nested lists": "\n".join(" " * 4 * depth + "- a" for depth in range(150)),
    "long list": "- a\n" * 12_500,
    "numbers": "1. a\n" * 10_000,
    "tables": "|" * 50_000,
    "wide table": "|a" * 8_000 + "|\n" + "|-" * 8_000 + "|\n" + "|b" * 8_000 + "|",
    "long table": "|a|b|\n|-|-|\n" + "|c|d|\n" * 8_000,
    "footnotes": "".join(f"a[^{number}]\n\n[^{number}]: b\n\n" for number in range(2_000)),
    "same footnote": "[^1]" * 12_500 + "\n\n[^1]: a",
    "references": "".join(f"[a{number}]: /x\n" for number in range(3_500)),
    "headings": "# a\n" * 12_500,
    "underlined headings": "a\n=\n" * 12_500,
    "rules": "***\n" * 12_500,
    "headings and pipes": "# a|b\n" * 8_000,
    "fences": "```\n" * 12_500,
    "definitions": "a\n: b\n\n" * 7_000,
    "escapes": "\\" * 50_000,
    "entities": "&" * 50_000,
    "named entities": "&amp" * 12_500,
    "angles": "<" * 50_000,
    "comments": "<!--" * 12_500,
    "tags": "<a " * 16_000,
    "autolinks": "<http://" * 6_000,
    "spaces": " " * 50_000,
    "spaces and a letter": "a" + " " * 49_998 + "b",
    "line breaks": "\n" * 50_000,
    "line breaks with spaces": "  \n" * 16_000,
    "tabs": "\t" * 50_000,
    "one word": "a" * 50_000,
    "dashes": "-" * 50_000,
    "underlined": "a\n" + "=" * 49_998,
    "indented": "    a\n" * 8_000,
    "start of text": "\x02" * 50_000,
    "footnotes between text": "[^1]: F\n`x`\n" * 4_000,
    "references between brackets": "[\n[a]: /x\n" * 5_000,
    "references between quotes": "[a]: /x\n> Zitat\n" * 3_000,
    "quotation marks": '[a](b "' * 7_000,
    "colons": ": " * 25_000,
}


@pytest.mark.parametrize("source", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_markdown_is_fast(source: str) -> None:
    """Processor time, not the clock: the machine may be busy with something else."""
    began = time.process_time()
    render(source[:50_000])
    assert time.process_time() - began < 2


def test_words_that_look_like_an_attribute_stay_as_they_are() -> None:
    assert 'align="center"' in render('`align="center"`').html


@settings(max_examples=20, deadline=None)
@given(st.lists(PIECES | st.text(min_size=1, max_size=5), min_size=1, max_size=3), st.booleans())
def test_repeated_pieces_are_fast(pieces: list[str], lines: bool) -> None:
    unit = ("\n" if lines else "").join(pieces)
    source = (unit * (50_000 // len(unit) + 1))[:50_000]
    began = time.process_time()
    render(source)
    assert time.process_time() - began < 2
