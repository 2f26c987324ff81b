"""The tables of partnerships."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "partnership_0001"
down_revision = None
branch_labels = ("partnership",)
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "guides",
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("in_force_on", sa.Date(), nullable=False),
        sa.Column(
            "state", sa.Enum("published", "superseded", name="guidestate", native_enum=False, length=40), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guides")),
        sa.UniqueConstraint("case", name=op.f("uq_guides_case")),
        sa.UniqueConstraint("edition", name=op.f("uq_guides_edition")),
    )
    op.create_index(op.f("ix_guides_next_at"), "guides", ["next_at"], unique=False)
    op.create_index(op.f("ix_guides_unit"), "guides", ["unit"], unique=False)
    op.create_table(
        "letters",
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("issuing_unit", sa.String(), nullable=False),
        sa.Column("signatory_title", sa.String(), nullable=False),
        sa.Column("distribution", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("distribution_plan", sa.String(), nullable=True),
        sa.Column("annexes", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("signature_note", sa.String(), nullable=True),
        sa.Column("verifications", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("contact", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", sa.Enum("recorded", name="letterstate", native_enum=False, length=40), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
        sa.UniqueConstraint("case", name=op.f("uq_letters_case")),
        sa.UniqueConstraint("number", name=op.f("uq_letters_number")),
    )
    op.create_index(op.f("ix_letters_next_at"), "letters", ["next_at"], unique=False)
    op.create_index(op.f("ix_letters_unit"), "letters", ["unit"], unique=False)
    op.create_table(
        "school_lists",
        sa.Column("letter_id", sa.Uuid(), nullable=True),
        sa.Column("pairs", sa.Integer(), nullable=False),
        sa.Column(
            "state", sa.Enum("imported", "announced", name="state", native_enum=False, length=40), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["letter_id"], ["letters.id"], name=op.f("fk_school_lists_letter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_lists")),
        sa.UniqueConstraint("case", name=op.f("uq_school_lists_case")),
    )
    op.create_index(op.f("ix_school_lists_next_at"), "school_lists", ["next_at"], unique=False)
    op.create_index(op.f("ix_school_lists_unit"), "school_lists", ["unit"], unique=False)
    op.create_table(
        "partnerships",
        sa.Column("school_list_id", sa.Uuid(), nullable=True),
        sa.Column("letter_id", sa.Uuid(), nullable=True),
        sa.Column("predecessor_id", sa.Uuid(), nullable=True),
        sa.Column("group_one", sa.String(collation="C"), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("group_one_name", sa.String(), nullable=False),
        sa.Column("group_two_name", sa.String(), nullable=False),
        sa.Column("listed_on", sa.Date(), nullable=False),
        sa.Column("may_due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("may_overdue_told", sa.Boolean(), nullable=False),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tell_by", sa.DateTime(timezone=True), nullable=True),
        sa.Column("group_one_told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("group_two_told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("contacted_on", sa.Date(), nullable=True),
        sa.Column(
            "contact_mode", sa.Enum("online", "face_to_face", name="mode", native_enum=False, length=40), nullable=True
        ),
        sa.Column("contact_attendees", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("topics", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("term_start", sa.Date(), nullable=False),
        sa.Column("term_end", sa.Date(), nullable=False),
        sa.Column("cycles_opened", sa.Integer(), nullable=False),
        sa.Column("ended_because", sa.String(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "listed",
                "announced",
                "contacted",
                "preparing",
                "active",
                "suspended",
                "term_completed",
                "renewed",
                "partner_changed",
                "terminated",
                name="state",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["letter_id"], ["letters.id"], name=op.f("fk_partnerships_letter_id")),
        sa.ForeignKeyConstraint(["predecessor_id"], ["partnerships.id"], name=op.f("fk_partnerships_predecessor_id")),
        sa.ForeignKeyConstraint(["school_list_id"], ["school_lists.id"], name=op.f("fk_partnerships_school_list_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partnerships")),
        sa.UniqueConstraint("case", name=op.f("uq_partnerships_case")),
    )
    op.create_index(op.f("ix_partnerships_group_two"), "partnerships", ["group_two"], unique=False)
    op.create_index(op.f("ix_partnerships_may_due_at"), "partnerships", ["may_due_at"], unique=False)
    op.create_index(op.f("ix_partnerships_next_at"), "partnerships", ["next_at"], unique=False)
    op.create_index(op.f("ix_partnerships_school_list_id"), "partnerships", ["school_list_id"], unique=False)
    op.create_index(op.f("ix_partnerships_unit"), "partnerships", ["unit"], unique=False)
    op.create_table(
        "action_plans",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("schools_named", sa.String(), nullable=False),
        sa.Column("declares_content_rules", sa.Boolean(), nullable=False),
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
        sa.Column(
            "execution_state",
            sa.Enum("not_started", "in_progress", "closed", name="execution", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_action_plans_partnership_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_plans")),
        sa.UniqueConstraint("case", name=op.f("uq_action_plans_case")),
        sa.UniqueConstraint("partnership_id", "school_year", name="plan_already_drafted"),
    )
    op.create_index(op.f("ix_action_plans_due_at"), "action_plans", ["due_at"], unique=False)
    op.create_index(op.f("ix_action_plans_next_at"), "action_plans", ["next_at"], unique=False)
    op.create_index(op.f("ix_action_plans_school_year"), "action_plans", ["school_year"], unique=False)
    op.create_index(op.f("ix_action_plans_unit"), "action_plans", ["unit"], unique=False)
    op.create_table(
        "coordinators",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("partner", sa.String(collation="C"), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("person_name", sa.String(), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("successor", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("appointed", "replaced", "ended", name="state", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_coordinators_partnership_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coordinators")),
        sa.UniqueConstraint("case", name=op.f("uq_coordinators_case")),
    )
    op.create_index(
        "coordinator_already_appointed",
        "coordinators",
        ["partnership_id", "unit"],
        unique=True,
        postgresql_where=sa.text("state = 'appointed'"),
    )
    op.create_index(op.f("ix_coordinators_next_at"), "coordinators", ["next_at"], unique=False)
    op.create_index(op.f("ix_coordinators_partnership_id"), "coordinators", ["partnership_id"], unique=False)
    op.create_index(op.f("ix_coordinators_person"), "coordinators", ["person"], unique=False)
    op.create_index(op.f("ix_coordinators_unit"), "coordinators", ["unit"], unique=False)
    op.create_table(
        "cycles",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("guide_id", sa.Uuid(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first_steps_due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("plan_due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("report_due_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["guide_id"], ["guides.id"], name=op.f("fk_cycles_guide_id")),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_cycles_partnership_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cycles")),
        sa.UniqueConstraint("partnership_id", "school_year", name=op.f("uq_cycles_partnership_id_school_year")),
    )
    op.create_index(op.f("ix_cycles_school_year"), "cycles", ["school_year"], unique=False)
    op.create_table(
        "measures",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
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
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_measures_partnership_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measures")),
    )
    op.create_index(op.f("ix_measures_partnership_id"), "measures", ["partnership_id"], unique=False)
    op.create_table(
        "meetings",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("kind", sa.Enum("information", "zumre", name="kind", native_enum=False, length=40), nullable=False),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("meets_on", sa.Date(), nullable=False),
        sa.Column("mode", sa.Enum("online", "face_to_face", name="mode", native_enum=False, length=40), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("planned_by", sa.Uuid(), nullable=False),
        sa.Column("minutes", sa.String(), nullable=True),
        sa.Column("decisions", sa.String(), nullable=True),
        sa.Column(
            "state", sa.Enum("planned", "held", "cancelled", name="state", native_enum=False, length=40), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_meetings_partnership_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sa.UniqueConstraint("case", name=op.f("uq_meetings_case")),
    )
    op.create_index(op.f("ix_meetings_next_at"), "meetings", ["next_at"], unique=False)
    op.create_index(op.f("ix_meetings_partnership_id"), "meetings", ["partnership_id"], unique=False)
    op.create_index(op.f("ix_meetings_unit"), "meetings", ["unit"], unique=False)
    op.create_table(
        "partnered_schools",
        sa.Column("school", sa.String(), nullable=False),
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name=op.f("fk_partnered_schools_partnership_id")
        ),
        sa.PrimaryKeyConstraint("school", name="already_partnered"),
    )
    op.create_index(op.f("ix_partnered_schools_partnership_id"), "partnered_schools", ["partnership_id"], unique=False)
    op.create_table(
        "attendees",
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("school", sa.String(), nullable=False),
        sa.Column("is_manager", sa.Boolean(), nullable=False),
        sa.Column("is_teacher", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_attendees_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", "person", name=op.f("pk_attendees")),
    )
    op.create_table(
        "joint_zumre_heads",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("partner", sa.String(collation="C"), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("person_name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("successor", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("appointed", "replaced", "ended", name="state", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_joint_zumre_heads_meeting_id")),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name=op.f("fk_joint_zumre_heads_partnership_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_joint_zumre_heads")),
        sa.UniqueConstraint("case", name=op.f("uq_joint_zumre_heads_case")),
    )
    op.create_index(op.f("ix_joint_zumre_heads_meeting_id"), "joint_zumre_heads", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_joint_zumre_heads_next_at"), "joint_zumre_heads", ["next_at"], unique=False)
    op.create_index(op.f("ix_joint_zumre_heads_partnership_id"), "joint_zumre_heads", ["partnership_id"], unique=False)
    op.create_index(op.f("ix_joint_zumre_heads_person"), "joint_zumre_heads", ["person"], unique=False)
    op.create_index(op.f("ix_joint_zumre_heads_unit"), "joint_zumre_heads", ["unit"], unique=False)
    op.create_index(
        "joint_zumre_head_already_selected",
        "joint_zumre_heads",
        ["partnership_id", "subject"],
        unique=True,
        postgresql_where=sa.text("state = 'appointed'"),
    )
    op.create_table(
        "plan_hops",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
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
        sa.ForeignKeyConstraint(["plan_id"], ["action_plans.id"], name=op.f("fk_plan_hops_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_hops")),
    )
    op.create_index(op.f("ix_plan_hops_plan_id"), "plan_hops", ["plan_id"], unique=False)
    op.create_table(
        "plan_sections",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("head", sa.Uuid(), nullable=True),
        sa.Column("state", sa.Enum("draft", "confirmed", name="state", native_enum=False, length=40), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_plan_sections_partnership_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["action_plans.id"], name=op.f("fk_plan_sections_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_sections")),
        sa.UniqueConstraint("case", name=op.f("uq_plan_sections_case")),
        sa.UniqueConstraint(
            "plan_id", "subject", name=op.f("uq_plan_sections_plan_id_subject"), postgresql_nulls_not_distinct=True
        ),
    )
    op.create_index(op.f("ix_plan_sections_next_at"), "plan_sections", ["next_at"], unique=False)
    op.create_index(op.f("ix_plan_sections_partnership_id"), "plan_sections", ["partnership_id"], unique=False)
    op.create_index(op.f("ix_plan_sections_unit"), "plan_sections", ["unit"], unique=False)
    op.create_table(
        "objectives",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("section_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("aims", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("topic", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["section_id"], ["plan_sections.id"], name=op.f("fk_objectives_section_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objectives")),
    )
    op.create_index(op.f("ix_objectives_section_id"), "objectives", ["section_id"], unique=False)
    op.create_table(
        "planned_activities",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("section_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=True),
        sa.Column("property_kind", sa.String(), nullable=True),
        sa.Column("sample_code", sa.String(), nullable=True),
        sa.Column("workshop_kind", sa.String(), nullable=True),
        sa.Column("workshop_other", sa.String(), nullable=True),
        sa.Column("contest_field", sa.String(), nullable=True),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("responsible_one", sa.Uuid(), nullable=True),
        sa.Column("responsible_two", sa.Uuid(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["section_id"], ["plan_sections.id"], name=op.f("fk_planned_activities_section_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planned_activities")),
    )
    op.create_index(op.f("ix_planned_activities_section_id"), "planned_activities", ["section_id"], unique=False)
    op.create_table(
        "indicators",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("objective_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit_of_measure", sa.String(), nullable=True),
        sa.Column("baseline", sa.Numeric(precision=14, scale=3), nullable=True),
        sa.Column("target", sa.Numeric(precision=14, scale=3), nullable=True),
        sa.Column("measured_on", sa.Date(), nullable=True),
        sa.Column("owner", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["objective_id"], ["objectives.id"], name=op.f("fk_indicators_objective_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicators")),
    )
    op.create_index(op.f("ix_indicators_objective_id"), "indicators", ["objective_id"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_indicators_objective_id"), table_name="indicators")
    op.drop_table("indicators")
    op.drop_index(op.f("ix_planned_activities_section_id"), table_name="planned_activities")
    op.drop_table("planned_activities")
    op.drop_index(op.f("ix_objectives_section_id"), table_name="objectives")
    op.drop_table("objectives")
    op.drop_index(op.f("ix_plan_sections_unit"), table_name="plan_sections")
    op.drop_index(op.f("ix_plan_sections_partnership_id"), table_name="plan_sections")
    op.drop_index(op.f("ix_plan_sections_next_at"), table_name="plan_sections")
    op.drop_table("plan_sections")
    op.drop_index(op.f("ix_plan_hops_plan_id"), table_name="plan_hops")
    op.drop_table("plan_hops")
    op.drop_index(
        "joint_zumre_head_already_selected",
        table_name="joint_zumre_heads",
        postgresql_where=sa.text("state = 'appointed'"),
    )
    op.drop_index(op.f("ix_joint_zumre_heads_unit"), table_name="joint_zumre_heads")
    op.drop_index(op.f("ix_joint_zumre_heads_person"), table_name="joint_zumre_heads")
    op.drop_index(op.f("ix_joint_zumre_heads_partnership_id"), table_name="joint_zumre_heads")
    op.drop_index(op.f("ix_joint_zumre_heads_next_at"), table_name="joint_zumre_heads")
    op.drop_index(op.f("ix_joint_zumre_heads_meeting_id"), table_name="joint_zumre_heads")
    op.drop_table("joint_zumre_heads")
    op.drop_table("attendees")
    op.drop_index(op.f("ix_partnered_schools_partnership_id"), table_name="partnered_schools")
    op.drop_table("partnered_schools")
    op.drop_index(op.f("ix_meetings_unit"), table_name="meetings")
    op.drop_index(op.f("ix_meetings_partnership_id"), table_name="meetings")
    op.drop_index(op.f("ix_meetings_next_at"), table_name="meetings")
    op.drop_table("meetings")
    op.drop_index(op.f("ix_measures_partnership_id"), table_name="measures")
    op.drop_table("measures")
    op.drop_index(op.f("ix_cycles_school_year"), table_name="cycles")
    op.drop_table("cycles")
    op.drop_index(op.f("ix_coordinators_unit"), table_name="coordinators")
    op.drop_index(op.f("ix_coordinators_person"), table_name="coordinators")
    op.drop_index(op.f("ix_coordinators_partnership_id"), table_name="coordinators")
    op.drop_index(op.f("ix_coordinators_next_at"), table_name="coordinators")
    op.drop_index(
        "coordinator_already_appointed", table_name="coordinators", postgresql_where=sa.text("state = 'appointed'")
    )
    op.drop_table("coordinators")
    op.drop_index(op.f("ix_action_plans_unit"), table_name="action_plans")
    op.drop_index(op.f("ix_action_plans_school_year"), table_name="action_plans")
    op.drop_index(op.f("ix_action_plans_next_at"), table_name="action_plans")
    op.drop_index(op.f("ix_action_plans_due_at"), table_name="action_plans")
    op.drop_table("action_plans")
    op.drop_index(op.f("ix_partnerships_unit"), table_name="partnerships")
    op.drop_index(op.f("ix_partnerships_school_list_id"), table_name="partnerships")
    op.drop_index(op.f("ix_partnerships_next_at"), table_name="partnerships")
    op.drop_index(op.f("ix_partnerships_may_due_at"), table_name="partnerships")
    op.drop_index(op.f("ix_partnerships_group_two"), table_name="partnerships")
    op.drop_table("partnerships")
    op.drop_index(op.f("ix_school_lists_unit"), table_name="school_lists")
    op.drop_index(op.f("ix_school_lists_next_at"), table_name="school_lists")
    op.drop_table("school_lists")
    op.drop_index(op.f("ix_letters_unit"), table_name="letters")
    op.drop_index(op.f("ix_letters_next_at"), table_name="letters")
    op.drop_table("letters")
    op.drop_index(op.f("ix_guides_unit"), table_name="guides")
    op.drop_index(op.f("ix_guides_next_at"), table_name="guides")
    op.drop_table("guides")
