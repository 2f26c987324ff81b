"""What an unroutable event holds back is found by an index that answers no other question.

Its condition was also that of the index of what waits, and where statistics said that nothing waits PostgreSQL took
that one, and read all that waited. Only what waits is ever held back: a published row has no such moment.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "chassis_0007"
down_revision = "chassis_0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    _ask_by("held_until IS NOT NULL")


def downgrade() -> None:
    """Take them back."""
    _ask_by("published_at IS NULL AND held_until IS NOT NULL")


def _ask_by(condition: str) -> None:
    op.drop_index("ix_outbox_held", "outbox")
    op.create_index("ix_outbox_held", "outbox", ["thing_id"], postgresql_where=sa.text(condition))
