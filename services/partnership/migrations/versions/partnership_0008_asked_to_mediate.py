"""Reminders of what nobody has begun, mediation, the last day that OGM sets, vacancies and what is laid aside."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "partnership_0008"
down_revision = "partnership_0007"
branch_labels = None
depends_on = None

INSTANT, WORDS = sa.DateTime(timezone=True), sa.String()
ADDED: tuple[tuple[str, str, sa.DateTime | sa.String], ...] = (
    ("cycles", "plan_reminded_at", INSTANT),
    ("cycles", "plan_missed_at", INSTANT),
    ("cycles", "report_reminded_at", INSTANT),
    ("cycles", "report_missed_at", INSTANT),
    ("partnerships", "told_of_year", WORDS),
    ("partnerships", "end_told_at", INSTANT),
    ("coordinators", "ended_at", INSTANT),
    ("coordinators", "vacancy_told_at", INSTANT),
    ("evaluation_reports", "due_moved_at", INSTANT),
    *(
        (table, column, kind)
        for table in ("action_plans", "evaluation_reports")
        for column, kind in (
            ("resubmission_missed_at", INSTANT),
            ("mediation_asked_at", INSTANT),
            ("mediation_asked_because", WORDS),
            ("mediated_at", INSTANT),
            ("mediation_note", WORDS),
            ("laid_aside_at", INSTANT),
        )
    ),
)


def upgrade() -> None:
    """Bring the tables forward."""
    for table, column, kind in ADDED:
        op.add_column(table, sa.Column(column, kind, nullable=True))
    op.add_column(
        "partnerships",
        sa.Column("changed_to", postgresql.JSONB(astext_type=sa.Text()), server_default="[]", nullable=False),
    )
    # Of those who left before, the end is the last thing that was told.
    op.execute("UPDATE coordinators SET ended_at = changed_at WHERE state = 'ended'")
    # The clock has more to look for in what is under way; it finds out when it looks.
    op.execute("UPDATE partnerships SET next_at = now() WHERE state IN ('active', 'suspended')")
    op.execute("UPDATE coordinators SET next_at = now() WHERE state = 'ended'")
    for table in ("action_plans", "evaluation_reports"):
        op.execute(f"UPDATE {table} SET next_at = now() WHERE review_state = 'returned'")  # noqa: S608  # names of ours
    _report_deadlines()


def _report_deadlines() -> None:
    op.create_table(
        "report_deadlines",
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.Enum("set", name="state", native_enum=False, length=40), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column(
            "district",
            sa.String(collation="C"),
            sa.Computed("substring(unit FROM '^[^/]+/[^/]+/[^/]+')", persisted=True),
            nullable=True,
        ),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_deadlines")),
        sa.UniqueConstraint("case", name=op.f("uq_report_deadlines_case")),
        sa.UniqueConstraint("school_year", name="report_deadline_already_set"),
    )
    op.create_index(op.f("ix_report_deadlines_district_id"), "report_deadlines", ["district", "id"], unique=False)
    op.create_index(op.f("ix_report_deadlines_next_at"), "report_deadlines", ["next_at"], unique=False)
    op.create_index(op.f("ix_report_deadlines_unit_id"), "report_deadlines", ["unit", "id"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_table("report_deadlines")
    op.drop_column("partnerships", "changed_to")
    for table, column, _kind in reversed(ADDED):
        op.drop_column(table, column)
