"""What the service to measure with keeps."""

import sqlalchemy as sa
from alembic import op

revision = "counting_0001"
down_revision = None
branch_labels = ("counting",)
depends_on = None


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "counted",
        sa.Column("at", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("thing", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("counted")
