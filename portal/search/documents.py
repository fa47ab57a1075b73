"""What of an article is searchable, and for whom."""

import re

from portal.models import Article, ArticleRevision
from portal.models.types import Row
from portal.permissions import EVERYBODY
from portal.search.changes import article_id
from portal.search.interface import SearchDocument

NO_WORDS = ("kind", "url")


def of_article(article: Article) -> SearchDocument:
    """Return what `article` shows as a document; ValueError if it shows nothing."""
    revision = article.shown
    return SearchDocument(
        id=article_id(article.id),
        type="article",
        title=revision.title,
        summary=revision.summary,
        body=body_text(revision),
        keywords=_keywords(article, revision),
        audience=_narrower(article.audience.tokens, revision.audience.tokens),
        facets=_facets(article, revision),
        date=revision.as_of.sort_key,
    )


def body_text(revision: ArticleRevision) -> str:
    """Return the text that is searched and from which excerpts are cut."""
    rows = (revision.obstacles, revision.legal_bases, revision.participants, revision.technology)
    lines = [_line(row) for group in rows for row in group]
    return "\n".join([revision.body_text, *lines, *revision.success_factors])


def _narrower(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Return whom both audiences have in common; everybody belongs to "public"."""
    if EVERYBODY in one:
        return other
    return one if EVERYBODY in other else one & other


def _line(row: Row) -> str:
    cells = [str(value) for key, value in row.items() if value and key not in NO_WORDS]
    return re.sub(r"(?<=[.!?]), ", " ", ", ".join(cells))


def _keywords(article: Article, revision: ArticleRevision) -> str:
    names = [topic.name for topic in revision.topics]
    return ", ".join([*names, *revision.tags, article.city.name, revision.department])


def _facets(article: Article, revision: ArticleRevision) -> dict[str, tuple[str, ...]]:
    return {
        "themenfeld": tuple(str(themenfeld.number) for themenfeld in revision.themenfelder),
        "thema": tuple(topic.slug for topic in revision.topics),
        "stadt": (article.city.slug,),
        "land": (article.city.land,),
        "status": (revision.status,),
        "kosten": (revision.cost_once,) if revision.cost_once else (),
        "jahr": (str(revision.year),),
    }
