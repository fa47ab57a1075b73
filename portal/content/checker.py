"""Check content files without a database: every problem, and hints on what could be better."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from portal.content.hints import hints
from portal.content.problems import Problem, UnreadableError
from portal.content.reader import ArticleFile, read_article
from portal.content.vocabulary_files import Words, read_words
from portal.content.words import unknown_words


@dataclass(frozen=True, slots=True)
class Place:
    """A content folder and the files in it that are to be checked."""

    root: Path
    paths: tuple[Path, ...]


def paths_below(root: Path) -> list[Path]:
    """Return every Markdown file below `praxis/` of the content folder, in a stable order."""
    found = (root / "praxis").rglob("*")
    return sorted(
        path for path in found if path.suffix.lower() == ".md" and not path.name.startswith(".")
    )


def place_of(path: Path) -> Place:
    """Return what to check if somebody names `path`: a content folder, one inside it, or a file.

    ValueError if it does not belong to a content folder.
    """
    path = path.absolute()
    if (path / "praxis").is_dir():
        return Place(path, tuple(paths_below(path)))
    root = next(
        (folder.parent for folder in (path, *path.parents) if folder.name == "praxis"), None
    )
    if root is None:
        raise ValueError(f"{path} liegt nicht in einem Ordner „praxis“ und enthält auch keinen.")
    if path.is_file():
        return Place(root, (path,))
    return Place(root, tuple(file for file in paths_below(root) if path in file.parents))


def check(place: Place, vocabulary: Path) -> Iterator[Problem]:
    """Yield the problems of the vocabulary, then of each file of `place`.

    `vocabulary` is the content folder whose words count.
    """
    words: Words | None = None
    try:
        words = read_words(vocabulary)
    except UnreadableError as error:
        yield from error.problems
    known = _paths_by_slug(paths_below(place.root))
    for path in place.paths:
        yield from _check_file(path, place.root, words, known)


def _check_file(
    path: Path, root: Path, words: Words | None, known: dict[str, list[Path]]
) -> Iterator[Problem]:
    try:
        file = read_article(path, root)
    except UnreadableError as error:
        yield from error.problems
        return
    if words:
        yield from unknown_words(file, words)
    yield from _clash(file, [other.relative_to(root) for other in known.get(file.slug, [])])
    yield from hints(file, known)


def _clash(file: ArticleFile, paths: list[Path]) -> Iterator[Problem]:
    first = paths[0].as_posix() if paths else file.path
    if first != file.path:
        rule = f"Die Adresse /praxis/{file.slug} gehört schon zu {first}"
        advice = f"Nennen Sie die Datei zum Beispiel {file.slug}-{file.values['city']}.md."
        yield Problem(file.path, 1, "", rule, advice)


def _paths_by_slug(paths: Iterable[Path]) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for path in paths:
        found.setdefault(path.stem, []).append(path)
    return found
