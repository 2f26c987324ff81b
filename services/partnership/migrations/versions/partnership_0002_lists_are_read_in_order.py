"""Lists of a school or a district are read from an index in the order they are shown in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "partnership_0002"
down_revision = "partnership_0001"
branch_labels = None
depends_on = None

_TABLES = (
    "action_plans",
    "coordinators",
    "guides",
    "joint_zumre_heads",
    "letters",
    "meetings",
    "partnerships",
    "plan_sections",
    "school_lists",
)


def upgrade() -> None:
    """Bring the tables forward."""
    for table in _TABLES:
        district = sa.Computed("substring(unit FROM '^[^/]+/[^/]+/[^/]+')", persisted=True)
        op.add_column(table, sa.Column("district", sa.String(collation="C"), district, nullable=True))
        op.drop_index(f"ix_{table}_unit", table_name=table)
        op.create_index(f"ix_{table}_unit_id", table, ["unit", "id"])
        op.create_index(f"ix_{table}_district_id", table, ["district", "id"])


def downgrade() -> None:
    """Take it back."""
    for table in _TABLES:
        op.drop_index(f"ix_{table}_district_id", table_name=table)
        op.drop_index(f"ix_{table}_unit_id", table_name=table)
        op.create_index(f"ix_{table}_unit", table, ["unit"])
        op.drop_column(table, "district")
