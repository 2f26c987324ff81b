"""What a province reads is found in its order among the country's, and what waits among all there ever was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "training_0006"
down_revision = "training_0005"
branch_labels = None
depends_on = None

_PROVINCE = "substring(unit FROM '^[^/]+/[^/]+')"
_OF_PROVINCES = (
    "activities", "applications", "certificates", "coordination_teams", "directorate_evaluations", "discussions",
    "duty_checklists", "fee_files", "good_practices", "need_cycles", "otmg_requests", "output_evaluations",
    "school_communities", "shared_decisions", "visions",
)  # fmt: skip
_PENDING = {"": [], "_district": ["district"], "_province": ["province"]}
_WHILE_PENDING = "state IN ('pending_school', 'pending_directorate', 'pending_ministry')"


def upgrade() -> None:
    """Bring the tables forward."""
    for table in _OF_PROVINCES:
        province = sa.Computed(_PROVINCE, persisted=True)
        op.add_column(table, sa.Column("province", sa.String(collation="C"), province, nullable=True))
    for table in (*_OF_PROVINCES, "need_statements"):
        op.create_index(f"ix_{table}_province_id", table, ["province", "id"])
    op.drop_index("ix_applications_state_id", table_name="applications")
    for name, place in _PENDING.items():
        columns = ["state", *place, "id"]
        op.create_index(
            f"ix_applications_pending{name}", "applications", columns, postgresql_where=sa.text(_WHILE_PENDING)
        )
    op.drop_index("ix_offers_unit_is_open_closes_on", table_name="offers")
    op.create_index("ix_offers_unit_id", "offers", ["unit", "id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_index("ix_offers_unit_id", table_name="offers")
    op.create_index("ix_offers_unit_is_open_closes_on", "offers", ["unit", "is_open", "closes_on"])
    for name in _PENDING:
        op.drop_index(f"ix_applications_pending{name}", table_name="applications")
    op.create_index("ix_applications_state_id", "applications", ["state", "id"])
    op.drop_index("ix_need_statements_province_id", table_name="need_statements")
    for table in _OF_PROVINCES:
        op.drop_column(table, "province")
