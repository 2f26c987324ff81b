"""One event for very many."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "notifications_0004"
down_revision = "notifications_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "broadcasts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("branch", sa.String(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("awaited", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("actor", sa.Uuid(), nullable=True),
        sa.Column("told_through", sa.Uuid(), nullable=True),
        sa.Column("is_over", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["occasions.event_id"], name=op.f("fk_broadcasts_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
        sa.UniqueConstraint(
            "event_id",
            "role",
            "unit",
            "branch",
            name=op.f("uq_broadcasts_event_id_role_unit_branch"),
            postgresql_nulls_not_distinct=True,
        ),
    )
    op.create_index(op.f("ix_broadcasts_is_over"), "broadcasts", ["is_over"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_broadcasts_is_over"), table_name="broadcasts")
    op.drop_table("broadcasts")
