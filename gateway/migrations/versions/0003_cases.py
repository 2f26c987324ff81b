"""What waits for whom, and what has happened: kept from events."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "gateway_0003"
down_revision = "gateway_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "case_readers",
        sa.Column("whom", sa.String(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("whom", "subject", name=op.f("pk_case_readers")),
    )
    op.create_table(
        "cases",
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("thing", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_cases")),
    )
    op.create_index("ix_cases_moved", "cases", ["last_at", "subject"], unique=False)
    op.create_index(op.f("ix_cases_number"), "cases", ["number"], unique=False)
    op.create_index("ix_cases_service_last_at", "cases", ["service", "last_at"], unique=False)
    op.create_index(op.f("ix_cases_unit"), "cases", ["unit"], unique=False)
    op.create_table(
        "tasks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("whom", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("branch", sa.String(), nullable=True),
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column("place", sa.String(collation="C"), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
    )
    op.create_index("ix_tasks_place", "tasks", ["place", "due"], unique=False)
    op.create_index(op.f("ix_tasks_subject"), "tasks", ["subject"], unique=False)
    op.create_index("ix_tasks_whom", "tasks", ["whom", "due"], unique=False)
    op.create_table(
        "timeline",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("what", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("deputy_for", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_timeline")),
        sa.UniqueConstraint("subject", "sequence", name=op.f("uq_timeline_subject_sequence")),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("timeline")
    op.drop_index("ix_tasks_whom", table_name="tasks")
    op.drop_index(op.f("ix_tasks_subject"), table_name="tasks")
    op.drop_index("ix_tasks_place", table_name="tasks")
    op.drop_table("tasks")
    op.drop_index(op.f("ix_cases_unit"), table_name="cases")
    op.drop_index("ix_cases_service_last_at", table_name="cases")
    op.drop_index(op.f("ix_cases_number"), table_name="cases")
    op.drop_index("ix_cases_moved", table_name="cases")
    op.drop_table("cases")
    op.drop_table("case_readers")
