"""Read the value of a field from its node: one small function per type."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from yaml.nodes import Node

from portal.content.problems import BadValueError
from portal.content.yaml_nodes import items, pairs, text
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
    return " ".join(text(node).split())


def _text(field: Field, node: Node) -> str:
    return text(node)


def _lines(field: Field, node: Node) -> list[str]:
    return _no_more(field, node, [_line(field, item) for item in items(node)])


def _choice(field: Field, node: Node) -> str:
    value = text(node)
    if value in field.values:
        return value
    close = nearest(value, field.values)
    advice = f"Meinten Sie `{close}`? " if close else ""
    advice += f"Erlaubt sind: {', '.join(field.values)}."
    raise BadValueError(_at(node), f"„{value}“ gibt es hier nicht", advice)


def _choices(field: Field, node: Node) -> list[str]:
    return list(dict.fromkeys(_choice(field, item) for item in items(node)))


def _partial_date(field: Field, node: Node) -> PartialDate | None:
    value = text(node)
    if field.may_be_unknown and value == UNKNOWN:
        return None
    try:
        return PartialDate.parse(value)
    except ValueError:
        advice = "Formen: 2023, 2023-07, 2023-07-06, 2023-Q3 oder um 2019."
        raise BadValueError(_at(node), f"„{value}“ ist kein Datum", advice) from None


def _day(field: Field, node: Node) -> date:
    value = text(node)
    try:
        return date.fromisoformat(value)
    except ValueError:
        advice = "Form: 2024-05-31."
        raise BadValueError(_at(node), f"„{value}“ ist kein Tag", advice) from None


def _number(field: Field, node: Node) -> int:
    value = text(node)
    if not value.isdecimal() or len(value) > 9:
        raise BadValueError(
            _at(node), f"„{value}“ ist keine Zahl", f"Zum Beispiel {field.example}."
        )
    return int(value)


def _numbers(field: Field, node: Node) -> list[int]:
    return _no_more(field, node, [_number(field, item) for item in items(node)])


def _flag(field: Field, node: Node) -> bool:
    value = text(node)
    if value not in ("true", "false"):
        advice = "Erlaubt sind: true, false."
        raise BadValueError(_at(node), f"„{value}“ ist weder true noch false", advice)
    return value == "true"


def _mail(field: Field, node: Node) -> str:
    value = text(node)
    name, _, host = value.partition("@")
    if not name or "." not in host or any(sign in value for sign in " \n\r\t<>,;"):
        advice = f"Zum Beispiel {field.example}."
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
    return [_row(field, item) for item in items(node)]


def _row(field: Field, node: Node) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for key_node, value_node in pairs(node):
        key = text(key_node)
        column = field.column(key)
        if column is None:
            known = [column.key for column in field.columns]
            advice = (
                f"Meinten Sie `{nearest(key, known) or known[0]}`? Erlaubt: {', '.join(known)}."
            )
            raise BadValueError(_at(key_node), f"„{field.key}“ kennt kein „{key}“", advice)
        row[column.name] = _stored(read(column, value_node))
    for column in field.columns:
        if column.duty is Duty.ALWAYS and not row.get(column.name):
            advice = f"`{column.key}: …` ergänzen, zum Beispiel {field.example}."
            raise BadValueError(_at(node), f"In „{field.key}“ fehlt „{column.key}“", advice)
    return row


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
