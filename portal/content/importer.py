"""Import write-ups from files: an unchanged file does nothing, a conflict changes nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from sqlalchemy import select

from portal.content.problems import Problem
from portal.content.reader import ArticleFile, UnreadableError, read_article
from portal.domain import articles
from portal.domain.actors import System
from portal.extensions import db, writing
from portal.models import Article, City, ContentFile, Themenfeld, Topic
from portal.queries import vocabulary
from portal.text.nearest import nearest

IMPORT = System("Import")
BATCH = 100


class Outcome(StrEnum):
    """What became of one file."""

    NEW = "neu"
    CHANGED = "geändert"
    UNCHANGED = "unverändert"
    SKIPPED = "übersprungen"
    REFUSED = "abgelehnt"


@dataclass(slots=True)
class Report:
    """What an import did: how many files had which outcome, and every problem found."""

    outcomes: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    problems: list[Problem] = field(default_factory=list)


def paths_below(root: Path) -> list[Path]:
    """Return the files of write-ups below the content folder, in a stable order."""
    return sorted((root / "praxis").glob("*/*.md"))


def import_articles(
    root: Path, paths: Sequence[Path], report: Report, *, examples: bool, strict: bool
) -> Iterator[Path]:
    """Import `paths` in batches, each committed as a whole, and yield each when it is done.

    `strict` stops at the first file with a problem. What is done stays done, so that an import
    that was interrupted goes on where it was.
    """
    for start in range(0, len(paths), BATCH):
        batch = paths[start : start + BATCH]
        with writing():
            importer = _Importer(root, report, examples=examples)
            for path in batch:
                importer.take(path)
                if strict and report.problems:
                    break
            db.session.commit()
        db.session.expunge_all()
        yield from batch
        if strict and report.problems:
            return


class _Importer:
    """Imports files in one transaction, with the vocabulary looked up once."""

    def __init__(self, root: Path, report: Report, *, examples: bool) -> None:
        self.root, self.report, self.examples = root, report, examples
        self.cities = {city.slug: city for city in db.session.scalars(select(City))}
        self.topics = {topic.slug: topic for topic in vocabulary.topics()}
        self.themenfelder = {entry.number: entry for entry in vocabulary.themenfelder()}

    def take(self, path: Path) -> None:
        try:
            outcome = self._take(read_article(path, self.root))
        except UnreadableError as error:
            self.report.problems += error.problems
            outcome = Outcome.REFUSED
        self.report.outcomes[outcome] += 1

    def _take(self, file: ArticleFile) -> Outcome:
        if file.values.get("example") and not self.examples:
            return Outcome.SKIPPED
        known = db.session.scalars(select(ContentFile).filter_by(path=file.path)).one_or_none()
        if known and known.sha256 == file.sha256:
            return Outcome.UNCHANGED
        if problems := [*self._unknown_words(file), *self._conflicts(file, known)]:
            raise UnreadableError(problems)
        self._store(file, known)
        return Outcome.CHANGED if known else Outcome.NEW

    def _store(self, file: ArticleFile, known: ContentFile | None) -> None:
        values = dict(file.values)
        city = self.cities[values.pop("city")]
        topics = [self.topics[slug] for slug in values.pop("topics")]
        themenfelder = [self.themenfelder[number] for number in values.pop("themenfelder", [])]
        article = self._article(file.slug) or articles.create(
            file.slug, city, values["visibility"], by=IMPORT
        )
        revision = articles.revise(
            article,
            values,
            topics=topics,
            themenfelder=themenfelder
            or articles.suggested_themenfelder(topics, list(self.themenfelder.values())),
            by=IMPORT,
        )
        articles.publish(article, revision, by=IMPORT)
        record = known or ContentFile(path=file.path)
        record.sha256, record.revision_id = file.sha256, revision.id
        db.session.add(record)

    def _article(self, slug: str) -> Article | None:
        return db.session.scalars(select(Article).filter_by(slug=slug)).one_or_none()

    def _unknown_words(self, file: ArticleFile) -> Iterator[Problem]:
        city = file.values["city"]
        if city not in self.cities:
            yield self._unknown(file, "city", "stadt", city, self.cities)
        for slug in file.values["topics"]:
            if slug not in self.topics:
                yield self._unknown(file, "topics", "themen", slug, self.topics)
        for number in file.values.get("themenfelder", []):
            if number not in self.themenfelder:
                known = {str(number): entry for number, entry in self.themenfelder.items()}
                yield self._unknown(file, "themenfelder", "themenfelder", str(number), known)

    def _unknown(
        self,
        file: ArticleFile,
        name: str,
        key: str,
        value: str,
        known: dict[str, City] | dict[str, Topic] | dict[str, Themenfeld],
    ) -> Problem:
        close = nearest(value, known)
        advice = (
            f"Meinten Sie `{close}`?" if close else f"Bekannt sind: {', '.join(sorted(known))}."
        )
        rule = f"„{value}“ steht nicht im Vokabular"
        return Problem(file.path, file.lines.get(name, 1), key, rule, advice)

    def _conflicts(self, file: ArticleFile, known: ContentFile | None) -> Iterator[Problem]:
        article = self._article(file.slug)
        if article is None:
            return
        if known is None:
            rule = (
                f"Die Adresse /praxis/{file.slug} gehört schon einem Beitrag ({article.city.name})"
            )
            advice = f"Nennen Sie die Datei zum Beispiel {file.slug}-{file.values['city']}.md."
            yield Problem(file.path, 1, "", rule, advice)
        elif article.revisions[-1].id != known.revision_id:
            rule = (
                f"Datei und Beitrag /praxis/{file.slug} (Version {article.revisions[-1].number}) "
                "wurden beide geändert"
            )
            advice = (
                "Nichts wurde übernommen. Exportieren Sie den Beitrag mit `flask content export`, "
                "führen Sie beide Fassungen zusammen und importieren Sie dann die Datei."
            )
            yield Problem(file.path, 1, "", rule, advice)
