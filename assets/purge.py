"""Keep of a style sheet only what our templates, scripts and styles can reach."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2
from stylesheet import Group, Item, Rule, rules_of
from tinycss2.ast import Node

WORD = re.compile(r"[A-Za-z_][\w-]*")
QUOTED = re.compile(r"[\"']([\w-]+)[\"']")
STEM = re.compile(r"(kern-[\w-]*-)\{\{")  # class="kern-icon--{{ name }}"
VARIABLE = re.compile(r"var\( ?(--[\w-]+)")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every word of our sources, and the stems that they complete with a quoted word."""

    words: frozenset[str]
    quoted: frozenset[str]
    stems: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Vocabulary":
        return cls(*(frozenset(pattern.findall(text)) for pattern in (WORD, QUOTED, STEM)))

    def has(self, name: str) -> bool:
        return name in self.words or any(
            name.startswith(stem) and name[len(stem) :] in self.quoted for stem in self.stems
        )


def reachable(items: Iterable[Item], vocabulary: Vocabulary) -> Iterator[Item]:
    """The rules whose selectors can match; an alternative that cannot is cut from its list."""
    for item in items:
        if isinstance(item, Rule):
            selector = _living(tinycss2.parse_component_value_list(item.selector), vocabulary)
            if selector:
                yield Rule(selector, item.declarations)
        elif isinstance(item, Group):
            inner = tuple(reachable(item.rules, vocabulary))
            if inner:
                yield Group(item.head, inner)
        else:
            yield item


def without_idle_variables(items: tuple[Item, ...]) -> Iterator[Item]:
    """Drop every custom property that no declaration reads, directly or through others."""
    return _filtered(items, _read_variables(items))


def _living(selector: list[Node], vocabulary: Vocabulary) -> str:
    return ",".join(
        tinycss2.serialize(part).strip()
        for part in _alternatives(selector)
        if _can_match(part, vocabulary)
    )


def _alternatives(nodes: list[Node]) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for node in nodes:
        if node == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def _can_match(selector: list[Node], vocabulary: Vocabulary) -> bool:
    """What stands in `:not()` demands nothing; of `:is()`, `:where()`, `:has()` one must live."""
    for before, node in zip([None, *selector], selector, strict=False):
        if node.type == "ident" and before == "." and not vocabulary.has(node.value):
            return False
        if node.type == "[] block" and not _attribute_occurs(node, vocabulary):
            return False
        if node.type == "function" and node.lower_name in {"is", "where", "has"}:
            living = _living(node.arguments, vocabulary)
            node.arguments = tinycss2.parse_component_value_list(living)
            if not living:
                return False
    return True


def _attribute_occurs(block: Node, vocabulary: Vocabulary) -> bool:
    """Only `data-…` is ours alone; any other attribute may come with the element."""
    name = block.content[0].value
    return not name.startswith("data-") or vocabulary.has(name)


def _read_variables(items: Iterable[Item]) -> frozenset[str]:
    reads: dict[str, set[str]] = {}
    todo: set[str] = set()
    for rule in rules_of(items):
        for name, value in rule.declarations:
            found = VARIABLE.findall(value)
            (reads.setdefault(name, set()) if name.startswith("--") else todo).update(found)
    done: set[str] = set()
    while todo:
        done.add(name := todo.pop())
        todo |= reads.get(name, set()) - done
    return frozenset(done)


def _filtered(items: Iterable[Item], used: frozenset[str]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Group):
            inner = tuple(_filtered(item.rules, used))
            if inner:
                yield Group(item.head, inner)
        elif isinstance(item, Rule):
            kept = tuple(d for d in item.declarations if d[0] in used or not d[0].startswith("--"))
            if kept:
                yield Rule(item.selector, kept)
        else:
            yield item
