"""Store what files say: new articles, next revisions, or nothing where two sides changed."""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

from portal import clock
from portal.content.problems import Problem, UnreadableError
from portal.content.reader import LONGEST_SLUG, ArticleFile
from portal.content.report import Outcome
from portal.content.vocabulary_files import Words
from portal.content.words import unknown_words
from portal.content.writer import article_text, values_of
from portal.domain import articles
from portal.domain.actors import System
from portal.extensions import db
from portal.models import Article, ArticleRevision, ContentFile, Themenfeld, Topic
from portal.queries import content as queries
from portal.queries import vocabulary

IMPORT = System("Import")


class ArticleStore:
    """Stores `files` in the caller's transaction; what the database knows of them is read once."""

    def __init__(self, files: Sequence[ArticleFile]) -> None:
        self.now = clock.now()
        self.cities = {city.slug: city for city in vocabulary.cities()}
        self.topics = {topic.slug: topic for topic in vocabulary.topics()}
        self.themenfelder = {entry.number: entry for entry in vocabulary.themenfelder()}
        made_up = {slug: city.example for slug, city in self.cities.items()}
        self.words = Words(made_up, list(self.topics), list(self.themenfelder))
        self.known = queries.files(file.path for file in files)
        self.articles = queries.articles(file.slug for file in files)

    def take(self, file: ArticleFile) -> Outcome:
        """Store one file; UnreadableError if it may not be, and then nothing has changed."""
        if problems := unknown_words(file, self.words):
            raise UnreadableError(problems)
        values = self._complete(file.values)
        article, known = self.articles.get(file.slug), self.known.get(file.path)
        if article is None:
            article = self.articles[file.slug] = articles.create(
                file.slug, self.cities[values["city"]], values["visibility"], by=IMPORT
            )
            outcome = Outcome.NEW
        elif _means_the_same(article, values):
            self._remember(file, known, article.revisions[-1])
            return Outcome.UNCHANGED
        elif problem := _conflict(file, article, known):
            raise UnreadableError([problem])
        else:
            outcome = Outcome.CHANGED
        self._remember(file, known, self._publish(article, values))
        return outcome

    def _complete(self, values: dict[str, Any]) -> dict[str, Any]:
        if values.get("themenfelder"):
            return values
        topics = [self.topics[slug] for slug in values["topics"]]
        suggested = articles.suggested_themenfelder(topics, list(self.themenfelder.values()))
        return values | {"themenfelder": [entry.number for entry in suggested]}

    def _publish(self, article: Article, values: dict[str, Any]) -> ArticleRevision:
        elsewhere = ("city", "topics", "themenfelder")
        revision = articles.revise(
            article,
            {name: value for name, value in values.items() if name not in elsewhere},
            topics=self._topics(values["topics"]),
            themenfelder=self._themenfelder(values["themenfelder"]),
            by=IMPORT,
        )
        articles.publish(article, revision, by=IMPORT, at=self.now)
        return revision

    def _topics(self, slugs: Iterable[str]) -> list[Topic]:
        return [self.topics[slug] for slug in slugs]

    def _themenfelder(self, numbers: Iterable[int]) -> list[Themenfeld]:
        return [self.themenfelder[number] for number in numbers]

    def _remember(
        self, file: ArticleFile, known: ContentFile | None, revision: ArticleRevision
    ) -> None:
        record = known or ContentFile(path=file.path)
        record.sha256, record.revision = file.sha256, revision
        db.session.add(record)


def _means_the_same(article: Article, values: dict[str, Any]) -> bool:
    """Compare the canonical forms: an exported or merely reformatted file changes nothing."""
    return article_text(values) == article_text(values_of(article.revisions[-1]))


def _conflict(file: ArticleFile, article: Article, known: ContentFile | None) -> Problem | None:
    if article.city.slug != file.values["city"]:
        rule = f"Die Adresse /praxis/{file.slug} gehört schon einem Beitrag ({article.city.name})"
        advice = f"Nennen Sie die Datei zum Beispiel {_free_slug(file)}.md."
        return Problem(file.path, 1, "", rule, advice)
    latest = article.revisions[-1]
    if known and known.revision_id == latest.id:
        return None
    since = "wurden beide geändert" if known else "stimmen nicht überein"
    rule = f"Die Datei und der Beitrag /praxis/{file.slug} (Version {latest.number}) {since}"
    advice = (
        "Nichts wurde übernommen. Legen Sie die Datei beiseite, holen Sie den Beitrag mit "
        "`flask content export`, importieren Sie ihn und tragen Sie Ihre Änderungen darin ein."
    )
    return Problem(file.path, 1, "", rule, advice)


def _free_slug(file: ArticleFile) -> str:
    """Return an address that no article has yet."""
    suffix = f"-{file.values['city']}"
    wanted = f"{file.slug[: LONGEST_SLUG - len(suffix) - 4]}{suffix}"
    tries = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
    return next(slug for slug in tries if not queries.is_taken(slug))
