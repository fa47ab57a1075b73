"""The general pages, such as the Impressum: Markdown with gaps for settings of the operator."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import yaml

from portal.text import front_matter, markdown
from portal.text.markdown import Rendered

GAP = "**Entwurf – vom Betreiber auszufüllen**"
_TOKEN = re.compile(r"\[\[(\w+)\]\]")
_MAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[a-z]+", re.IGNORECASE)
_SIGNS = re.compile(r"([\\`*_{}\[\]()>#+\-.!|])")
_PREFIX = "seite"
_SHORT_ANCHORS = {"barrieren-melden": "melden"}
"""Headings that every page links to, and the anchor that outlives a rewording."""


@dataclass(frozen=True, slots=True)
class ContentPage:
    """A page as written in its file; `gaps` is how many settings it still lacks."""

    title: str
    description: str
    text: Rendered
    gaps: int


def read_page(path: Path, operator: Mapping[str, str]) -> ContentPage:
    """Read a page; `operator` are the settings by name, such as OPERATOR_NAME.

    FileNotFoundError without the file; ValueError or KeyError if it is not of the form that the
    shipped ones have. Read again only after the file changed.
    """
    return _read(path, path.stat().st_mtime_ns, tuple(sorted(operator.items())))


@lru_cache(maxsize=16)
def _read(path: Path, changed: int, operator: tuple[tuple[str, str], ...]) -> ContentPage:
    front = front_matter.split(path.read_text(encoding="utf-8"))
    head, settings = yaml.safe_load(front.yaml), dict(operator)
    missing = {name for name in _TOKEN.findall(front.body) if not settings[name.upper()].strip()}
    body = _TOKEN.sub(lambda token: _filled(settings[token[1].upper()]), front.body)
    return ContentPage(
        title=head["titel"],
        description=head["beschreibung"],
        text=_with_short_anchors(markdown.render(body, prefix=_PREFIX)),
        gaps=len(missing),
    )


def _with_short_anchors(text: Rendered) -> Rendered:
    html = text.html
    for slug, short in _SHORT_ANCHORS.items():
        html = html.replace(f'id="{_PREFIX}-{slug}"', f'id="{short}"')
    return replace(text, html=html)


def _filled(value: str) -> str:
    """Return a setting as Markdown that means just these letters; a mail address is a link."""
    words = " ".join(value.split())
    if not words:
        return GAP
    plain = _SIGNS.sub(r"\\\1", words)
    return f"[{plain}](mailto:{words})" if _MAIL.fullmatch(words) else plain
