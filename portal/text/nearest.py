"""The known word that a mistyped one probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the closest of the `known` words, or None if none is close."""
    lowered = {candidate.lower(): candidate for candidate in known}
    matches = get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)
    return lowered[matches[0]] if matches else None
