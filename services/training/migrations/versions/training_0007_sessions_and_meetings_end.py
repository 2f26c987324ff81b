"""Sessions and online meetings have an end, so that what clashes is told by the hour."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "training_0007"
down_revision = "training_0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Do it; a meeting that was planned before lasts as long as its lessons."""
    op.add_column("training_sessions", sa.Column("ends_at", sa.String(), nullable=True))
    op.add_column("room_meetings", sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE room_meetings SET ends_at = starts_at + greatest(lesson_hours, 1) * interval '40 minutes'")
    op.alter_column("room_meetings", "ends_at", nullable=False)
    op.create_check_constraint(op.f("ck_room_meetings_begin_before_end"), "room_meetings", "ends_at > starts_at")


def downgrade() -> None:
    """Take it back."""
    op.drop_constraint(op.f("ck_room_meetings_begin_before_end"), "room_meetings", type_="check")
    op.drop_column("room_meetings", "ends_at")
    op.drop_column("training_sessions", "ends_at")
