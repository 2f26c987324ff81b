"""Of a line of history that is ten years old it may be forgotten who took the step and what they said (PRV-14)."""

from __future__ import annotations

from alembic import op

revision = "chassis_0010"
down_revision = "chassis_0009"
branch_labels = None
depends_on = None

_REFUSED = "RAISE EXCEPTION 'a line of history is never changed or deleted';"
# What is erased is erased whole, and nothing else of the line changes; no younger line, and no line is deleted.
_FORGETS = f"""
CREATE OR REPLACE FUNCTION history_is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE personal CONSTANT text[] := ARRAY['person', 'deputy_for', 'reason', 'request_id'];
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.at < now() - interval '10 years'
            AND num_nonnulls(NEW.person, NEW.deputy_for, NEW.reason, NEW.request_id) = 0
            AND to_jsonb(NEW) - personal = to_jsonb(OLD) - personal
        THEN
            RETURN NEW;
        END IF;
    END IF;
    {_REFUSED}
END $$;
"""
_NEVER = f"""
CREATE OR REPLACE FUNCTION history_is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN {_REFUSED} END $$;
"""


def upgrade() -> None:
    """Bring the rule forward."""
    op.execute(_FORGETS)
    op.create_index(op.f("ix_history_at"), "history", ["at"], unique=False, postgresql_using="brin")


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_history_at"), table_name="history", postgresql_using="brin")
    op.execute(_NEVER)
