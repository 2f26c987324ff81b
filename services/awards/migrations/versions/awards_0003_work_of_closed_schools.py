"""Open work whose school was closed waits for the province, and says at which school it lay before (Q-48)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "awards_0003"
down_revision = "awards_0002"
branch_labels = None
depends_on = None

TABLES = ("activity_records", "workshops")


def upgrade() -> None:
    """Bring the tables forward."""
    for table in TABLES:
        op.add_column(table, sa.Column("frozen_on", sa.Date(), nullable=True))
        op.add_column(table, sa.Column("moved_from", sa.String(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    for table in TABLES:
        op.drop_column(table, "moved_from")
        op.drop_column(table, "frozen_on")
