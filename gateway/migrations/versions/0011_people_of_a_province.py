"""People of a province are found in the order in which they are shown, as those of the country are."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "gateway_0011"
down_revision = "gateway_0010"
branch_labels = None
depends_on = None

_TABLES = ("people", "name_words")


def upgrade() -> None:
    """Bring the tables forward."""
    for table in _TABLES:
        way = sa.Computed("substring(unit FROM '^[^/]+/[^/]+')", persisted=True)
        op.add_column(table, sa.Column("province", sa.String(collation="C"), way, nullable=True))
    op.create_index("ix_people_province_name_id", "people", ["province", "name", "id"])
    op.create_index(
        "ix_name_words_province_word_name_person",
        "name_words",
        ["province", "word", "name", "person"],
        postgresql_include=["searched"],
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_index("ix_name_words_province_word_name_person", "name_words")
    op.drop_index("ix_people_province_name_id", "people")
    for table in _TABLES:
        op.drop_column(table, "province")
