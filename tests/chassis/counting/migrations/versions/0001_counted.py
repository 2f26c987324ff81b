"""What the test service keeps."""

import sqlalchemy as sa
from alembic import op

revision = "counting_0001"
down_revision = None
branch_labels = ("counting",)
depends_on = None


def upgrade():
    op.create_table(
        "counted",
        sa.Column("at", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("thing", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
    )
    op.create_table(
        "poison",
        sa.Column("thing", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("how", sa.Text, nullable=False),
    )


def downgrade():
    op.drop_table("poison")
    op.drop_table("counted")
