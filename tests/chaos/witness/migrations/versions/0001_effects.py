"""What the witness keeps."""

import sqlalchemy as sa
from alembic import op

revision = "witness_0001"
down_revision = None
branch_labels = ("witness",)
depends_on = None


def upgrade():
    # No uniqueness on purpose: a second effect of one event has to be seen.
    op.create_table(
        "effects",
        sa.Column("at", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("event_id", sa.Uuid, nullable=False),
        sa.Column("subject", sa.Uuid, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
    )
    op.create_table(
        "poison",
        sa.Column("subject", sa.Uuid, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("how", sa.Text, nullable=False),
    )


def downgrade():
    op.drop_table("poison")
    op.drop_table("effects")
