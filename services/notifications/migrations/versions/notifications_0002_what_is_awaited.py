"""What is awaited of somebody, in words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "notifications_0002"
down_revision = "notifications_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    for table in ("messages", "vacancies"):
        op.add_column(table, sa.Column("awaited", postgresql.JSONB(astext_type=sa.Text()), nullable=True))


def downgrade() -> None:
    """Take it back."""
    for table in ("messages", "vacancies"):
        op.drop_column(table, "awaited")
