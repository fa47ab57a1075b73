"""What can be done with a Praxisbeitrag."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import uuid4

from portal import clock
from portal.domain.actors import System
from portal.domain.audiences import audience_for
from portal.extensions import db
from portal.models import Article, ArticleRevision, City, State, Themenfeld, Topic
from portal.models.articles import RevisionThemenfeld, RevisionTopic
from portal.permissions import audience_of
from portal.search import changes
from portal.text import markdown


def create(slug: str, city: City, visibility: str, *, by: System) -> Article:
    """Begin an article of `city`; its address is `slug` for good."""
    article = Article(
        id=uuid4(),
        slug=slug,
        city=city,
        audience=audience_for(audience_of(visibility, city.slug)),
        state=State.DRAFT,
        created_at=clock.now(),
    )
    db.session.add(article)
    return article


def revise(
    article: Article,
    values: Mapping[str, Any],
    *,
    topics: Sequence[Topic],
    themenfelder: Sequence[Themenfeld],
    by: System,
) -> ArticleRevision:
    """Add the next revision with `values` by field name; nothing shows before it is published."""
    rendered = markdown.render(values.get("body", ""), prefix="beitrag")
    revision = ArticleRevision(
        **values,
        id=uuid4(),
        number=max((revision.number for revision in article.revisions), default=0) + 1,
        audience=audience_for(audience_of(values["visibility"], article.city.slug)),
        created_at=clock.now(),
        created_by=by.name,
        renderer=markdown.RENDERER,
        body_html=rendered.html,
        body_text=rendered.text,
        outline=[asdict(heading) for heading in rendered.outline],
    )
    revision.topic_links = [
        RevisionTopic(topic=topic, position=position) for position, topic in enumerate(topics)
    ]
    revision.themenfeld_links = [
        RevisionThemenfeld(themenfeld=themenfeld, position=position)
        for position, themenfeld in enumerate(themenfelder)
    ]
    article.revisions.append(revision)
    return revision


def publish(
    article: Article, revision: ArticleRevision, *, by: System, at: datetime | None = None
) -> None:
    """Show `revision` to its audience; what is published together shares one moment, `at`."""
    article.published_revision = revision
    article.audience = revision.audience
    article.state = State.PUBLISHED
    article.published_at = article.published_at or at or clock.now()
    article.confirmed_on = revision.confirmed_on
    changes.note(changes.article_id(article.id))


def suggested_themenfelder(
    topics: Sequence[Topic], themenfelder: Sequence[Themenfeld]
) -> list[Themenfeld]:
    """Return the Themenfeld that the main topic suggests."""
    numbers = topics[0].themenfelder[:1] if topics else []
    return [themenfeld for themenfeld in themenfelder if themenfeld.number in numbers]
