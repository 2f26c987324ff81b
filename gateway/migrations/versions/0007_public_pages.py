"""What everybody may see, on pages without sign-in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "gateway_0007"
down_revision = "gateway_0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "public_things",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("page", sa.Uuid(), nullable=True),
        sa.Column("shown", postgresql.JSONB(astext_type=sa.Text(), none_as_null=True), nullable=True),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_public_things")),
        sa.UniqueConstraint("address", name=op.f("uq_public_things_address")),
    )
    op.create_index(op.f("ix_public_things_page_released_at"), "public_things", ["page", "released_at"], unique=False)


def downgrade() -> None:
    """Take them back."""
    op.drop_table("public_things")
