"""YAML as nodes with line numbers, so that a problem can say where it is.

Values stay the text that stands in the file: YAML itself would read 0341 as the number 225 and
2024-05 as text but 2024-05-01 as a date.
"""

import re
from datetime import date
from typing import Any

import yaml
from yaml.constructor import ConstructorError, SafeConstructor
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from portal.content import yaml_errors
from portal.content.problems import BadValueError

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 10
_WORDS = {"True": "„wahr“", "False": "„falsch“", "None": "„nichts“"}
_STRING = "tag:yaml.org,2002:str"
_BLANK = re.compile(r"[ \t\n\x85\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def compose(source: str, first_line: int) -> MappingNode:
    """Return the mapping in `source`; BadValueError counts lines from `first_line`."""
    try:
        _refuse_tricks(source, first_line)
        root = yaml.compose(source, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        raise yaml_errors.in_german(error, first_line) from None
    except yaml.YAMLError:
        advice = "Entfernen Sie ungewöhnliche Zeichen und speichern Sie die Datei als UTF-8."
        raise BadValueError(first_line, "Der Kopf ist nicht lesbar", advice) from None
    if not isinstance(root, MappingNode):
        advice = "Schreiben Sie Zeilen der Form `feld: Wert`."
        raise BadValueError(first_line, "Der Kopf ist keine Liste von Feldern", advice)
    return root


def _refuse_tricks(source: str, first_line: int) -> None:
    """No anchors, and no depth: the C parser would crash the process on ten thousand brackets."""
    depth = 0
    for event in yaml.parse(source, Loader=LOADER):
        line = first_line + (event.start_mark.line if event.start_mark else 0)
        if isinstance(event, CollectionStartEvent):
            depth += 1
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            rule = "So tief verschachtelte Angaben gibt es nicht"
            raise BadValueError(line, rule, "Setzen Sie Klammern im Text in Anführungszeichen.")
        if getattr(event, "anchor", None):
            rule = "Ein Wert beginnt mit einem Stern oder einem Und-Zeichen"
            raise BadValueError(line, rule, "Setzen Sie den ganzen Wert in Anführungszeichen.")


def line_of(node: Node, first_line: int) -> int:
    """Return the line of `node`, counted in the whole file from 1."""
    return first_line + int(node.start_mark.line)


def is_empty(node: Node) -> bool:
    """Tell whether nothing stands after the colon."""
    return isinstance(node, ScalarNode) and not node.style and not node.value


def raw(node: Node) -> str:
    """Return the text of a scalar as it stands in the file; for values of a fixed form."""
    line = int(node.start_mark.line)
    if not isinstance(node, ScalarNode):
        rule = "Hier stehen mehrere Angaben statt einer"
        raise BadValueError(line, rule, "Schreiben Sie einen Wert, bei Text in Anführungszeichen.")
    if sign := _CONTROL.search(node.value):
        rule = f"Der Wert enthält ein Steuerzeichen (U+{ord(sign[0]):04X})"
        raise BadValueError(line, rule, "Entfernen Sie es.")
    return str(node.value).strip()


def text(node: Node) -> str:
    """Return the text of a scalar; BadValueError if other programs would read something else."""
    value = raw(node)
    if node.tag != _STRING and value and (other := _as_read_by_yaml(node)) != value:
        rule = f"YAML liest {value} ohne Anführungszeichen als {other}"
        advice = f'Setzen Sie den Wert in Anführungszeichen: "{value}".'
        raise BadValueError(int(node.start_mark.line), rule, advice)
    return value


def line(node: Node) -> str:
    """Return the text of a scalar on one line."""
    return one_line(text(node))


def one_line(value: str) -> str:
    """Return `value` with every blank and line break as one space."""
    return _BLANK.sub(" ", value).strip()


def _as_read_by_yaml(node: Node) -> str:
    try:
        value = SafeConstructor().construct_object(node)
    except (ConstructorError, ValueError):
        return "etwas anderes"
    if isinstance(value, date):
        return value.isoformat()
    return _WORDS.get(str(value), str(value))


def items(node: Node) -> list[Node]:
    """Return the entries of a sequence; a single value counts as a sequence of one."""
    if isinstance(node, SequenceNode):
        return list(node.value)
    return [] if is_empty(node) else [node]


def pairs(node: Node) -> list[tuple[Node, Node]]:
    """Return keys and values of a mapping."""
    if not isinstance(node, MappingNode):
        advice = "Schreiben Sie `name: Wert`."
        raise BadValueError(int(node.start_mark.line), "Hier fehlt ein Name vor dem Wert", advice)
    return list(node.value)
