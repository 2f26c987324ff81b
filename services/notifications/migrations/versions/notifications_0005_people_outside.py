"""Somebody whom no directory knows is told by mail, at the address that the service says to which they belong."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "notifications_0005"
down_revision = "notifications_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.add_column("messages", sa.Column("outside_of", sa.String(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column("messages", "outside_of")
