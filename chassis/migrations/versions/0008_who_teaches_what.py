"""The copy of the directory knows what somebody teaches, which a manager has without a post of that subject."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "chassis_0008"
down_revision = "chassis_0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.add_column("known_people", sa.Column("subject_field", sa.String(), nullable=True))


def downgrade() -> None:
    """Take them back."""
    op.drop_column("known_people", "subject_field")
