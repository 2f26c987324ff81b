"""The beginnings of names."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "gateway_0004"
down_revision = "gateway_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.execute('ALTER TABLE people ALTER COLUMN searched TYPE text COLLATE "C"')
    op.create_index(
        "ix_people_searched_name_id",
        "people",
        ["searched", "name", "id"],
        postgresql_where=sa.text("left_on IS NULL"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_index("ix_people_searched_name_id", table_name="people")
    op.execute('ALTER TABLE people ALTER COLUMN searched TYPE text COLLATE "default"')
