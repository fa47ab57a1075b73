"""A style sheet as plain data: read, changed, written again without a needless byte."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import Declaration, Node, QualifiedRule

GROUPS = frozenset({"media", "supports", "layer", "container"})


@dataclass(frozen=True, slots=True)
class Rule:
    """`selector { name: value; … }`."""

    selector: str
    declarations: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.selector}{{{';'.join(f'{n}:{v}' for n, v in self.declarations)}}}"


@dataclass(frozen=True, slots=True)
class Group:
    """`@media … { rules }` and its like."""

    head: str
    rules: "tuple[Rule | Group | Raw, ...]"

    def __str__(self) -> str:
        return f"{self.head}{{{''.join(map(str, self.rules))}}}"


@dataclass(frozen=True, slots=True)
class Raw:
    """What is passed on untouched: `@font-face`, `@page`, `@keyframes`."""

    text: str

    def __str__(self) -> str:
        return self.text


Item = Rule | Group | Raw


def parse(css: str) -> tuple[Item, ...]:
    """Nested rules are not understood: our own sheets and KERN's have none."""
    plain = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    nodes = tinycss2.parse_stylesheet(re.sub(r"\s+", " ", plain), skip_whitespace=True)
    return tuple(_items(nodes))


def rules_of(items: Iterable[Item]) -> Iterator[Rule]:
    """Every rule, also those inside groups."""
    for item in items:
        if isinstance(item, Rule):
            yield item
        elif isinstance(item, Group):
            yield from rules_of(item.rules)


def _items(nodes: Iterable[Node]) -> Iterator[Item]:
    for node in nodes:
        if node.type == "error":
            raise ValueError(f"style sheet, column {node.source_column}: {node.message}")
        if isinstance(node, QualifiedRule):
            yield Rule(_tight(node.prelude), _declarations(node.content))
        elif node.lower_at_keyword in GROUPS and node.content is not None:
            head = f"@{node.at_keyword} {_tight(node.prelude)}"
            inner = tinycss2.parse_stylesheet(node.content, skip_whitespace=True)
            yield Group(head, tuple(_items(inner)))
        elif node.lower_at_keyword != "charset":
            yield Raw(node.serialize())


def _declarations(content: list[Node]) -> tuple[tuple[str, str], ...]:
    nodes = tinycss2.parse_blocks_contents(content, skip_whitespace=True)
    return tuple(
        (n.name, _tight(n.value) + ("!important" if n.important else ""))
        for n in nodes
        if isinstance(n, Declaration)
    )


def _tight(nodes: list[Node]) -> str:
    return tinycss2.serialize(nodes).strip()
