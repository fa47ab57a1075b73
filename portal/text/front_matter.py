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
    """Return both parts; ValueError with a German reason if the fences are not there.

    Only a line feed ends a line here: rarer separators are part of what somebody wrote.
    """
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[0].rstrip() != FENCE:
        raise ValueError("Die Datei beginnt nicht mit einer Zeile aus drei Strichen")
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            rest = lines[number + 1 :]
            blank = next((at for at, line in enumerate(rest) if line), 0)
            body = "\n".join(rest).strip("\n")
            return FrontMatter("\n".join(lines[1:number]), body, number + 2 + blank)
    raise ValueError("Nach dem Kopf fehlt die zweite Zeile aus drei Strichen")


def join(yaml: str, body: str) -> str:
    """Return the file that `split` takes apart; `yaml` ends with a line feed or is empty."""
    return f"{FENCE}\n{yaml}{FENCE}\n{body}\n" if body else f"{FENCE}\n{yaml}{FENCE}\n"
