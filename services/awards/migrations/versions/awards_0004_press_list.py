"""The press list of a province (NTF-55)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "awards_0004"
down_revision = "awards_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "press_contacts",
        sa.Column("outlet", sa.String(), nullable=False),
        sa.Column("contact_name", sa.String(), nullable=True),
        sa.Column("contact_email", sa.String(), nullable=True),
        sa.Column("state", sa.Enum("listed", "struck", name="state", native_enum=False, length=40), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column(
            "district",
            sa.String(collation="C"),
            sa.Computed("substring(unit FROM '^[^/]+/[^/]+/[^/]+')", persisted=True),
            nullable=True,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_press_contacts")),
        sa.UniqueConstraint("case", name=op.f("uq_press_contacts_case")),
    )
    op.create_index(op.f("ix_press_contacts_district_id"), "press_contacts", ["district", "id"], unique=False)
    op.create_index(op.f("ix_press_contacts_next_at"), "press_contacts", ["next_at"], unique=False)
    op.create_index(op.f("ix_press_contacts_unit_id"), "press_contacts", ["unit", "id"], unique=False)
    op.create_index(
        "press_contact_already_listed",
        "press_contacts",
        ["unit", "contact_email"],
        unique=True,
        postgresql_where=sa.text("state = 'listed'"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("press_contacts")
