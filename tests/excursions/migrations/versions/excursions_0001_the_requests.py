"""The requests."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "excursions_0001"
down_revision = None
branch_labels = ("excursions",)
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "excursions",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("pupils", sa.Integer(), nullable=False),
        sa.Column("downloads", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("draft", "at_district", "approved", name="state", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column(
            "district",
            sa.String(collation="C"),
            sa.Computed("substring(unit FROM '^[^/]+/[^/]+/[^/]+')", persisted=True),
            nullable=True,
        ),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_excursions")),
        sa.UniqueConstraint("case", name=op.f("uq_excursions_case")),
    )
    op.create_index(op.f("ix_excursions_next_at"), "excursions", ["next_at"], unique=False)
    op.create_index(op.f("ix_excursions_unit_id"), "excursions", ["unit", "id"], unique=False)
    op.create_index(op.f("ix_excursions_district_id"), "excursions", ["district", "id"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_excursions_district_id"), table_name="excursions")
    op.drop_index(op.f("ix_excursions_unit_id"), table_name="excursions")
    op.drop_index(op.f("ix_excursions_next_at"), table_name="excursions")
    op.drop_table("excursions")
