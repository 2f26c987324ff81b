"""Whoever is expected at another school has no seat in a training on the same days."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "training_0008"
down_revision = "training_0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "visit_seats",
        sa.Column("visit", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("host_unit", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("visit", "person", name=op.f("pk_visit_seats")),
    )
    op.create_index(op.f("ix_visit_seats_person"), "visit_seats", ["person"], unique=False)


def downgrade() -> None:
    """Take them back."""
    op.drop_index(op.f("ix_visit_seats_person"), table_name="visit_seats")
    op.drop_table("visit_seats")
