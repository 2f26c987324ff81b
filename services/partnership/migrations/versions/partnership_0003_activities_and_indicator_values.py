"""Joint activities with their results, and the realised values of indicators."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "partnership_0003"
down_revision = "partnership_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "activities",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("made_from", sa.Uuid(), nullable=True),
        sa.Column("moved_to", sa.Date(), nullable=True),
        sa.Column("moved_until", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "planned",
                "in_progress",
                "completed",
                "postponed",
                "cancelled",
                name="state",
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
        sa.ForeignKeyConstraint(["item_id"], ["planned_activities.id"], name=op.f("fk_activities_item_id")),
        sa.ForeignKeyConstraint(["made_from"], ["activities.id"], name=op.f("fk_activities_made_from")),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_activities_partnership_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["action_plans.id"], name=op.f("fk_activities_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activities")),
        sa.UniqueConstraint("case", name=op.f("uq_activities_case")),
        sa.UniqueConstraint("item_id", name=op.f("uq_activities_item_id")),
    )
    op.create_index(op.f("ix_activities_district_id"), "activities", ["district", "id"], unique=False)
    op.create_index(op.f("ix_activities_group_two"), "activities", ["group_two"], unique=False)
    op.create_index(op.f("ix_activities_made_from"), "activities", ["made_from"], unique=False)
    op.create_index(op.f("ix_activities_next_at"), "activities", ["next_at"], unique=False)
    op.create_index(op.f("ix_activities_partnership_id"), "activities", ["partnership_id"], unique=False)
    op.create_index(op.f("ix_activities_plan_id"), "activities", ["plan_id"], unique=False)
    op.create_index(op.f("ix_activities_unit_id"), "activities", ["unit", "id"], unique=False)
    op.create_table(
        "indicator_values",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("measured_on", sa.Date(), nullable=False),
        sa.Column("value", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("replaces", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("has_evidence", sa.Boolean(), nullable=False),
        sa.Column(
            "state", sa.Enum("recorded", "corrected", name="state", native_enum=False, length=40), nullable=False
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
        sa.ForeignKeyConstraint(["indicator_id"], ["indicators.id"], name=op.f("fk_indicator_values_indicator_id")),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name=op.f("fk_indicator_values_partnership_id")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["action_plans.id"], name=op.f("fk_indicator_values_plan_id")),
        sa.ForeignKeyConstraint(["replaces"], ["indicator_values.id"], name=op.f("fk_indicator_values_replaces")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator_values")),
        sa.UniqueConstraint("case", name=op.f("uq_indicator_values_case")),
    )
    op.create_index(op.f("ix_indicator_values_district_id"), "indicator_values", ["district", "id"], unique=False)
    op.create_index(op.f("ix_indicator_values_group_two"), "indicator_values", ["group_two"], unique=False)
    op.create_index(op.f("ix_indicator_values_indicator_id"), "indicator_values", ["indicator_id"], unique=False)
    op.create_index(op.f("ix_indicator_values_next_at"), "indicator_values", ["next_at"], unique=False)
    op.create_index(op.f("ix_indicator_values_partnership_id"), "indicator_values", ["partnership_id"], unique=False)
    op.create_index(op.f("ix_indicator_values_plan_id"), "indicator_values", ["plan_id"], unique=False)
    op.create_index(op.f("ix_indicator_values_replaces"), "indicator_values", ["replaces"], unique=False)
    op.create_index(op.f("ix_indicator_values_unit_id"), "indicator_values", ["unit", "id"], unique=False)
    op.create_index(
        "value_already_recorded",
        "indicator_values",
        ["indicator_id", "period"],
        unique=True,
        postgresql_where=sa.text("state = 'recorded'"),
    )
    op.create_table(
        "activity_results",
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("workshop_kind", sa.String(), nullable=True),
        sa.Column("workshop_other", sa.String(), nullable=True),
        sa.Column("contest_field", sa.String(), nullable=True),
        sa.Column("season", sa.String(), nullable=True),
        sa.Column("peer_teaching", sa.Boolean(), nullable=True),
        sa.Column("exam_held_on", sa.Date(), nullable=True),
        sa.Column("exam_evaluation_one", sa.String(), nullable=True),
        sa.Column("exam_evaluation_two", sa.String(), nullable=True),
        sa.Column("cooperation_channel", sa.String(), nullable=True),
        sa.Column("cooperation_other", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["activity_id"], ["activities.id"], name=op.f("fk_activity_results_activity_id")),
        sa.PrimaryKeyConstraint("activity_id", name=op.f("pk_activity_results")),
    )
    op.create_table(
        "activity_participants",
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("head_count_one", sa.Integer(), nullable=False),
        sa.Column("head_count_two", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "head_count_one >= 0 AND head_count_two >= 0", name=op.f("ck_activity_participants_heads_are_counted")
        ),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity_results.activity_id"], name=op.f("fk_activity_participants_activity_id")
        ),
        sa.PrimaryKeyConstraint("activity_id", "group", name=op.f("pk_activity_participants")),
    )
    op.create_table(
        "contest_teams",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("students_one", sa.Integer(), nullable=False),
        sa.Column("students_two", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity_results.activity_id"], name=op.f("fk_contest_teams_activity_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contest_teams")),
    )
    op.create_index(op.f("ix_contest_teams_activity_id"), "contest_teams", ["activity_id"], unique=False)
    op.create_table(
        "cooperating_teachers",
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("school", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity_results.activity_id"], name=op.f("fk_cooperating_teachers_activity_id")
        ),
        sa.PrimaryKeyConstraint("activity_id", "person", name=op.f("pk_cooperating_teachers")),
    )
    op.create_table(
        "plan_revisions",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("section_id", sa.Uuid(), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("refused_because", sa.String(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("proposed", "approved", "refused", "withdrawn", name="state", native_enum=False, length=40),
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
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_plan_revisions_partnership_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["action_plans.id"], name=op.f("fk_plan_revisions_plan_id")),
        sa.ForeignKeyConstraint(["section_id"], ["plan_sections.id"], name=op.f("fk_plan_revisions_section_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_revisions")),
        sa.UniqueConstraint("case", name=op.f("uq_plan_revisions_case")),
    )
    for columns in (
        ["district", "id"],
        ["group_two"],
        ["next_at"],
        ["partnership_id"],
        ["plan_id"],
        ["section_id"],
        ["unit", "id"],
    ):
        op.create_index(op.f(f"ix_plan_revisions_{'_'.join(columns)}"), "plan_revisions", columns)
    op.add_column("planned_activities", sa.Column("objective_id", sa.Uuid(), nullable=True))
    op.create_index(op.f("ix_planned_activities_objective_id"), "planned_activities", ["objective_id"], unique=False)
    op.create_foreign_key(
        op.f("fk_planned_activities_objective_id"),
        "planned_activities",
        "objectives",
        ["objective_id"],
        ["id"],
        ondelete="SET NULL",
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("plan_revisions")
    op.drop_constraint(op.f("fk_planned_activities_objective_id"), "planned_activities", type_="foreignkey")
    op.drop_index(op.f("ix_planned_activities_objective_id"), table_name="planned_activities")
    op.drop_column("planned_activities", "objective_id")
    op.drop_table("cooperating_teachers")
    op.drop_index(op.f("ix_contest_teams_activity_id"), table_name="contest_teams")
    op.drop_table("contest_teams")
    op.drop_table("activity_participants")
    op.drop_table("activity_results")
    op.drop_index(
        "value_already_recorded", table_name="indicator_values", postgresql_where=sa.text("state = 'recorded'")
    )
    op.drop_index(op.f("ix_indicator_values_unit_id"), table_name="indicator_values")
    op.drop_index(op.f("ix_indicator_values_replaces"), table_name="indicator_values")
    op.drop_index(op.f("ix_indicator_values_plan_id"), table_name="indicator_values")
    op.drop_index(op.f("ix_indicator_values_partnership_id"), table_name="indicator_values")
    op.drop_index(op.f("ix_indicator_values_next_at"), table_name="indicator_values")
    op.drop_index(op.f("ix_indicator_values_indicator_id"), table_name="indicator_values")
    op.drop_index(op.f("ix_indicator_values_group_two"), table_name="indicator_values")
    op.drop_index(op.f("ix_indicator_values_district_id"), table_name="indicator_values")
    op.drop_table("indicator_values")
    op.drop_index(op.f("ix_activities_unit_id"), table_name="activities")
    op.drop_index(op.f("ix_activities_plan_id"), table_name="activities")
    op.drop_index(op.f("ix_activities_partnership_id"), table_name="activities")
    op.drop_index(op.f("ix_activities_next_at"), table_name="activities")
    op.drop_index(op.f("ix_activities_made_from"), table_name="activities")
    op.drop_index(op.f("ix_activities_group_two"), table_name="activities")
    op.drop_index(op.f("ix_activities_district_id"), table_name="activities")
    op.drop_table("activities")
