"""Markdown to safe HTML: raw HTML is text, the allow-list is short, ids and classes are ours.

The one place besides templates that makes HTML; nothing else may mark text as safe.
"""

import html
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from portal.text.slugs import slugify

RENDERER = 2
"""Grows whenever the same Markdown would render differently; older stored HTML is then not used."""

_TAGS = {
    "a", "abbr", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h2", "h3", "h4",
    "hr", "li", "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead",
    "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "*": set(),
    "a": {"href", "id", "title"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"align"},
    "th": {"align"},
}
_EXTENSIONS = ("tables", "footnotes", "def_list", "fenced_code", "sane_lists")
_OPTIONS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},
    "footnotes": {"BACKLINK_TITLE": "Zurück zur Stelle von Fußnote {}", "SEPARATOR": "-"},
}
_MOST_BRACKETS = 80
_MOST_WORK = 500_000
"""Brackets times signs of a paragraph; only one of more than 6,000 signs may have fewer than 80."""
_DEFINES = re.compile(r" {0,3}\[[^\]]{1,200}\]:")
_ENDS = re.compile(r"(?:#{1,6}.*|=+|([*_-])(?: ?\1){2,}) *")
_FOOTNOTE = re.compile(r"(#?)(fn(?:ref\d*)?-[\w-]{1,50})")
_ALIGN = re.compile(r'(<t[dh] )align="(center|left|right)"')
_BACKLINK = re.compile(r"&nbsp;<a [^>]*>↩</a>")
_HEADING = re.compile(r"<(h[23])>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_BLOCK_END = re.compile(r"</(?:p|h[2-4]|li|t[dhr]|d[dt]|pre|blockquote)>|<br>")
_OTHER_HEADINGS = ((re.compile(r"<(/?)h1>"), r"<\1h2>"), (re.compile(r"<(/?)h[56]>"), r"<\1h4>"))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in an outline; `level` is 2 or 3, `id` is the anchor without "#"."""

    level: int
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendered text: safe HTML, the same as plain text, and its outline."""

    html: str
    text: str
    outline: tuple[Heading, ...]


def render(source: str, *, prefix: str = "text") -> Rendered:
    """Render Markdown; `prefix` begins every id, so that two texts can share a page."""
    clean = _sanitise(_to_html(source), prefix)
    outline = _Outline(prefix)
    body = _HEADING.sub(outline.anchor, clean)
    body = body.replace("<table>", '<div class="p-table" tabindex="0" role="group"><table>')
    body = _ALIGN.sub(r'\1class="p-\2"', body.replace("</table>", "</table></div>"))
    return Rendered(body, to_text(clean), tuple(outline.headings))


def to_text(safe_html: str) -> str:
    """Return what a person reads of sanitised HTML, one line per block."""
    text = _BACKLINK.sub("", safe_html).replace("\n", " ")
    text = _TAG.sub("", _BLOCK_END.sub("\n", text))
    lines = (line.strip() for line in html.unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)


class _BlocksApart(Preprocessor):
    """Set blank lines after headings and rules and before definitions of links and footnotes.

    They end or begin a block anyway; told early, Python-Markdown need not try the rest again.
    """

    def run(self, lines: list[str]) -> list[str]:
        apart: list[str] = []
        for line in lines:
            if _DEFINES.match(line):
                apart.append("")
            apart.append(line)
            if _ENDS.fullmatch(line):
                apart.append("")
        return apart


class _FewBrackets(Treeprocessor):
    """Treat brackets beyond the 80th of a paragraph as plain: looking for links is quadratic."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            text = element.text
            if not text or isinstance(text, AtomicString):
                continue
            most = min(_MOST_BRACKETS, _MOST_WORK // len(text))
            if text.count("[") > most:
                *links, rest = text.split("[", most)
                element.text = "[".join([*links, rest.replace("[", f"{STX}{ord('[')}{ETX}")])


def _to_html(source: str) -> str:
    converter = markdown.Markdown(extensions=_EXTENSIONS, extension_configs=_OPTIONS)
    # Raw HTML stays visible as text: what people paste is shown, not obeyed.
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.preprocessors.register(_BlocksApart(converter), "blocks_apart", 20)
    converter.treeprocessors.register(_FewBrackets(converter), "few_brackets", 30)
    try:
        made = converter.convert(source.replace("\0", ""))
    except RecursionError:
        # A thousand nested quotes are an attack or an accident; either way the words remain.
        made = f"<pre>{html.escape(source)}</pre>"
    for pattern, replacement in _OTHER_HEADINGS:
        made = pattern.sub(replacement, made)
    return made


def _sanitise(made: str, prefix: str) -> str:
    def keep(tag: str, attribute: str, value: str) -> str | None:
        if match := _FOOTNOTE.fullmatch(value):
            return f"{match[1]}{prefix}-{match[2]}"
        return None if attribute == "id" else value

    return nh3.clean(
        made,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=keep,
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow ugc noopener",
    )


class _Outline:
    """Collects headings and gives each an anchor that occurs once."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.headings: list[Heading] = []
        self._seen: Counter[str] = Counter()

    def anchor(self, match: re.Match[str]) -> str:
        tag, inner = match[1], match[2]
        title = html.unescape(_TAG.sub("", inner)).strip()
        slug = slugify(title) or "abschnitt"
        self._seen[slug] += 1
        suffix = f"--{self._seen[slug]}" if self._seen[slug] > 1 else ""
        heading = Heading(int(tag[1]), f"{self.prefix}-{slug}{suffix}", title)
        self.headings.append(heading)
        return f'<{tag} id="{heading.id}">{inner}</{tag}>'
