"""What waits to be told, and what was heard."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "chassis_0001"
down_revision = None
branch_labels = ("chassis",)
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_NOW = sa.func.now()


def upgrade() -> None:
    """Bring the tables forward."""
    _outbox()
    _inbox()


def downgrade() -> None:
    """Take it back."""
    op.drop_table("inbox")
    op.drop_table("outbox")


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("seq", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("event_id", sa.Uuid, nullable=False),
        sa.Column("thing_type", sa.Text, nullable=False),
        sa.Column("thing_id", sa.Uuid, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("payload", JSONB, nullable=False),
        sa.Column("headers", JSONB, nullable=False),
        sa.Column("occurred_at", _INSTANT, nullable=False),
        sa.Column("written_at", _INSTANT, server_default=_NOW, nullable=False),
        sa.Column("published_at", _INSTANT),
        sa.Column("position", sa.BigInteger),
        sa.Column("attempts", sa.Integer, server_default="0", nullable=False),
        sa.Column("last_error", sa.Text),
        sa.Column("held_until", _INSTANT),
        sa.PrimaryKeyConstraint("seq", name="pk_outbox"),
        sa.UniqueConstraint("event_id", name="uq_outbox_event_id"),
        sa.UniqueConstraint("position", name="uq_outbox_position"),
        sa.UniqueConstraint("thing_id", "sequence", name="uq_outbox_thing_id_sequence"),
    )
    op.create_index("ix_outbox_unsent", "outbox", ["seq"], postgresql_where=sa.text("published_at IS NULL"))
    held = sa.text("published_at IS NULL AND held_until IS NOT NULL")
    op.create_index("ix_outbox_held", "outbox", ["thing_id"], postgresql_where=held)


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("arrived", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("type", sa.Text, server_default="", nullable=False),
        sa.Column("source", sa.Text, server_default="", nullable=False),
        sa.Column("subject", sa.Text),
        sa.Column("sequence", sa.Integer),
        sa.Column("occurred_at", _INSTANT),
        sa.Column("heard_at", _INSTANT, server_default=_NOW, nullable=False),
        sa.Column("tried_at", _INSTANT),
        sa.Column("next_at", _INSTANT),
        sa.Column("attempts", sa.Integer, server_default="0", nullable=False),
        sa.Column("handler", sa.Text),
        sa.Column("cause", sa.Text),
        sa.Column("error", sa.Text),
        sa.Column("body", sa.LargeBinary),
        sa.Column("decided_by", sa.Text),
        sa.Column("reason", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
    )
    unfinished = sa.text("state IN ('retry', 'waiting', 'parked')")
    op.create_index("ix_inbox_unfinished", "inbox", ["subject", "arrived"], postgresql_where=unfinished)
    op.create_index("ix_inbox_due", "inbox", ["next_at"], postgresql_where=sa.text("state = 'retry'"))
    op.create_index("ix_inbox_heard_at", "inbox", ["heard_at"], postgresql_using="brin")
