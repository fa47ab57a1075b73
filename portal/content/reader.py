"""Read one file of a Praxisbeitrag and say everything that is wrong with it."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from yaml.nodes import MappingNode, Node

from portal.content import sources, values
from portal.content.problems import BadValueError, Problem, UnreadableError
from portal.content.sources import Source
from portal.content.yaml_nodes import compose, is_empty, line_of, raw
from portal.domain.article_rules import breaches
from portal.fields import ARTICLE_FIELDS, Field, by_key
from portal.text.front_matter import FrontMatter, split
from portal.text.nearest import nearest
from portal.text.slugs import is_slug, slugify

YAML_BEGINS = 2
LONGEST_SLUG = 100


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file that could be read; `values` by field name, `lines` where each field stands."""

    path: str
    slug: str
    sha256: str
    values: dict[str, Any]
    lines: dict[str, int]
    body_line: int

    def problem(self, name: str, key: str, rule: str, advice: str) -> Problem:
        """Return a problem at the line of the field called `name` in code."""
        return Problem(self.path, self.lines.get(name, 1), key, rule, advice)


def read_article(path: Path, root: Path) -> ArticleFile:
    """Read the file at `path` below `root`; UnreadableError names every problem in it."""
    return parse_article(sources.read(path, root))


def parse_article(source: Source) -> ArticleFile:
    """Return what the file says; UnreadableError names every problem in it."""
    front = _front_matter(source)
    parser = _Parser(source.path)
    parser.parse(front)
    if parser.problems:
        raise UnreadableError(sorted(parser.problems, key=lambda problem: problem.line))
    slug = PurePosixPath(source.path).stem
    return ArticleFile(
        source.path, slug, source.sha256, parser.values, parser.lines, front.body_line
    )


def _front_matter(source: Source) -> FrontMatter:
    text = source.text()
    try:
        return split(text)
    except ValueError as error:
        advice = "Der Kopf steht zwischen zwei Zeilen `---`, danach der Text."
        raise sources.refused(source.path, 1, str(error), advice) from None


class _Parser:
    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.values: dict[str, Any] = {}
        self.lines: dict[str, int] = {}
        self.unknown: set[str] = set()
        self.refused: set[str] = set()

    def complain(self, line: int, field: str, rule: str, advice: str) -> None:
        self.problems.append(Problem(self.path, line, field, rule, advice))

    def parse(self, front: FrontMatter) -> None:
        try:
            root = compose(front.yaml, YAML_BEGINS)
        except BadValueError as error:
            return self.complain(error.line, "", error.rule, error.advice)
        self._fields(root)
        self.values["body"] = front.body
        self._place()
        return self._rules()

    def _fields(self, root: MappingNode) -> None:
        for key_node, value_node in root.value:
            try:
                self._entry(key_node, value_node)
            except BadValueError as error:
                field = key_node.value if isinstance(key_node.value, str) else ""
                self.complain(YAML_BEGINS + error.line, field, error.rule, error.advice)

    def _entry(self, key_node: Node, value_node: Node) -> None:
        key, line = raw(key_node), line_of(key_node, YAML_BEGINS)
        field = by_key(key)
        if field is None:
            self.complain(line, key, f"Das Feld „{key}“ gibt es nicht", _advice(key))
        elif field.name in self.lines:
            self.complain(line, key, f"„{key}“ steht zweimal im Kopf", "Lassen Sie eines weg.")
        else:
            self.lines[field.name] = line
            self._value(field, value_node)

    def _value(self, field: Field, node: Node) -> None:
        if is_empty(node):
            return
        self.refused.add(field.name)
        value = values.read(field, node)
        self.refused.remove(field.name)
        if value is None:
            self.unknown.add(field.name)
        else:
            self.values[field.name] = value

    def _rules(self) -> None:
        for breach in breaches(self.values, frozenset(self.unknown)):
            if breach.field.name in self.refused:
                continue  # it is there, and what is wrong with it has been said
            line = self.lines.get(breach.field.name, 1)
            self.complain(line, breach.field.key, breach.rule, breach.advice)

    def _place(self) -> None:
        path = PurePosixPath(self.path)
        folders, stem, city = path.parts[:-1], path.stem, self.values.get("city")
        if not is_slug(stem) or len(stem) > LONGEST_SLUG:
            rule = f"Aus dem Dateinamen „{stem}“ kann keine Adresse werden"
            better = slugify(stem) or "titel-des-beitrags"
            self.complain(1, "", rule, f"Nennen Sie die Datei {better}.md.")
        if city and folders != ("praxis", city):
            rule = f"Die Datei liegt in {'/'.join(folders) or '.'}/, gehört aber zu „{city}“"
            advice = f"Verschieben Sie sie nach praxis/{city}/, oder ändern Sie `stadt`."
            self.complain(self.lines["city"], "stadt", rule, advice)


def _advice(key: str) -> str:
    known = [field.key for field in ARTICLE_FIELDS]
    close = nearest(key, known)
    return f"Meinten Sie `{close}`?" if close else f"Erlaubt sind: {', '.join(known)}."
