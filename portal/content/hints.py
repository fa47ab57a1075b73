"""What could be better in a file that is good enough: hints never keep it out."""

import re
from collections.abc import Collection, Iterator

from portal.content.problems import Problem, Severity
from portal.content.reader import ArticleFile
from portal.fields import ARTICLE_FIELDS, BODY_HEADINGS, Type
from portal.text.nearest import nearest
from portal.text.slugs import is_slug

_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r" {0,3}##[ \t]+(.+?)[ \t#]*$")
_LINK = re.compile(r"(?:\]\(|^ {0,3}\[[^\]\n]{1,200}\]:\s*)<?/praxis/([a-z0-9-]+)")


def hints(file: ArticleFile, slugs: Collection[str]) -> Iterator[Problem]:
    """Yield what could be better; `slugs` are the addresses of all write-ups."""
    yield from _long_texts(file)
    yield from _based_on(file, slugs)
    for number, text in _prose(file):
        yield from _heading(file, number, text)
        yield from _links(file, number, text, slugs)


def _long_texts(file: ArticleFile) -> Iterator[Problem]:
    for field in ARTICLE_FIELDS:
        length = len(file.values.get(field.name) or "") if field.most else 0
        if field.type in (Type.LINE, Type.TEXT) and length > (field.most or 0):
            rule = f"„{field.label}“ hat {length} Zeichen, bis zu {field.most} lesen sich gut"
            advice = "Kürzen Sie, wenn es geht."
            yield _hint(file, file.lines[field.name], field.key, rule, advice)


def _based_on(file: ArticleFile, slugs: Collection[str]) -> Iterator[Problem]:
    slug = file.values.get("based_on", "")
    if is_slug(slug) and slug not in slugs:
        rule = f"Einen Beitrag „{slug}“ gibt es hier nicht"
        yield _hint(file, file.lines["based_on"], "vorbild", rule, _advice(slug, slugs))


def _prose(file: ArticleFile) -> Iterator[tuple[int, str]]:
    """Yield the lines of the text with their numbers in the file, without blocks of code."""
    fence = ""
    for number, text in enumerate(file.values["body"].split("\n"), start=file.body_line):
        if match := _FENCE.match(text):
            fence = "" if fence == match[1] else fence or match[1]
        elif not fence:
            yield number, text


def _heading(file: ArticleFile, number: int, text: str) -> Iterator[Problem]:
    if (match := _HEADING.match(text)) and match[1] not in BODY_HEADINGS:
        close = nearest(match[1], BODY_HEADINGS)
        advice = f"Meinten Sie „{close}“?" if close else f"Üblich: {', '.join(BODY_HEADINGS)}."
        rule = f"Die Überschrift „{match[1]}“ ist hier nicht üblich"
        yield _hint(file, number, "", rule, advice)


def _links(file: ArticleFile, number: int, text: str, slugs: Collection[str]) -> Iterator[Problem]:
    for match in _LINK.finditer(text):
        if match[1] not in slugs:
            rule = f"Der Verweis auf /praxis/{match[1]} führt ins Leere"
            yield _hint(file, number, "", rule, _advice(match[1], slugs))


def _advice(slug: str, slugs: Collection[str]) -> str:
    # Comparing with ten thousand addresses would take a second for each dead link.
    close = nearest(slug, [known for known in slugs if known[:2] == slug[:2]])
    return f"Meinten Sie `{close}`?" if close else "Prüfen Sie die Schreibweise."


def _hint(file: ArticleFile, line: int, field: str, rule: str, advice: str) -> Problem:
    return Problem(file.path, line, field, rule, advice, Severity.HINT)
