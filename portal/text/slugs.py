"""Slugs: the part of an address that people read."""

import re
import unicodedata

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "&": " und "})
_GENDER_SIGN = re.compile(r"(?<=\w)[*:_](?=innen\b|in\b|r\b)")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slugify(text: str, *, max_length: int = 80) -> str:
    """Return `text` as lower-case ASCII words joined by hyphens, cut at a word; may be empty."""
    text = _GENDER_SIGN.sub("", unicodedata.normalize("NFC", text)).lower().translate(_GERMAN)
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", ascii_text))
    if len(slug) <= max_length:
        return slug
    return slug[: max_length + 1].rpartition("-")[0] or slug[:max_length]


def is_slug(text: str) -> bool:
    """Tell whether `text` can stand in an address as it is."""
    return SLUG.fullmatch(text) is not None
