"""A case is never looked for by its number or its unit, and every event of every programme wrote both indexes anew."""

from __future__ import annotations

from alembic import op

revision = "gateway_0008"
down_revision = "gateway_0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.drop_index("ix_cases_unit", table_name="cases")
    op.drop_index("ix_cases_number", table_name="cases")


def downgrade() -> None:
    """Take them back."""
    op.create_index("ix_cases_number", "cases", ["number"], unique=False)
    op.create_index("ix_cases_unit", "cases", ["unit"], unique=False)
