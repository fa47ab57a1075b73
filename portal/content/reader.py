"""Read one file of a Praxisbeitrag and say everything that is wrong with it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yaml.nodes import MappingNode

from portal.content import values
from portal.content.problems import BadValueError, Problem
from portal.content.yaml_nodes import compose, line_of, text
from portal.domain.article_rules import breaches
from portal.fields import ARTICLE_FIELDS, by_key
from portal.text.front_matter import split
from portal.text.nearest import nearest
from portal.text.slugs import is_slug, slugify

YAML_BEGINS = 2


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file that could be read; `values` by field name, `lines` where each field stands."""

    path: str
    slug: str
    sha256: str
    values: dict[str, Any]
    lines: dict[str, int]


class UnreadableError(Exception):
    """A file with problems: nothing of it is imported."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def read_article(path: Path, root: Path) -> ArticleFile:
    """Read the file at `path` below `root`; UnreadableError names every problem in it."""
    name = path.relative_to(root).as_posix()
    raw = path.read_bytes()
    parser = _Parser(name)
    parser.parse(raw)
    if not is_slug(path.stem):
        rule = f"Der Dateiname „{path.stem}“ kann keine Adresse werden"
        parser.complain(1, "", rule, f"Nennen Sie die Datei {slugify(path.stem) or 'titel'}.md.")
    if parser.problems:
        raise UnreadableError(sorted(parser.problems, key=lambda problem: problem.line))
    digest = hashlib.sha256(raw).hexdigest()
    return ArticleFile(name, path.stem, digest, parser.values, parser.lines)


class _Parser:
    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.values: dict[str, Any] = {}
        self.lines: dict[str, int] = {}
        self.unknown: set[str] = set()

    def complain(self, line: int, field: str, rule: str, advice: str) -> None:
        self.problems.append(Problem(self.path, line, field, rule, advice))

    def parse(self, raw: bytes) -> None:
        try:
            front = split(raw.decode("utf-8"))
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            return self.complain(
                line, "", "Die Datei ist nicht UTF-8", "Speichern Sie sie als UTF-8."
            )
        except ValueError as error:
            return self.complain(1, "", str(error), "Ein Kopf steht zwischen zwei Zeilen `---`.")
        try:
            self._fields(compose(front.yaml, YAML_BEGINS))
        except BadValueError as error:
            return self.complain(error.line, "", error.rule, error.advice)
        self.values["body"] = front.body
        if not self.problems:
            self._rules()
        return None

    def _fields(self, root: MappingNode) -> None:
        for key_node, value_node in root.value:
            key, line = text(key_node), line_of(key_node, YAML_BEGINS)
            field = by_key(key)
            if field is None:
                known = [field.key for field in ARTICLE_FIELDS]
                close = nearest(key, known)
                advice = f"Meinten Sie `{close}`?" if close else f"Erlaubt: {', '.join(known)}."
                self.complain(line, key, f"Das Feld „{key}“ gibt es nicht", advice)
            elif field.name in self.lines:
                self.complain(line, key, f"„{key}“ steht zweimal im Kopf", "Lassen Sie eines weg.")
            else:
                self._field(field, value_node, line)

    def _field(self, field: Any, node: Any, line: int) -> None:
        self.lines[field.name] = line
        try:
            value = values.read(field, node)
        except BadValueError as error:
            self.complain(YAML_BEGINS + error.line, field.key, error.rule, error.advice)
        else:
            if value is None:
                self.unknown.add(field.name)
            self.values[field.name] = value

    def _rules(self) -> None:
        for breach in breaches(self.values, frozenset(self.unknown)):
            line = self.lines.get(breach.field.name, 1)
            self.complain(line, breach.field.key, breach.rule, breach.advice)
