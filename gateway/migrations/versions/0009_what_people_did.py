"""What people did, for their own records."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "gateway_0009"
down_revision = "gateway_0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "record_extracts",
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Enum("issued", name="state", native_enum=False, length=40), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column(
            "district",
            sa.String(collation="C"),
            sa.Computed("substring(unit FROM '^[^/]+/[^/]+/[^/]+')", persisted=True),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_extracts")),
        sa.UniqueConstraint("case", name=op.f("uq_record_extracts_case")),
    )
    op.create_index(op.f("ix_record_extracts_district_id"), "record_extracts", ["district", "id"], unique=False)
    op.create_index(op.f("ix_record_extracts_next_at"), "record_extracts", ["next_at"], unique=False)
    op.create_index(op.f("ix_record_extracts_person_id"), "record_extracts", ["person", "id"], unique=False)
    op.create_index(op.f("ix_record_extracts_unit_id"), "record_extracts", ["unit", "id"], unique=False)
    op.create_table(
        "recorded_things",
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_recorded_things")),
    )
    op.create_table(
        "record_entries",
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("kind", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["subject"], ["recorded_things.subject"], name=op.f("fk_record_entries_subject")),
        sa.PrimaryKeyConstraint("subject", "place", name=op.f("pk_record_entries")),
    )
    op.create_index(op.f("ix_record_entries_person_ends_on"), "record_entries", ["person", "ends_on"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_record_entries_person_ends_on"), table_name="record_entries")
    op.drop_table("record_entries")
    op.drop_table("recorded_things")
    op.drop_index(op.f("ix_record_extracts_unit_id"), table_name="record_extracts")
    op.drop_index(op.f("ix_record_extracts_person_id"), table_name="record_extracts")
    op.drop_index(op.f("ix_record_extracts_next_at"), table_name="record_extracts")
    op.drop_index(op.f("ix_record_extracts_district_id"), table_name="record_extracts")
    op.drop_table("record_extracts")
