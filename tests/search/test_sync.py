"""Two drainers: whoever comes second must not bring back what the first has replaced."""

from collections.abc import Iterable

from flask import Flask

from portal.domain import articles
from portal.extensions import db, writing
from portal.models import Article
from portal.queries import search as queries
from portal.search.changes import article_id, note
from portal.search.interface import SearchDocument, SearchQuery
from portal.search.memory_index import MemoryIndex
from portal.search.sync import sync
from tests.factories import TESTER, make_article


class Overtaken(MemoryIndex):
    """An index whose lock another process holds until it has brought a newer text."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.article_id = article.id
        self.was_overtaken = False

    def apply(self, documents: Iterable[SearchDocument], deleted: Iterable[str] = ()) -> None:
        if not self.was_overtaken:
            self.was_overtaken = True
            self._somebody_else_is_faster()
        super().apply(documents, deleted)

    def _somebody_else_is_faster(self) -> None:
        with writing():
            article = db.session.get_one(Article, self.article_id)
            old = article.shown
            names = ("kind", "summary", "department", "status", "as_of", "visibility")
            values = {name: getattr(old, name) for name in names} | {"title": "Neufassung"}
            topics, themenfelder = list(old.topics), list(old.themenfelder)
            revision = articles.revise(
                article, values, topics=topics, themenfelder=themenfelder, by=TESTER
            )
            articles.publish(article, revision, by=TESTER)
            db.session.commit()
        sync(self)


def test_a_drainer_that_was_overtaken_brings_nothing_old(app: Flask) -> None:
    index = Overtaken(make_article(title="Urfassung"))
    index.rebuild([])
    with writing():
        note(article_id(index.article_id))
        db.session.commit()
    sync(index)
    assert index.was_overtaken
    assert queries.pending() == 0
    assert index.search(SearchQuery("Neufassung")).total == 1
    assert index.search(SearchQuery("Urfassung")).total == 0
