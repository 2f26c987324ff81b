"""What both schools let everybody see."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "partnership_0006"
down_revision = "partnership_0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.add_column("partnerships", sa.Column("page_opened_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "releases",
        sa.Column("partnership_id", sa.Uuid(), nullable=False),
        sa.Column("group_two", sa.String(collation="C"), nullable=False),
        sa.Column("work_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("topics", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("summary_en", sa.String(), nullable=True),
        sa.Column("declares_content_rules", sa.Boolean(), nullable=False),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
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
            sa.Enum("proposed", "released", "withdrawn", "taken_down", name="state", native_enum=False, length=40),
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
        sa.ForeignKeyConstraint(["partnership_id"], ["partnerships.id"], name=op.f("fk_releases_partnership_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_releases")),
        sa.UniqueConstraint("case", name=op.f("uq_releases_case")),
    )
    op.create_index(
        "already_released",
        "releases",
        ["work_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('proposed', 'released', 'taken_down')"),
    )
    op.create_index(op.f("ix_releases_district_id"), "releases", ["district", "id"], unique=False)
    op.create_index(op.f("ix_releases_group_two"), "releases", ["group_two"], unique=False)
    op.create_index(op.f("ix_releases_next_at"), "releases", ["next_at"], unique=False)
    op.create_index(op.f("ix_releases_partnership_id"), "releases", ["partnership_id"], unique=False)
    op.create_index(op.f("ix_releases_unit_id"), "releases", ["unit", "id"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_table("releases")
    op.drop_column("partnerships", "page_opened_at")
