"""What read and find needs"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audiences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=500), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audiences")),
        sa.UniqueConstraint("key", name=op.f("uq_audiences_key")),
    )
    op.create_table(
        "cities",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("land", sa.String(length=2), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("area_km2", sa.Double(), nullable=True),
        sa.Column("size_class", sa.Integer(), nullable=True),
        sa.Column("participates", sa.Boolean(), nullable=False),
        sa.Column("participates_since", sa.Date(), nullable=True),
        sa.Column("example", sa.Boolean(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cities")),
        sa.UniqueConstraint("name", name=op.f("uq_cities_name")),
        sa.UniqueConstraint("slug", name=op.f("uq_cities_slug")),
    )
    with op.batch_alter_table("cities", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cities_land"), ["land"], unique=False)
        batch_op.create_index(batch_op.f("ix_cities_participates"), ["participates"], unique=False)

    op.create_table(
        "generation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_generation")),
    )
    op.create_table(
        "schemes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("as_of", sa.String(10), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schemes")),
        sa.UniqueConstraint("slug", name=op.f("uq_schemes_slug")),
    )
    op.create_table(
        "search_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.String(length=100), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_changes")),
    )
    with op.batch_alter_table("search_changes", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_search_changes_document_id"), ["document_id"], unique=False
        )

    op.create_table(
        "topics",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("related_words", sa.JSON(), nullable=False),
        sa.Column("themenfelder", sa.JSON(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
        sa.UniqueConstraint("slug", name=op.f("uq_topics_slug")),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("city_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("audience_id", sa.Integer(), nullable=False),
        sa.Column("published_revision_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["audience_id"], ["audiences.id"], name=op.f("fk_articles_audience_id_audiences")
        ),
        sa.ForeignKeyConstraint(
            ["city_id"], ["cities.id"], name=op.f("fk_articles_city_id_cities")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("slug", name=op.f("uq_articles_slug")),
    )
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_articles_city_id"), ["city_id"], unique=False)
        batch_op.create_index("ix_articles_state_published_at", ["state", "published_at"])

    op.create_table(
        "audience_tokens",
        sa.Column("audience_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            ["audience_id"],
            ["audiences.id"],
            name=op.f("fk_audience_tokens_audience_id_audiences"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("audience_id", "token", name=op.f("pk_audience_tokens")),
    )
    with op.batch_alter_table("audience_tokens", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audience_tokens_token"), ["token"], unique=False)

    op.create_table(
        "city_keys",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("city_id", sa.Uuid(), nullable=False),
        sa.Column("ags", sa.String(length=8), nullable=False),
        sa.Column("ars", sa.String(length=12), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["city_id"], ["cities.id"], name=op.f("fk_city_keys_city_id_cities"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_city_keys")),
    )
    with op.batch_alter_table("city_keys", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_city_keys_city_id"), ["city_id"], unique=False)

    op.create_table(
        "city_populations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("city_id", sa.Uuid(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("counted_on", sa.Date(), nullable=False),
        sa.Column("date_is_inferred", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["city_id"],
            ["cities.id"],
            name=op.f("fk_city_populations_city_id_cities"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_city_populations")),
    )
    with op.batch_alter_table("city_populations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_city_populations_city_id"), ["city_id"], unique=False)

    op.create_table(
        "themenfelder",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("scheme_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("numeral", sa.String(length=10), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_is_proposed", sa.Boolean(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("subthemes", sa.JSON(), nullable=False),
        sa.Column("lead", sa.Text(), nullable=False),
        sa.Column("working_group", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["scheme_id"],
            ["schemes.id"],
            name=op.f("fk_themenfelder_scheme_id_schemes"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_themenfelder")),
        sa.UniqueConstraint("scheme_id", "number", name=op.f("uq_themenfelder_scheme_id")),
        sa.UniqueConstraint("slug", name=op.f("uq_themenfelder_slug")),
    )
    op.create_table(
        "article_revisions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("audience_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=200), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("department_type", sa.String(length=40), nullable=True),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("discontinued_reason", sa.String(length=40), nullable=True),
        sa.Column("started", sa.String(10), nullable=True),
        sa.Column("ended", sa.String(10), nullable=True),
        sa.Column("as_of", sa.String(10), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("triggers", sa.JSON(), nullable=False),
        sa.Column("target_groups", sa.JSON(), nullable=False),
        sa.Column("participation_formats", sa.JSON(), nullable=False),
        sa.Column("participants", sa.JSON(), nullable=False),
        sa.Column("codetermination", sa.String(length=40), nullable=True),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("technology", sa.JSON(), nullable=False),
        sa.Column("cost_once", sa.String(length=40), nullable=True),
        sa.Column("cost_running", sa.String(length=40), nullable=True),
        sa.Column("price_year", sa.Integer(), nullable=True),
        sa.Column("effort_introduction", sa.String(length=40), nullable=True),
        sa.Column("effort_operation", sa.String(length=40), nullable=True),
        sa.Column("duration", sa.String(length=40), nullable=True),
        sa.Column("funding", sa.JSON(), nullable=False),
        sa.Column("procurement", sa.JSON(), nullable=False),
        sa.Column("indicators", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.String(length=40), nullable=True),
        sa.Column("obstacles", sa.JSON(), nullable=False),
        sa.Column("success_factors", sa.JSON(), nullable=False),
        sa.Column("transferability", sa.String(length=40), nullable=True),
        sa.Column("conditions", sa.JSON(), nullable=False),
        sa.Column("size_classes", sa.JSON(), nullable=False),
        sa.Column("based_on", sa.Text(), nullable=True),
        sa.Column("legal_bases", sa.JSON(), nullable=False),
        sa.Column("decisions", sa.JSON(), nullable=False),
        sa.Column("privacy_check", sa.String(length=40), nullable=True),
        sa.Column("offers", sa.JSON(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("links", sa.JSON(), nullable=False),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.Column("licence", sa.String(length=40), nullable=False),
        sa.Column("visibility", sa.String(length=40), nullable=False),
        sa.Column("example", sa.Boolean(), nullable=False),
        sa.Column("renderer", sa.Integer(), nullable=False),
        sa.Column("body_html", sa.Text(), nullable=False),
        sa.Column("body_text", sa.Text(), nullable=False),
        sa.Column("outline", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_article_revisions_article_id_articles"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["audience_id"],
            ["audiences.id"],
            name=op.f("fk_article_revisions_audience_id_audiences"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_revisions")),
        sa.UniqueConstraint("article_id", "number", name=op.f("uq_article_revisions_article_id")),
    )
    with op.batch_alter_table("article_revisions", schema=None) as batch_op:
        batch_op.create_index("ix_article_revisions_id_audience_id", ["id", "audience_id"])
    op.create_table(
        "content_files",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("path", sa.String(length=500), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("revision_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["article_revisions.id"],
            name=op.f("fk_content_files_revision_id_article_revisions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_content_files")),
        sa.UniqueConstraint("path", name=op.f("uq_content_files_path")),
        sa.UniqueConstraint("revision_id", name=op.f("uq_content_files_revision_id")),
    )
    op.create_table(
        "revision_themenfelder",
        sa.Column("revision_id", sa.Uuid(), nullable=False),
        sa.Column("themenfeld_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["article_revisions.id"],
            name=op.f("fk_revision_themenfelder_revision_id_article_revisions"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["themenfeld_id"],
            ["themenfelder.id"],
            name=op.f("fk_revision_themenfelder_themenfeld_id_themenfelder"),
        ),
        sa.PrimaryKeyConstraint(
            "revision_id", "themenfeld_id", name=op.f("pk_revision_themenfelder")
        ),
    )
    with op.batch_alter_table("revision_themenfelder", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_revision_themenfelder_themenfeld_id"), ["themenfeld_id"], unique=False
        )

    op.create_table(
        "revision_topics",
        sa.Column("revision_id", sa.Uuid(), nullable=False),
        sa.Column("topic_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["article_revisions.id"],
            name=op.f("fk_revision_topics_revision_id_article_revisions"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topics.id"], name=op.f("fk_revision_topics_topic_id_topics")
        ),
        sa.PrimaryKeyConstraint("revision_id", "topic_id", name=op.f("pk_revision_topics")),
    )
    with op.batch_alter_table("revision_topics", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_revision_topics_topic_id"), ["topic_id"], unique=False)

    # Articles and revisions point at each other: the second arrow can only be drawn now.
    with op.batch_alter_table("articles") as batch_op:
        batch_op.create_foreign_key(
            op.f("fk_articles_published_revision_id_article_revisions"),
            "article_revisions",
            ["published_revision_id"],
            ["id"],
        )


def downgrade() -> None:
    with op.batch_alter_table("articles") as batch_op:
        batch_op.drop_constraint(
            op.f("fk_articles_published_revision_id_article_revisions"), type_="foreignkey"
        )

    with op.batch_alter_table("revision_topics", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_revision_topics_topic_id"))

    op.drop_table("revision_topics")
    with op.batch_alter_table("revision_themenfelder", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_revision_themenfelder_themenfeld_id"))

    op.drop_table("revision_themenfelder")
    op.drop_table("content_files")
    with op.batch_alter_table("article_revisions", schema=None) as batch_op:
        batch_op.drop_index("ix_article_revisions_id_audience_id")
    op.drop_table("article_revisions")
    op.drop_table("themenfelder")
    with op.batch_alter_table("city_populations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_city_populations_city_id"))

    op.drop_table("city_populations")
    with op.batch_alter_table("city_keys", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_city_keys_city_id"))

    op.drop_table("city_keys")
    with op.batch_alter_table("audience_tokens", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audience_tokens_token"))

    op.drop_table("audience_tokens")
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.drop_index("ix_articles_state_published_at")
        batch_op.drop_index(batch_op.f("ix_articles_city_id"))

    op.drop_table("articles")
    op.drop_table("topics")
    with op.batch_alter_table("search_changes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_search_changes_document_id"))

    op.drop_table("search_changes")
    op.drop_table("schemes")
    op.drop_table("generation")
    with op.batch_alter_table("cities", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cities_participates"))
        batch_op.drop_index(batch_op.f("ix_cities_land"))

    op.drop_table("cities")
    op.drop_table("audiences")
