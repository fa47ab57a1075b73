"""Praxisbeiträge: `Article` is identity and workflow, `ArticleRevision` is everything shown."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.extensions import Model
from portal.models.audiences import Audience
from portal.models.cities import City
from portal.models.themenfelder import Themenfeld
from portal.models.topics import Topic
from portal.models.types import (
    Identifier,
    JsonList,
    JsonNumbers,
    JsonRows,
    PartialDateType,
    UtcDateTime,
)
from portal.text.partial_dates import PartialDate

Choice = String(40)


class State(StrEnum):
    """Where an article stands in its workflow."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class Article(Model):
    """A Praxisbeitrag: its address never changes, what it says stands in its revisions."""

    __tablename__ = "articles"
    # Lists are read newest first: with this index they stop after a page, however many there are.
    __table_args__ = (Index("ix_articles_state_published_at", "state", "published_at"),)

    id: Mapped[Identifier]
    slug: Mapped[str] = mapped_column(String(100), unique=True)
    city_id: Mapped[UUID] = mapped_column(ForeignKey("cities.id"), index=True)
    state: Mapped[State] = mapped_column(String(20), default=State.DRAFT)
    audience_id: Mapped[int] = mapped_column(ForeignKey("audiences.id"))
    published_revision_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("article_revisions.id", use_alter=True)
    )
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    confirmed_on: Mapped[date | None]

    city: Mapped[City] = relationship(innerjoin=True)
    audience: Mapped[Audience] = relationship(innerjoin=True)
    revisions: Mapped[list["ArticleRevision"]] = relationship(
        back_populates="article",
        foreign_keys="ArticleRevision.article_id",
        order_by="ArticleRevision.number",
        cascade="all, delete-orphan",
    )
    published_revision: Mapped["ArticleRevision | None"] = relationship(
        foreign_keys=[published_revision_id], post_update=True
    )

    @property
    def shown(self) -> "ArticleRevision":
        """The published revision; ValueError if there is none."""
        if self.published_revision is None:
            raise ValueError(f"{self.slug} is not published")
        return self.published_revision

    @property
    def shown_since(self) -> datetime:
        """When it was first published, in UTC; ValueError if it never was."""
        if self.published_at is None:
            raise ValueError(f"{self.slug} is not published")
        return self.published_at

    @property
    def updated_at(self) -> datetime:
        """Since when it shows what it shows, in UTC; ValueError if it was never published."""
        return max(self.shown_since, self.shown.created_at)


