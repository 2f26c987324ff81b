"""What somebody is told of once a day, in one list."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "notifications_0003"
down_revision = "notifications_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "daily_lines",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("instead_of", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("list_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("listed_in", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["occasions.event_id"], name=op.f("fk_daily_lines_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_daily_lines")),
        sa.UniqueConstraint("event_id", "person", name=op.f("uq_daily_lines_event_id_person")),
    )
    op.create_index("ix_daily_lines_listed_in", "daily_lines", ["listed_in", "id"], unique=False)
    op.create_index(
        "ix_daily_lines_to_list",
        "daily_lines",
        ["list_at"],
        unique=False,
        postgresql_where=sa.text("listed_in IS NULL"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("daily_lines")
