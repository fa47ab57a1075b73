"""Split a content file into its front matter and its text."""

from dataclasses import dataclass

FENCE = "---"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML between the fences, and the text after them; `body_line` counts from 1."""

    yaml: str
    body: str
    body_line: int


def split(source: str) -> FrontMatter:
    """Return both parts; ValueError with a German reason if the fences are not there."""
    lines = source.removeprefix("\ufeff").splitlines()
    if not lines or lines[0].rstrip() != FENCE:
        raise ValueError("Die Datei beginnt nicht mit einer Zeile aus drei Strichen")
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            body = "\n".join(lines[number + 1 :]).strip("\n")
            return FrontMatter("\n".join(lines[1:number]), body, number + 2)
    raise ValueError("Nach dem Kopf fehlt die zweite Zeile aus drei Strichen")
