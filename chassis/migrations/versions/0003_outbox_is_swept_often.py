"""The outbox is swept by a number of rows, not by a share of all that were ever told.

Every published row leaves an entry in the index of what waits, over which the relay steps until it is swept. With the
server's usual fifth of the table, a million events in the past would mean two hundred thousand steps at every look.
"""

from __future__ import annotations

from alembic import op

revision = "chassis_0003"
down_revision = "chassis_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.execute("ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000)")


def downgrade() -> None:
    """Take them back."""
    op.execute("ALTER TABLE outbox RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold)")
