"""Words of a text, with gender forms joined: Bürger*innen and Bürger/-innen are Bürger.

This happens before lower-casing, because the inner capital is one of the signs.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

# The first line is the plain word of nearly every match; the rest costs ten times as much.
# A bare slash counts before "innen" only: "Leipzig/in Planung" is no gender form. A bracket has
# to close again. The pair must share its whole stem, so "Bürgerinnen und Bürgermeister" stays two.
_WORD: Final = re.compile(
    r"""
      [^\W_][a-zäöüß0-9]*+(?![\w*:·/(])(?<!innen)(?!\s(?:und|oder|bzw\.|sowie)\s)
    | (?P<pair>[^\W_]{3,}?)innen\s(?:und|oder|bzw\.|sowie)\s
         (?P<male>(?P=pair)[^\W_]{0,3})(?![^\W_])
    | (?P<first>(?P<second>[^\W_]{3,}?)(?:e|n|en|s)?)\s(?:und|oder|bzw\.|sowie)\s
         (?P=second)innen(?![^\W_])
    | (?P<signed>[^\W_]{3,}?)
         (?: (?:[*:_·]|/-)(?:innen|in|r|n|e)(?![^\W_])
           | /innen(?![^\W_])
           | \(-?(?:innen|in|r|n)\)
           | [*:_·]innen(?P<tail>[^\W_]{3,}) )
    | (?P<inner>[A-ZÄÖÜ][^\W_A-Z]{2,}?)Innen(?P<rest>[^\W_]{3,})?(?![^\W_])
    | (?P<single>[A-ZÄÖÜ][^\W_A-Z]*?(?:er|or|eur|ent|ant|ist|eg|og))In(?![^\W_])
    | [^\W_]+
    """,
    re.VERBOSE,
)
_INVISIBLE: Final = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])


class Word(NamedTuple):
    """A word as it stands in the text, `start` to `end`, and the form to look it up by."""

    base: str
    start: int
    end: int


def clean(text: str) -> str:
    """Compose characters and drop invisible ones, which office programs put into words."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def words(text: str) -> Iterator[Word]:
    """Yield the words of a cleaned text; the base keeps its capitals."""
    for match in _WORD.finditer(text):
        yield Word(_base(match), *match.span())


def _base(match: re.Match[str]) -> str:
    if match.lastgroup is None:
        return match[0]
    form = match.groupdict()
    if base := form["male"] or form["first"]:
        return str(base)
    stem = form["signed"] or form["inner"] or form["single"]
    return f"{stem}{form['tail'] or form['rest'] or ''}"
