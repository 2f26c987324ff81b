"""What the two schools share and record beside the plan."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "partnership_0004"
down_revision = "partnership_0003"
branch_labels = None
# The words by which contents are found are read by functions of the chassis.
depends_on = "chassis_0006"


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "evaluation_meetings",
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("meets_on", sa.Date(), nullable=False),
        sa.Column("mode", sa.Enum("online", "face_to_face", name="mode", native_enum=False, length=40), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("agenda", sa.String(), nullable=True),
        sa.Column("minutes", sa.String(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("scheduled", "held", "cancelled", name="state", native_enum=False, length=40),
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation_meetings")),
        sa.UniqueConstraint("case", name=op.f("uq_evaluation_meetings_case")),
    )
    op.create_index(op.f("ix_evaluation_meetings_district_id"), "evaluation_meetings", ["district", "id"], unique=False)
    op.create_index(op.f("ix_evaluation_meetings_next_at"), "evaluation_meetings", ["next_at"], unique=False)
    op.create_index(op.f("ix_evaluation_meetings_school_year"), "evaluation_meetings", ["school_year"], unique=False)
    op.create_index(op.f("ix_evaluation_meetings_unit_id"), "evaluation_meetings", ["unit", "id"], unique=False)
    op.create_table(
        "contents",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("partner", sa.String(collation="C"), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("joint_work", "page", "material", "question", name="kind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("authors", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("resource_kind", sa.String(), nullable=True),
        sa.Column("resource_other", sa.String(), nullable=True),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("field_other", sa.String(), nullable=True),
        sa.Column("topics", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("grade", sa.String(), nullable=True),
        sa.Column("body", sa.String(), nullable=True),
        sa.Column("link", sa.String(), nullable=True),
        sa.Column(
            "licence",
            sa.Enum(
                "partners_only",
                "cc_by",
                "cc_by_sa",
                "cc_by_nc",
                "cc_by_nc_sa",
                name="licence",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("declares_content_rules", sa.Boolean(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("prohibited", sa.String(), nullable=True),
        sa.Column("taken_down_reason", sa.String(), nullable=True),
        sa.Column("taken_down_by", sa.String(), nullable=True),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column(
            "objection",
            sa.Enum("none", "at_province", "at_ministry", "decided", name="objection", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum("draft", "published", "taken_down", "withdrawn", name="state", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column(
            "words",
            postgresql.TSVECTOR(),
            sa.Computed(
                "turkish_words(coalesce(name, '') || ' ' || coalesce(subject, '') || ' ' || coalesce(body, ''))",
                persisted=True,
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
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_contents_partnership_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contents")),
        sa.UniqueConstraint("case", name=op.f("uq_contents_case")),
    )
    op.create_index(op.f("ix_contents_district_id"), "contents", ["district", "id"], unique=False)
    op.create_index(op.f("ix_contents_next_at"), "contents", ["next_at"], unique=False)
    op.create_index(op.f("ix_contents_partner_id"), "contents", ["partner", "id"], unique=False)
    op.create_index(
        op.f("ix_contents_partnership_id_school_year"), "contents", ["partnership_id", "school_year"], unique=False
    )
    op.create_index(op.f("ix_contents_unit_id"), "contents", ["unit", "id"], unique=False)
    op.create_index(op.f("ix_contents_words"), "contents", ["words"], unique=False, postgresql_using="gin")
    op.create_table(
        "invitations",
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("group_one", sa.String(collation="C"), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("wave", sa.Integer(), nullable=False),
        sa.Column("group_one_attended", sa.Boolean(), nullable=True),
        sa.Column("group_two_attended", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["evaluation_meetings.id"], name=op.f("fk_invitations_meeting_id")),
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_invitations_partnership_id")),
        sa.PrimaryKeyConstraint("meeting_id", "partnership_id", name=op.f("pk_invitations")),
    )
    op.create_index(op.f("ix_invitations_group_one"), "invitations", ["group_one"], unique=False)
    op.create_index(op.f("ix_invitations_group_two"), "invitations", ["group_two"], unique=False)
    op.create_index(op.f("ix_invitations_partnership_id"), "invitations", ["partnership_id"], unique=False)
    op.create_table(
        "material_supports",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("receiver", sa.String(collation="C"), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column(
            "support", sa.Enum("given", "not_possible", name="support", native_enum=False, length=40), nullable=False
        ),
        sa.Column("environment", sa.String(), nullable=True),
        sa.Column("environment_other", sa.String(), nullable=True),
        sa.Column("item", sa.String(), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("recorded", "received", "struck", name="state", native_enum=False, length=40),
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
            ["partnership_id"], ["partnerships.id"], name=op.f("fk_material_supports_partnership_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_material_supports")),
        sa.UniqueConstraint("case", name=op.f("uq_material_supports_case")),
    )
    op.create_index(op.f("ix_material_supports_district_id"), "material_supports", ["district", "id"], unique=False)
    op.create_index(op.f("ix_material_supports_next_at"), "material_supports", ["next_at"], unique=False)
    op.create_index(
        op.f("ix_material_supports_partnership_id_school_year"),
        "material_supports",
        ["partnership_id", "school_year"],
        unique=False,
    )
    op.create_index(op.f("ix_material_supports_unit_id"), "material_supports", ["unit", "id"], unique=False)
    op.create_table(
        "teacher_cooperations",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("channel_other", sa.String(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Enum("recorded", "struck", name="state", native_enum=False, length=40), nullable=False),
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
            ["partnership_id"], ["partnerships.id"], name=op.f("fk_teacher_cooperations_partnership_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teacher_cooperations")),
        sa.UniqueConstraint("case", name=op.f("uq_teacher_cooperations_case")),
    )
    op.create_index(
        op.f("ix_teacher_cooperations_district_id"), "teacher_cooperations", ["district", "id"], unique=False
    )
    op.create_index(op.f("ix_teacher_cooperations_next_at"), "teacher_cooperations", ["next_at"], unique=False)
    op.create_index(
        op.f("ix_teacher_cooperations_partnership_id_school_year"),
        "teacher_cooperations",
        ["partnership_id", "school_year"],
        unique=False,
    )
    op.create_index(op.f("ix_teacher_cooperations_unit_id"), "teacher_cooperations", ["unit", "id"], unique=False)
    op.create_table(
        "cooperation_teachers",
        sa.Column("cooperation_id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("school", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cooperation_id"], ["teacher_cooperations.id"], name=op.f("fk_cooperation_teachers_cooperation_id")
        ),
        sa.PrimaryKeyConstraint("cooperation_id", "person", name=op.f("pk_cooperation_teachers")),
    )
    op.add_column("partnerships", sa.Column("group_one_address", sa.String(), nullable=True))
    op.add_column("partnerships", sa.Column("group_two_address", sa.String(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("partnerships", "group_two_address")
    op.drop_column("partnerships", "group_one_address")
    op.drop_table("cooperation_teachers")
    op.drop_index(op.f("ix_teacher_cooperations_unit_id"), table_name="teacher_cooperations")
    op.drop_index(op.f("ix_teacher_cooperations_partnership_id_school_year"), table_name="teacher_cooperations")
    op.drop_index(op.f("ix_teacher_cooperations_next_at"), table_name="teacher_cooperations")
    op.drop_index(op.f("ix_teacher_cooperations_district_id"), table_name="teacher_cooperations")
    op.drop_table("teacher_cooperations")
    op.drop_index(op.f("ix_material_supports_unit_id"), table_name="material_supports")
    op.drop_index(op.f("ix_material_supports_partnership_id_school_year"), table_name="material_supports")
    op.drop_index(op.f("ix_material_supports_next_at"), table_name="material_supports")
    op.drop_index(op.f("ix_material_supports_district_id"), table_name="material_supports")
    op.drop_table("material_supports")
    op.drop_index(op.f("ix_invitations_partnership_id"), table_name="invitations")
    op.drop_index(op.f("ix_invitations_group_two"), table_name="invitations")
    op.drop_index(op.f("ix_invitations_group_one"), table_name="invitations")
    op.drop_table("invitations")
    op.drop_index(op.f("ix_contents_words"), table_name="contents", postgresql_using="gin")
    op.drop_index(op.f("ix_contents_unit_id"), table_name="contents")
    op.drop_index(op.f("ix_contents_partnership_id_school_year"), table_name="contents")
    op.drop_index(op.f("ix_contents_partner_id"), table_name="contents")
    op.drop_index(op.f("ix_contents_next_at"), table_name="contents")
    op.drop_index(op.f("ix_contents_district_id"), table_name="contents")
    op.drop_table("contents")
    op.drop_index(op.f("ix_evaluation_meetings_unit_id"), table_name="evaluation_meetings")
    op.drop_index(op.f("ix_evaluation_meetings_school_year"), table_name="evaluation_meetings")
    op.drop_index(op.f("ix_evaluation_meetings_next_at"), table_name="evaluation_meetings")
    op.drop_index(op.f("ix_evaluation_meetings_district_id"), table_name="evaluation_meetings")
    op.drop_table("evaluation_meetings")
