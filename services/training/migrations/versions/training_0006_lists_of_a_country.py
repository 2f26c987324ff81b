"""What a province reads is found in its order among the country's, and what waits among all there ever was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "training_0006"
down_revision = "training_0005"
branch_labels = None
depends_on = None

_PROVINCE = "substring(unit FROM '^[^/]+/[^/]+')"
_OF_PROVINCES = (
    "activities", "applications", "certificates", "coordination_teams", "directorate_evaluations", "discussions",
    "duty_checklists", "fee_files", "good_practices", "need_cycles", "otmg_requests", "output_evaluations",
    "school_communities", "shared_decisions", "visions",
)  # fmt: skip
_PENDING = {"": [], "_district": ["district"], "_province": ["province"]}
_WHILE_PENDING = "state IN ('pending_school', 'pending_directorate', 'pending_ministry')"

# Each need that came or went, by what it is counted with.
_NEED = """SELECT half_year, district, province, coalesce(subject_field, '') AS field, topic_key, topic, {sign} AS sign
    FROM {needs} AS need JOIN {statements} AS statement ON statement.id = need.statement_id
    WHERE state = 'submitted' AND district IS NOT NULL"""
_TOLD = "CASE WHEN {people} >= 5 THEN {people} ELSE 0 END"
# The district's cells and then the province's, in the order of their keys, so that nobody waits for each other.
_COUNTED = f"""WITH moved AS (
        SELECT half_year, district, province, field, topic_key, min(topic) AS topic, sum(sign)::int AS people
        FROM ({{moved}}) AS moved GROUP BY half_year, district, province, field, topic_key HAVING sum(sign) <> 0
    ), districts AS (
        INSERT INTO need_cells AS c (key, half_year, level, unit, subject_field, topic_key, topic, people, told)
        SELECT concat_ws('|', half_year, district, field, topic_key), half_year, 'district', district,
            nullif(field, ''), topic_key, topic, people, {_TOLD.format(people="people")} FROM moved ORDER BY 1
        ON CONFLICT (key) DO UPDATE SET people = c.people + excluded.people,
            told = {_TOLD.format(people="(c.people + excluded.people)")}, topic = least(c.topic, excluded.topic)
        RETURNING c.key, c.people, c.told
    )
    INSERT INTO need_cells AS c (key, half_year, level, unit, subject_field, topic_key, topic, people, told)
    SELECT concat_ws('|', half_year, province, field, topic_key), half_year, 'province', province, nullif(field, ''),
        topic_key, min(topic), sum(moved.people),
        sum(districts.told - {_TOLD.format(people="(districts.people - moved.people)")})
    FROM moved JOIN districts ON districts.key = concat_ws('|', half_year, district, field, topic_key)
    GROUP BY half_year, province, field, topic_key ORDER BY 1
    ON CONFLICT (key) DO UPDATE SET people = c.people + excluded.people, told = c.told + excluded.told,
        topic = least(c.topic, excluded.topic)"""  # noqa: S608  # our own words
_MOVED = {
    ("stated_needs", "insert"): ("NEW TABLE AS entered", [("entered", "need_statements", 1)]),
    ("stated_needs", "delete"): ("OLD TABLE AS gone", [("gone", "need_statements", -1)]),
    ("need_statements", "update"): (
        "OLD TABLE AS gone NEW TABLE AS entered",
        [("stated_needs", "gone", -1), ("stated_needs", "entered", 1)],
    ),
}


def _moved(parts: list[tuple[str, str, int]]) -> str:
    return " UNION ALL ".join(_NEED.format(needs=needs, statements=of, sign=sign) for needs, of, sign in parts)


def upgrade() -> None:
    """Bring the tables forward."""
    for table in _OF_PROVINCES:
        province = sa.Computed(_PROVINCE, persisted=True)
        op.add_column(table, sa.Column("province", sa.String(collation="C"), province, nullable=True))
    for table in (*_OF_PROVINCES, "need_statements"):
        op.create_index(f"ix_{table}_province_id", table, ["province", "id"])
    op.drop_index("ix_applications_state_id", table_name="applications")
    for name, place in _PENDING.items():
        columns = ["state", *place, "id"]
        op.create_index(
            f"ix_applications_pending{name}", "applications", columns, postgresql_where=sa.text(_WHILE_PENDING)
        )
    op.drop_index("ix_offers_unit_is_open_closes_on", table_name="offers")
    op.create_index("ix_offers_unit_id", "offers", ["unit", "id"])
    op.create_index("ix_offers_open", "offers", ["unit", "id"], postgresql_where=sa.text("is_open"))
    op.create_index("ix_activity_participants_unit", "activity_participants", ["unit"])
    _count()


def _count() -> None:
    """Needs are counted by the database itself, in the transaction of whoever answers."""
    op.create_table(
        "need_cells",
        sa.Column("key", sa.String(collation="C"), nullable=False),
        sa.Column("half_year", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("topic_key", sa.String(collation="C"), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("subject_field", sa.String(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_need_cells")),
    )
    op.create_index(
        "ix_need_cells_listed", "need_cells", ["half_year", "level", sa.text("people DESC"), "topic_key", "unit"]
    )
    op.create_index("ix_need_cells_unit_half_year", "need_cells", ["unit", "half_year"])
    op.execute(_COUNTED.format(moved=_moved([("stated_needs", "need_statements", 1)])))
    for (table, when), (seen, parts) in _MOVED.items():
        name = f"count_needs_on_{when}_of_{table}"
        op.execute(f"""CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN {_COUNTED.format(moved=_moved(parts))}; RETURN NULL; END $$""")
        op.execute(f"""CREATE TRIGGER counted_on_{when} AFTER {when} ON {table} REFERENCING {seen}
            FOR EACH STATEMENT EXECUTE FUNCTION {name}()""")


def downgrade() -> None:
    """Take it back."""
    for table, when in _MOVED:
        op.execute(f"DROP TRIGGER counted_on_{when} ON {table}")
        op.execute(f"DROP FUNCTION count_needs_on_{when}_of_{table}")
    op.drop_table("need_cells")
    op.drop_index("ix_activity_participants_unit", table_name="activity_participants")
    op.drop_index("ix_offers_open", table_name="offers")
    op.drop_index("ix_offers_unit_id", table_name="offers")
    op.create_index("ix_offers_unit_is_open_closes_on", "offers", ["unit", "is_open", "closes_on"])
    for name in _PENDING:
        op.drop_index(f"ix_applications_pending{name}", table_name="applications")
    op.create_index("ix_applications_state_id", "applications", ["state", "id"])
    op.drop_index("ix_need_statements_province_id", table_name="need_statements")
    for table in _OF_PROVINCES:
        op.drop_column(table, "province")
