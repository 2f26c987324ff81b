"""History, signatures, kept answers and the directory's copy."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "chassis_0002"
down_revision = "chassis_0001"
branch_labels = None
depends_on = None


# The audit trail is written once: nobody, the service itself included, changes or deletes a line (PLT-14).
_REFUSE = """
CREATE FUNCTION history_is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a line of history is never changed or deleted'; END $$;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON history
FOR EACH ROW EXECUTE FUNCTION history_is_written_once();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON history
FOR EACH STATEMENT EXECUTE FUNCTION history_is_written_once();
"""


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "history",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("thing", sa.String(), nullable=False),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("from_state", sa.String(), nullable=True),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("deputy_for", sa.Uuid(), nullable=True),
        sa.Column("decision", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("request_id", sa.String(), nullable=True),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("seal", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
        sa.UniqueConstraint("thing_id", "number", name=op.f("uq_history_thing_id_number")),
    )
    op.create_index(op.f("ix_history_person"), "history", ["person"], unique=False)
    op.create_table(
        "kept_answers",
        sa.Column("asker", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("request", sa.String(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("etag", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("asker", "key", name=op.f("pk_kept_answers")),
    )
    op.create_index(op.f("ix_kept_answers_at"), "kept_answers", ["at"], unique=False)
    op.create_table(
        "known_calendars",
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("first_half", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("second_half", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("holidays", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("school_year", name=op.f("pk_known_calendars")),
    )
    op.create_table(
        "known_people",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_people")),
    )
    op.create_index(op.f("ix_known_people_unit"), "known_people", ["unit"], unique=False)
    op.create_table(
        "known_posts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("branch", sa.String(), nullable=True),
        sa.Column("deputy_for", sa.Uuid(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_posts")),
    )
    op.create_index(op.f("ix_known_posts_person"), "known_posts", ["person"], unique=False)
    op.create_index(op.f("ix_known_posts_unit"), "known_posts", ["unit"], unique=False)
    op.create_table(
        "known_units",
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("authority", sa.String(), nullable=True),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("path", name=op.f("pk_known_units")),
    )
    op.create_index(op.f("ix_known_units_code"), "known_units", ["code"], unique=False)
    op.create_table(
        "signatures",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signatures")),
        sa.UniqueConstraint("thing_id", "action", "place", name=op.f("uq_signatures_thing_id_action_place")),
    )
    op.execute(_REFUSE)


def downgrade() -> None:
    """Take it back."""
    op.drop_table("signatures")
    op.drop_index(op.f("ix_known_units_code"), table_name="known_units")
    op.drop_table("known_units")
    op.drop_index(op.f("ix_known_posts_unit"), table_name="known_posts")
    op.drop_index(op.f("ix_known_posts_person"), table_name="known_posts")
    op.drop_table("known_posts")
    op.drop_index(op.f("ix_known_people_unit"), table_name="known_people")
    op.drop_table("known_people")
    op.drop_table("known_calendars")
    op.drop_index(op.f("ix_kept_answers_at"), table_name="kept_answers")
    op.drop_table("kept_answers")
    op.drop_index(op.f("ix_history_person"), table_name="history")
    op.drop_table("history")
    op.execute("DROP FUNCTION history_is_written_once()")
