"""Packages of accepted plans and reports, made for the ministry."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "partnership_0009"
down_revision = "partnership_0008"
branch_labels = None
depends_on = None

_DISTRICT = "substring(unit FROM '^[^/]+/[^/]+/[^/]+')"


def upgrade() -> None:
    """Bring the tables forward."""
    district = sa.Computed(_DISTRICT, persisted=True)
    op.create_table(
        "packages",
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("unit_name", sa.String(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=True),
        sa.Column("asked_in", sa.String(length=40), nullable=False),
        sa.Column("contents", sa.String(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("try_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("district", sa.String(collation="C"), district, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packages")),
        sa.UniqueConstraint("unit", "school_year", "contents", name="package_already_there"),
        sa.UniqueConstraint("case", name=op.f("uq_packages_case")),
    )
    for columns in (("unit", "id"), ("district", "id"), ("next_at",), ("school_year",), ("try_at",)):
        op.create_index(f"ix_packages_{'_'.join(columns)}", "packages", list(columns))


def downgrade() -> None:
    """Take it back."""
    op.drop_table("packages")
