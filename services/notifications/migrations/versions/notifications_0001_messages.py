"""The messages, the events they tell of, the wishes of people, and who holds which post."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "notifications_0001"
down_revision = None
branch_labels = ("notifications",)
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "heard_posts",
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("branch", sa.String(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person", "role", "unit", name=op.f("pk_heard_posts")),
    )
    op.create_index(op.f("ix_heard_posts_heard_at"), "heard_posts", ["heard_at"], unique=False)
    op.create_index(op.f("ix_heard_posts_unit"), "heard_posts", ["unit"], unique=False)
    op.create_table(
        "occasions",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("actor", sa.Uuid(), nullable=True),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("what", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("mandatory", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_occasions")),
    )
    op.create_index(op.f("ix_occasions_subject"), "occasions", ["subject"], unique=False)
    op.create_table(
        "preferences",
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("email", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_preferences")),
    )
    op.create_table(
        "vacancies",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("whom", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("branch", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancies")),
        sa.UniqueConstraint("event_id", "whom", name=op.f("uq_vacancies_event_id_whom")),
    )
    op.create_index(op.f("ix_vacancies_next_at"), "vacancies", ["next_at"], unique=False)
    op.create_table(
        "messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.Enum("in_app", "email", name="channel", native_enum=False, length=20), nullable=False),
        sa.Column("kind", sa.Enum("waits", "tells", name="kind", native_enum=False, length=20), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "queued", "sent", "delivered", "read", "failed", "dead", name="state", native_enum=False, length=20
            ),
            nullable=False,
        ),
        sa.Column("due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("instead_of", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["occasions.event_id"], name=op.f("fk_messages_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sa.UniqueConstraint("event_id", "person", "channel", name=op.f("uq_messages_event_id_person_channel")),
    )
    op.create_index("ix_messages_person_channel_id", "messages", ["person", "channel", "id"], unique=False)
    op.create_index(
        "ix_messages_to_send",
        "messages",
        ["next_at"],
        unique=False,
        postgresql_where=sa.text("channel = 'email' AND state IN ('queued', 'failed')"),
    )
    op.create_index(
        "ix_messages_unread",
        "messages",
        ["person"],
        unique=False,
        postgresql_where=sa.text("channel = 'in_app' AND state = 'delivered'"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_index(
        "ix_messages_unread",
        table_name="messages",
        postgresql_where=sa.text("channel = 'in_app' AND state = 'delivered'"),
    )
    op.drop_index(
        "ix_messages_to_send",
        table_name="messages",
        postgresql_where=sa.text("channel = 'email' AND state IN ('queued', 'failed')"),
    )
    op.drop_index("ix_messages_person_channel_id", table_name="messages")
    op.drop_table("messages")
    op.drop_index(op.f("ix_vacancies_next_at"), table_name="vacancies")
    op.drop_table("vacancies")
    op.drop_table("preferences")
    op.drop_index(op.f("ix_occasions_subject"), table_name="occasions")
    op.drop_table("occasions")
    op.drop_index(op.f("ix_heard_posts_unit"), table_name="heard_posts")
    op.drop_index(op.f("ix_heard_posts_heard_at"), table_name="heard_posts")
    op.drop_table("heard_posts")
