"""Who looked at a T.C. kimlik no is deleted after ten years, and no day earlier (PRV-14)."""

from __future__ import annotations

from alembic import op

revision = "gateway_0012"
down_revision = "gateway_0011"
branch_labels = None
depends_on = None

_REFUSED = "RAISE EXCEPTION 'a viewing of a national id is never changed or deleted';"
_KEPT = f"""
CREATE OR REPLACE FUNCTION viewings_are_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.at < now() - interval '10 years' THEN
            RETURN OLD;
        END IF;
    END IF;
    {_REFUSED}
END $$;
"""
_FOR_GOOD = f"""
CREATE OR REPLACE FUNCTION viewings_are_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN {_REFUSED} END $$;
"""


def upgrade() -> None:
    """Bring the rule forward."""
    op.execute(_KEPT)


def downgrade() -> None:
    """Take it back."""
    op.execute(_FOR_GOOD)
