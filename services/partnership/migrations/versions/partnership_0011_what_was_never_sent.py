"""What was never sent is found by an index, newest first."""

from __future__ import annotations

from alembic import op

revision = "partnership_0011"
down_revision = "partnership_0010"
branch_labels = None
depends_on = None

_REVIEWED = ("action_plans", "evaluation_reports")


def upgrade() -> None:
    """Bring the tables forward."""
    for table in _REVIEWED:
        op.create_index(f"ix_{table}_id", table, ["id"], postgresql_where="first_submitted_at IS NULL")


def downgrade() -> None:
    """Take it back."""
    for table in _REVIEWED:
        op.drop_index(f"ix_{table}_id", table)
