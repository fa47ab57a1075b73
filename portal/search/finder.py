"""Answer a question with articles: the index finds, the database has the last word."""

from dataclasses import dataclass

from portal.models import Article, ArticleRevision
from portal.permissions import Reader
from portal.queries import articles
from portal.search.changes import article_uuid
from portal.search.documents import body_text
from portal.search.interface import SearchIndex, SearchPage, SearchQuery
from portal.text import excerpts
from portal.text.german import Analyzer


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer; `title` and `excerpt` are HTML, escaped but for <mark>."""

    article: Article
    revision: ArticleRevision
    title: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Results:
    """What was found: the page as the index counted it, and its hits as things."""

    query: SearchQuery
    page: SearchPage
    hits: tuple[Hit, ...]


def find(index: SearchIndex, query: SearchQuery, reader: Reader) -> Results:
    """Return the hits that `reader` may see. Raises SearchUnavailable."""
    page = index.search(query)
    found = articles.by_ids([article_uuid(id_) for id_ in page.ids], reader)
    analyzer = index.analyzer()
    return Results(query, page, tuple(_hit(article, page.terms, analyzer) for article in found))


def _hit(article: Article, terms: frozenset[str], analyzer: Analyzer) -> Hit:
    revision = article.shown
    title = excerpts.mark(revision.title, terms, analyzer)
    text = " · ".join([revision.summary, *body_text(revision).splitlines()])
    return Hit(article, revision, title, excerpts.excerpt(text, terms, analyzer))
