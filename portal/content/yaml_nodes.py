"""YAML as nodes with line numbers, so that a problem can say where it is.

Values stay the text that stands in the file: YAML itself would read 0341 as the number 225 and
2024-05 as text but 2024-05-01 as a date.
"""

import re

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from portal.content.problems import BadValueError

_MISREAD = re.compile(r"0\d+|\d+(?::\d+)+|0[xob][\da-fA-F]+|[+-]?\d[\d_]*[eE]\d+")


def compose(source: str, first_line: int) -> MappingNode:
    """Return the mapping in `source`; BadValueError counts lines from `first_line`."""
    try:
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = first_line + (error.problem_mark.line if error.problem_mark else 0)
        advice = "Steht ein Doppelpunkt im Text? Dann gehört der Wert in Anführungszeichen."
        raise BadValueError(line, f"YAML ist hier nicht lesbar ({error.problem})", advice) from None
    except yaml.YAMLError:
        advice = "Entfernen Sie Steuerzeichen und speichern Sie die Datei als UTF-8."
        raise BadValueError(first_line, "YAML ist nicht lesbar", advice) from None
    if not isinstance(root, MappingNode):
        advice = "Schreiben Sie Zeilen der Form `feld: Wert`."
        raise BadValueError(first_line, "Der Kopf ist keine Liste von Feldern", advice)
    return root


def line_of(node: Node, first_line: int) -> int:
    """Return the line of `node`, counted in the whole file from 1."""
    return first_line + int(node.start_mark.line)


def text(node: Node) -> str:
    """Return the text of a scalar as it stands in the file."""
    line = int(node.start_mark.line)
    if not isinstance(node, ScalarNode):
        raise BadValueError(line, "Hier steht eine Liste statt eines Wertes", "Ein Wert genügt.")
    if node.style is None and _MISREAD.fullmatch(node.value):
        rule = f"YAML läse {node.value} ohne Anführungszeichen als andere Zahl"
        raise BadValueError(line, rule, f'Schreiben Sie "{node.value}" in Anführungszeichen.')
    return str(node.value).strip()


def items(node: Node) -> list[Node]:
    """Return the entries of a sequence; a single value counts as a sequence of one."""
    if isinstance(node, SequenceNode):
        return list(node.value)
    return [] if isinstance(node, ScalarNode) and node.value == "" else [node]


def pairs(node: Node) -> list[tuple[Node, Node]]:
    """Return keys and values of a mapping."""
    if not isinstance(node, MappingNode):
        line = int(node.start_mark.line)
        raise BadValueError(line, "Hier fehlt ein Name vor dem Wert", "Form: `{name: Wert}`.")
    return list(node.value)
