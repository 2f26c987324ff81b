"""The words of names, by which people are found in the order in which they are shown."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "gateway_0010"
down_revision = "gateway_0009"
branch_labels = None
depends_on = None

_WORDS = """SELECT DISTINCT word, name, id AS person, searched, unit
    FROM {people}, unnest(string_to_array(btrim(searched), ' ')) AS word WHERE left_on IS NULL AND word <> ''"""
_ENTER = f"INSERT INTO name_words (word, name, person, searched, unit) {_WORDS}"
_TAKE_OUT = f"""DELETE FROM name_words AS kept USING ({_WORDS}) AS former
    WHERE kept.word = former.word AND kept.name = former.name AND kept.person = former.person"""  # noqa: S608  # our own words
# Most changes of a person leave all three as they were.
_CHANGED = """(SELECT {mine}.* FROM gone JOIN entered USING (id)
    WHERE (gone.name, gone.unit, gone.left_on) IS DISTINCT FROM (entered.name, entered.unit, entered.left_on)) AS p"""
_AFRESH = (_TAKE_OUT.format(people=_CHANGED.format(mine="gone")), _ENTER.format(people=_CHANGED.format(mine="entered")))
_KEPT = {
    "insert": ("NEW TABLE AS entered", _ENTER.format(people="entered")),
    "delete": ("OLD TABLE AS gone", _TAKE_OUT.format(people="gone")),
    "update": ("OLD TABLE AS gone NEW TABLE AS entered", "; ".join(_AFRESH)),
}


def upgrade() -> None:
    """Bring the tables forward."""
    op.create_table(
        "name_words",
        sa.Column("word", sa.Text(collation="C"), nullable=False),
        sa.Column("name", sa.Text(collation="tr-x-icu"), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("searched", sa.Text(collation="C"), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=True),
        sa.PrimaryKeyConstraint(
            "word", "name", "person", name=op.f("pk_name_words"), postgresql_include=("searched", "unit")
        ),
    )
    op.execute(_ENTER.format(people="people"))
    for when, (seen, kept) in _KEPT.items():
        op.execute(f"""CREATE FUNCTION keep_name_words_on_{when}() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN {kept}; RETURN NULL; END $$""")
        op.execute(f"""CREATE TRIGGER words_kept_on_{when} AFTER {when} ON people REFERENCING {seen}
            FOR EACH STATEMENT EXECUTE FUNCTION keep_name_words_on_{when}()""")
    op.drop_index("ix_people_searched_name_id", table_name="people")
    op.drop_index("ix_people_searched", table_name="people")


def downgrade() -> None:
    """Take it back."""
    op.create_index(
        "ix_people_searched",
        "people",
        ["searched"],
        postgresql_using="gin",
        postgresql_ops={"searched": "gin_trgm_ops"},
    )
    op.create_index(
        "ix_people_searched_name_id", "people", ["searched", "name", "id"], postgresql_where=sa.text("left_on IS NULL")
    )
    for when in _KEPT:
        op.execute(f"DROP TRIGGER words_kept_on_{when} ON people")
        op.execute(f"DROP FUNCTION keep_name_words_on_{when}")
    op.drop_table("name_words")
