"""Evaluation reports, and what next year's plan makes of their findings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "partnership_0005"
down_revision = "partnership_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "evaluation_reports",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("work_done", sa.String(), nullable=True),
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("schools_named", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first_submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=True),
        sa.Column("late_reason", sa.String(), nullable=True),
        sa.Column("missed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("resubmit_by", sa.DateTime(timezone=True), nullable=True),
        sa.Column("return_reason", sa.String(), nullable=True),
        sa.Column(
            "review_state",
            sa.Enum(
                "draft",
                "agreed",
                "school_approved",
                "submitted",
                "at_province",
                "at_ministry",
                "accepted",
                "returned",
                name="review",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
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
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name=op.f("fk_evaluation_reports_partnership_id")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["action_plans.id"], name=op.f("fk_evaluation_reports_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation_reports")),
        sa.UniqueConstraint("case", name=op.f("uq_evaluation_reports_case")),
        sa.UniqueConstraint("partnership_id", "school_year", name="report_already_drafted"),
        sa.UniqueConstraint("plan_id", name=op.f("uq_evaluation_reports_plan_id")),
    )
    op.create_index(op.f("ix_evaluation_reports_district_id"), "evaluation_reports", ["district", "id"], unique=False)
    op.create_index(op.f("ix_evaluation_reports_due_at"), "evaluation_reports", ["due_at"], unique=False)
    op.create_index(op.f("ix_evaluation_reports_next_at"), "evaluation_reports", ["next_at"], unique=False)
    op.create_index(op.f("ix_evaluation_reports_school_year"), "evaluation_reports", ["school_year"], unique=False)
    op.create_index(op.f("ix_evaluation_reports_unit_id"), "evaluation_reports", ["unit", "id"], unique=False)
    op.create_table(
        "report_findings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["evaluation_reports.id"], name=op.f("fk_report_findings_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_findings")),
    )
    op.create_index(op.f("ix_report_findings_report_id"), "report_findings", ["report_id"], unique=False)
    op.create_table(
        "report_hops",
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=True),
        sa.Column(
            "role",
            sa.Enum(
                "teacher",
                "zumre_head",
                "deputy_principal",
                "principal",
                "partnership_coordinator",
                "district_officer",
                "province_officer",
                "ogm_officer",
                "oyggm_officer",
                "ministry_unit_officer",
                "trainer",
                "bigep_body_member",
                "student_activity_recorder",
                "auditor",
                "platform_admin",
                "system",
                name="role",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["evaluation_reports.id"], name=op.f("fk_report_hops_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_hops")),
    )
    op.create_index(op.f("ix_report_hops_report_id"), "report_hops", ["report_id"], unique=False)
    op.create_table(
        "report_outcomes",
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["report_id"], ["evaluation_reports.id"], name=op.f("fk_report_outcomes_report_id")),
        sa.PrimaryKeyConstraint("report_id", "code", name=op.f("pk_report_outcomes")),
    )
    op.create_table(
        "report_comments",
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicators.id"], name=op.f("fk_report_comments_indicator_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["report_id"], ["evaluation_reports.id"], name=op.f("fk_report_comments_report_id")),
        sa.PrimaryKeyConstraint("report_id", "indicator_id", name=op.f("pk_report_comments")),
    )
    op.add_column(
        "action_plans",
        sa.Column("findings_answered", postgresql.JSONB(astext_type=sa.Text()), server_default="{}", nullable=False),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_column("action_plans", "findings_answered")
    op.drop_table("report_comments")
    op.drop_table("report_outcomes")
    op.drop_index(op.f("ix_report_hops_report_id"), table_name="report_hops")
    op.drop_table("report_hops")
    op.drop_index(op.f("ix_report_findings_report_id"), table_name="report_findings")
    op.drop_table("report_findings")
    op.drop_index(op.f("ix_evaluation_reports_unit_id"), table_name="evaluation_reports")
    op.drop_index(op.f("ix_evaluation_reports_school_year"), table_name="evaluation_reports")
    op.drop_index(op.f("ix_evaluation_reports_next_at"), table_name="evaluation_reports")
    op.drop_index(op.f("ix_evaluation_reports_due_at"), table_name="evaluation_reports")
    op.drop_index(op.f("ix_evaluation_reports_district_id"), table_name="evaluation_reports")
    op.drop_table("evaluation_reports")
