"""Evidence: what was brought to show what was done; the files themselves lie outside the database."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "chassis_0004"
down_revision = "chassis_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "evidence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("thing", sa.String(), nullable=False),
        sa.Column("thing_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("consent", sa.String(length=40), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("media_type", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Uuid(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_forgotten", sa.Boolean(), nullable=False),
        sa.CheckConstraint("(kind = 'photo') = (consent IS NOT NULL)", name=op.f("ck_evidence_photo_has_consent")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_thing_id"), "evidence", ["thing_id"], unique=False)
    op.create_index(op.f("ix_evidence_sha256"), "evidence", ["sha256"], unique=False)
    op.create_index(
        "ix_evidence_to_forget",
        "evidence",
        ["sha256"],
        unique=False,
        postgresql_where=sa.text("removed_at IS NOT NULL AND NOT is_forgotten"),
    )


def downgrade() -> None:
    """Take them back."""
    op.drop_table("evidence")
