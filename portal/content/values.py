"""Read the value of a field from its node: one small function per type."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from yaml.nodes import Node

from portal.content.problems import BadValueError
from portal.content.yaml_nodes import is_empty, items, line, pairs, raw, text
from portal.fields.field import UNKNOWN, Duty, Field, Type
from portal.text.nearest import nearest
from portal.text.partial_dates import PartialDate
from portal.text.slugs import is_slug

T = TypeVar("T")
Reader = Callable[[Field, Node], Any]


def read(field: Field, node: Node) -> Any:
    """Return the value of `field`: str, int, bool, list, PartialDate, date or None if unknown.

    BadValueError if the node is not of the field's type; its line counts from 0.
    """
    return _READERS[field.type](field, node)


def _line(field: Field, node: Node) -> str:
    return line(node)


def _text(field: Field, node: Node) -> str:
    return text(node)


def _lines(field: Field, node: Node) -> list[str]:
    entries = [_line(field, item) for item in items(node)]
    return _no_more(field, node, [entry for entry in entries if entry])


def _choice(field: Field, node: Node) -> str:
    value = raw(node)
    if value in field.values:
        return value
    close = nearest(value, field.values)
    advice = f"Meinten Sie `{close}`? " if close else ""
    advice += f"Erlaubt sind: {', '.join(field.values)}."
    raise BadValueError(_at(node), f"Der Wert „{value}“ ist hier nicht vorgesehen", advice)


def _choices(field: Field, node: Node) -> list[str]:
    return list(dict.fromkeys(_choice(field, item) for item in items(node)))


def _partial_date(field: Field, node: Node) -> PartialDate | None:
    value = raw(node)
    if field.may_be_unknown and value == UNKNOWN:
        return None
    try:
        return PartialDate.parse(value)
    except ValueError:
        advice = "Formen: 2023, 2023-07, 2023-07-06, 2023-Q3 oder um 2019."
        if field.may_be_unknown:
            advice += f" Wenn Sie es nicht wissen: {UNKNOWN}."
        raise BadValueError(_at(node), f"„{value}“ ist kein Datum", advice) from None


def _day(field: Field, node: Node) -> date:
    value = raw(node)
    try:
        PartialDate.parse(value)
        return date.fromisoformat(value)
    except ValueError:
        advice = "Form: 2024-05-31."
        raise BadValueError(_at(node), f"„{value}“ ist kein Datum mit Tag", advice) from None


def _number(field: Field, node: Node) -> int:
    value = text(node)
    if not (value.isascii() and value.isdecimal()) or len(value) > 9:
        raise BadValueError(
            _at(node), f"„{value}“ ist keine ganze Zahl", f"Zum Beispiel: {field.example}."
        )
    if field.values and value not in field.values:
        advice = f"Erlaubt sind: {', '.join(field.values)}."
        raise BadValueError(_at(node), f"Die Zahl {value} ist hier nicht vorgesehen", advice)
    return int(value)


def _numbers(field: Field, node: Node) -> list[int]:
    numbers = list(dict.fromkeys(_number(field, item) for item in items(node)))
    return _no_more(field, node, numbers)


def _flag(field: Field, node: Node) -> bool:
    value = raw(node)
    if value not in ("true", "false"):
        advice = "Erlaubt sind: true, false."
        raise BadValueError(_at(node), f"„{value}“ ist weder true noch false", advice)
    return value == "true"


def _mail(field: Field, node: Node) -> str:
    value = text(node)
    name, _, host = value.partition("@")
    if not name or "." not in host or any(sign in value for sign in " \n\r\t<>,;"):
        advice = f"Zum Beispiel: {field.example}."
        raise BadValueError(_at(node), f"„{value}“ ist keine Mailadresse", advice)
    return value


def _url(field: Field, node: Node) -> str:
    value = text(node)
    if not value.startswith(("https://", "http://")) or any(sign.isspace() for sign in value):
        advice = "Eine Adresse beginnt mit https://."
        raise BadValueError(_at(node), f"„{value}“ ist keine Adresse", advice)
    return value


def _slug(field: Field, node: Node) -> str:
    value = text(node)
    if not is_slug(value):
        advice = f"Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel {field.example}."
        raise BadValueError(_at(node), f"„{value}“ ist keine Kurzform", advice)
    return value


def _slugs(field: Field, node: Node) -> list[str]:
    slugs = list(dict.fromkeys(_slug(field, item) for item in items(node)))
    return _no_more(field, node, slugs)


def _rows(field: Field, node: Node) -> list[dict[str, Any]]:
    return [read_row(field, item) for item in items(node)]


def read_row(field: Field, node: Node) -> dict[str, Any]:
    """Return one mapping of the columns of `field`, by their names in code; dates are text."""
    row: dict[str, Any] = {}
    for key_node, value_node in pairs(node):
        column = _column(field, key_node)
        if column.name in row:
            rule = f"In „{field.key}“ steht „{column.key}“ zweimal"
            raise BadValueError(_at(key_node), rule, "Lassen Sie eines weg.")
        if not is_empty(value_node):
            row[column.name] = _stored(read(column, value_node))
    for column in field.columns:
        if column.duty is Duty.ALWAYS and row.get(column.name) in (None, "", []):
            advice = f"Ergänzen Sie `{column.key}: …`. Zum Beispiel: {field.example}."
            raise BadValueError(_at(node), f"In „{field.key}“ fehlt „{column.key}“", advice)
    return {name: value for name, value in row.items() if value != ""}


def _column(field: Field, key_node: Node) -> Field:
    key = raw(key_node)
    if column := field.column(key):
        return column
    known = [column.key for column in field.columns]
    close = nearest(key, known)
    advice = f"Meinten Sie `{close}`? " if close else ""
    advice += f"Erlaubt sind: {', '.join(known)}."
    raise BadValueError(_at(key_node), f"„{field.key}“ kennt kein „{key}“", advice)


def _stored(value: Any) -> Any:
    """Rows are JSON: dates in them are kept as the text that reads back."""
    return str(value) if isinstance(value, PartialDate | date) else value


def _no_more(field: Field, node: Node, values: list[T]) -> list[T]:
    if field.most and len(values) > field.most:
        rule = f"„{field.label}“ hat {len(values)} Einträge, höchstens {field.most} sind erlaubt"
        raise BadValueError(_at(node), rule, "Lassen Sie die unwichtigeren weg.")
    return values


def _at(node: Node) -> int:
    return int(node.start_mark.line)


_READERS: dict[Type, Reader] = {
    Type.LINE: _line,
    Type.TEXT: _text,
    Type.LINES: _lines,
    Type.CHOICE: _choice,
    Type.CHOICES: _choices,
    Type.PARTIAL_DATE: _partial_date,
    Type.DAY: _day,
    Type.NUMBER: _number,
    Type.NUMBERS: _numbers,
    Type.FLAG: _flag,
    Type.MAIL: _mail,
    Type.URL: _url,
    Type.SLUG: _slug,
    Type.SLUGS: _slugs,
    Type.ROWS: _rows,
}
