"""Answer a question with articles: the index finds, the database has the last word."""

from dataclasses import dataclass

from portal.models import Article, ArticleRevision
from portal.permissions import Reader
from portal.queries import articles
from portal.search.changes import article_uuid
from portal.search.documents import body_text
from portal.search.interface import SearchIndex, SearchPage, SearchQuery
from portal.text import excerpts


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
    return Results(query, page, tuple(_hit(index, page, article) for article in found))


def _hit(index: SearchIndex, page: SearchPage, article: Article) -> Hit:
    revision = article.published_revision
    if revision is None:
        raise ValueError(f"{article.slug} is not published")
    analyzer = index.analyzer()
    title = excerpts.mark(revision.title, page.terms, analyzer)
    text = f"{revision.summary}\n{body_text(revision)}"
    return Hit(article, revision, title, excerpts.excerpt(text, page.terms, analyzer))