class ArticleRevision(Model):
    """One numbered, unchangeable version; `portal.fields` says what each column means."""

    __tablename__ = "article_revisions"
    __table_args__ = (
        UniqueConstraint("article_id", "number"),
        # Counting what is visible needs two small columns of a very wide row.
        Index("ix_article_revisions_id_audience_id", "id", "audience_id"),
    )

    id: Mapped[Identifier]
    article_id: Mapped[UUID] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    number: Mapped[int]
    audience_id: Mapped[int] = mapped_column(ForeignKey("audiences.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    created_by: Mapped[str] = mapped_column(String(200))

    title: Mapped[str] = mapped_column(String(300))
    kind: Mapped[str] = mapped_column(Choice)
    summary: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text, default="")
    department: Mapped[str] = mapped_column(Text)
    department_type: Mapped[str | None] = mapped_column(Choice)
    tags: Mapped[JsonList]
    status: Mapped[str] = mapped_column(Choice)
    discontinued_reason: Mapped[str | None] = mapped_column(Choice)
    started: Mapped[PartialDate | None] = mapped_column(PartialDateType)
    ended: Mapped[PartialDate | None] = mapped_column(PartialDateType)
    as_of: Mapped[PartialDate] = mapped_column(PartialDateType)
    confirmed_on: Mapped[date | None]

    triggers: Mapped[JsonList]
    target_groups: Mapped[JsonList]
    participation_formats: Mapped[JsonList]
    participants: Mapped[JsonRows]
    codetermination: Mapped[str | None] = mapped_column(Choice)
    measure: Mapped[str | None] = mapped_column(Text)
    technology: Mapped[JsonRows]

    cost_once: Mapped[str | None] = mapped_column(Choice)
    cost_running: Mapped[str | None] = mapped_column(Choice)
    price_year: Mapped[int | None]
    effort_introduction: Mapped[str | None] = mapped_column(Choice)
    effort_operation: Mapped[str | None] = mapped_column(Choice)
    duration: Mapped[str | None] = mapped_column(Choice)
    funding: Mapped[JsonList]
    procurement: Mapped[JsonList]

    indicators: Mapped[JsonRows]
    evidence: Mapped[str | None] = mapped_column(Choice)
    obstacles: Mapped[JsonRows]
    success_factors: Mapped[JsonList]

    transferability: Mapped[str | None] = mapped_column(Choice)
    conditions: Mapped[JsonList]
    size_classes: Mapped[JsonNumbers]
    based_on: Mapped[str | None] = mapped_column(Text)

    legal_bases: Mapped[JsonRows]
    decisions: Mapped[JsonRows]
    privacy_check: Mapped[str | None] = mapped_column(Choice)

    offers: Mapped[JsonList]
    contact: Mapped[str | None] = mapped_column(Text)
    phone: Mapped[str | None] = mapped_column(Text)
    links: Mapped[JsonRows]
    sources: Mapped[JsonRows]
    licence: Mapped[str] = mapped_column(Choice, default="cc-by-4.0")
    visibility: Mapped[str] = mapped_column(Choice)
    example: Mapped[bool] = mapped_column(default=False)

    # Made from `body` once, when the revision is; `renderer` is the version that made them.
    renderer: Mapped[int] = mapped_column(default=0)
    body_html: Mapped[str] = mapped_column(Text, default="")
    body_text: Mapped[str] = mapped_column(Text, default="")
    outline: Mapped[JsonRows]

    article: Mapped[Article] = relationship(back_populates="revisions", foreign_keys=[article_id])
    audience: Mapped[Audience] = relationship(innerjoin=True)
    topic_links: Mapped[list["RevisionTopic"]] = relationship(
        order_by="RevisionTopic.position", cascade="all, delete-orphan"
    )
    themenfeld_links: Mapped[list["RevisionThemenfeld"]] = relationship(
        order_by="RevisionThemenfeld.position", cascade="all, delete-orphan"
    )
    topics: AssociationProxy[list[Topic]] = association_proxy("topic_links", "topic")
    themenfelder: AssociationProxy[list[Themenfeld]] = association_proxy(
        "themenfeld_links", "themenfeld"
    )

    @property
    def year(self) -> int:
        """The year under which it is found: of its beginning if known, else of its Stand."""
        return (self.started or self.as_of).year


class RevisionTopic(Model):
    """A topic of a revision; position 0 is the main one."""

    __tablename__ = "revision_topics"

    revision_id: Mapped[UUID] = mapped_column(
        ForeignKey("article_revisions.id", ondelete="CASCADE"), primary_key=True
    )
    topic_id: Mapped[UUID] = mapped_column(ForeignKey("topics.id"), primary_key=True, index=True)
    position: Mapped[int]
    topic: Mapped[Topic] = relationship(innerjoin=True)


class RevisionThemenfeld(Model):
    """A Themenfeld of a revision; position 0 is the main one."""

    __tablename__ = "revision_themenfelder"

    revision_id: Mapped[UUID] = mapped_column(
        ForeignKey("article_revisions.id", ondelete="CASCADE"), primary_key=True
    )
    themenfeld_id: Mapped[UUID] = mapped_column(
        ForeignKey("themenfelder.id"), primary_key=True, index=True
    )
    position: Mapped[int]
    themenfeld: Mapped[Themenfeld] = relationship(innerjoin=True)
