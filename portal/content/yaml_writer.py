"""Write YAML that no program can misread, always in the same form.

Plain is only what begins with a letter and holds nothing that means something to YAML; long
texts become blocks; everything else stands in double quotes.
"""

import re
from collections.abc import Mapping, Sequence

WIDTH = 120
Scalar = str | int | bool
_PLAIN = re.compile(r"[^\W\d_][\w ./()%§&+;–„“‚‘€²³-]*")
_PLAIN_OUTSIDE_LISTS = re.compile(r"[^\W\d_][\w ./()%§&+;–„“‚‘€²³,-]*")
_WORDS_OF_YAML = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
_ESCAPED = re.compile(
    r'[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|["\\\u2028\u2029]'
)
_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t"}


def entry(key: str, value: object, indent: int = 0) -> str:
    """Return the lines of one entry of a mapping, each with its line feed."""
    before = f"{' ' * indent}{key}:"
    if isinstance(value, str):
        return f"{before} {_text(value, len(before), indent + 2)}\n"
    if isinstance(value, Sequence):
        return f"{before}{_list(value, len(before), indent + 2)}"
    return f"{before} {_plain_or_quoted(value)}\n"  # type: ignore[arg-type]


def _list(values: Sequence[object], used: int, indent: int) -> str:
    if not any(isinstance(value, Mapping) for value in values):
        line = ", ".join(_plain_or_quoted(value, inside=True) for value in values)  # type: ignore[arg-type]
        if used + len(line) + 3 <= WIDTH:
            return f" [{line}]\n"
    return "\n" + "".join(_item(value, indent) for value in values)


def _item(value: object, indent: int) -> str:
    before = f"{' ' * indent}- "
    if not isinstance(value, Mapping):
        return f"{before}{_plain_or_quoted(value)}\n"  # type: ignore[arg-type]
    line = ", ".join(f"{key}: {_plain_or_quoted(cell, inside=True)}" for key, cell in value.items())
    if "\n" not in line and len(before) + len(line) + 2 <= WIDTH:
        return f"{before}{{{line}}}\n"
    lines = "".join(entry(key, cell, indent + 2) for key, cell in value.items())
    return before + lines[indent + 2 :]


def _text(value: str, used: int, indent: int) -> str:
    line = _plain_or_quoted(value)
    bare = _ESCAPED.search(value.replace("\n", "").replace('"', "").replace("\\", "")) is None
    if not bare or ("\n" not in value and used + 1 + len(line) <= WIDTH):
        return line
    if "\n" not in value:
        return _folded(value, indent) if _can_be_folded(value) else line
    return _literal(value, indent) if value[0] not in " \n" and value[-1] != "\n" else line


def _can_be_folded(value: str) -> bool:
    return all(value.split(" "))


def _folded(value: str, indent: int) -> str:
    lines, width = [""], WIDTH - indent
    for word in value.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return ">-" + "".join(f"\n{' ' * indent}{line}" for line in lines)


def _literal(value: str, indent: int) -> str:
    lines = (f"\n{' ' * indent}{line}" if line else "\n" for line in value.split("\n"))
    return "|-" + "".join(lines)


def _plain_or_quoted(value: Scalar, *, inside: bool = False) -> str:
    """Return the value on one line; `inside` a list or mapping a comma would end it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    plain = _PLAIN if inside else _PLAIN_OUTSIDE_LISTS
    if plain.fullmatch(value) and value[-1] != " " and value.lower() not in _WORDS_OF_YAML:
        return value
    return f'"{_ESCAPED.sub(_escape, value)}"'


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return _ESCAPES.get(match[0]) or (f"\\x{code:02X}" if code < 256 else f"\\u{code:04X}")
