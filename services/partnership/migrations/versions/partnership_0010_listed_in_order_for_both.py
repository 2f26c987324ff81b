"""What is of two schools is listed from an index for both, and school years are counted by province too."""

from __future__ import annotations

from alembic import op

revision = "partnership_0010"
down_revision = "partnership_0009"
branch_labels = None
depends_on = None

_DISTRICT = "substring({} FROM '^[^/]+/[^/]+/[^/]+')"
_PROVINCE = "substring({} FROM '^[^/]+/[^/]+')"
# By which column a thing is the other school's.
_SHARED = {
    "action_plans": "group_two",
    "activities": "group_two",
    "contents": "partner",
    "coordinators": "partner",
    "cycles": "group_two",
    "evaluation_reports": "group_two",
    "indicator_values": "group_two",
    "joint_zumre_heads": "partner",
    "material_supports": "receiver",
    "meetings": "group_two",
    "partnerships": "group_two",
    "plan_revisions": "group_two",
    "plan_sections": "group_two",
    "releases": "group_two",
    "teacher_cooperations": "group_two",
}
# What is due comes first in these; school years are listed in no other order.
_DUE = {"action_plans": "awaited_by", "cycles": "next_due_at", "evaluation_reports": "awaited_by"}
# The pool's index had its order from the beginning.
_IN_ORDER_ALREADY = ("contents",)
# As 0007, once for the district and once for the province.
_COUNTED = """INSERT INTO cycle_counts AS c (key, school_year, unit, stands_at, next_due_at, number)
    SELECT concat_ws('|', school_year, place, stands_at, extract(epoch FROM next_due_at)::bigint),
        school_year, place, stands_at, next_due_at, sum(sign)
    FROM ({moved}) AS moved CROSS JOIN LATERAL (VALUES {places}) AS above (place) WHERE place IS NOT NULL
    GROUP BY school_year, place, stands_at, next_due_at HAVING sum(sign) <> 0 ORDER BY 1
    ON CONFLICT (key) DO UPDATE SET number = c.number + excluded.number"""
_MOVED = {"insert": "SELECT *, 1 AS sign FROM entered", "delete": "SELECT *, -1 AS sign FROM gone"}
_MOVED["update"] = f"{_MOVED['delete']} UNION ALL {_MOVED['insert']}"


def upgrade() -> None:
    """Bring the tables forward."""
    for table, other in _SHARED.items():
        op.execute(
            f"""ALTER TABLE {table}
                ADD COLUMN province varchar COLLATE "C" GENERATED ALWAYS AS ({_PROVINCE.format("unit")}) STORED,
                ADD COLUMN other_district varchar COLLATE "C" GENERATED ALWAYS AS ({_DISTRICT.format(other)}) STORED,
                ADD COLUMN other_province varchar COLLATE "C" GENERATED ALWAYS AS ({_PROVINCE.format(other)}) STORED"""
        )
        if table not in _IN_ORDER_ALREADY:
            op.drop_index(f"ix_{table}_{other}", table_name=table)
        for name, columns in _indexes(table, other).items():
            op.create_index(name, table, columns)
    op.drop_index("ix_cycles_unit_id", table_name="cycles")
    for column in ("unit", "district", "province"):
        op.create_index(f"ix_cycle_counts_{column}", "cycle_counts", [column])
    _count("(district), (province)")
    op.execute(_COUNTED.format(moved="SELECT *, 1 AS sign FROM cycles", places="(province)"))


def _indexes(table: str, other: str) -> dict[str, list[str]]:
    """Those that are new: by place, then in each order in which the table is listed."""
    places, due = ("province", other, "other_district", "other_province"), _DUE.get(table)
    wanted = [] if table == "cycles" else [[place, "id"] for place in places]
    wanted += [[place, due, "id"] for place in ("unit", *places)] if due else []
    there = {f"ix_{table}_{other}_id"} if table in _IN_ORDER_ALREADY else set()
    named = {f"ix_{table}_{'_'.join(columns)}": columns for columns in wanted}
    return {name: columns for name, columns in named.items() if name not in there}


def _count(places: str) -> None:
    for when, moved in _MOVED.items():
        op.execute(f"""CREATE OR REPLACE FUNCTION count_cycles_on_{when}() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN {_COUNTED.format(moved=moved, places=places)}; RETURN NULL; END $$""")


def downgrade() -> None:
    """Take it back."""
    _count("(district)")
    op.execute("DELETE FROM cycle_counts WHERE district IS NULL")
    for column in ("unit", "district", "province"):
        op.drop_index(f"ix_cycle_counts_{column}", table_name="cycle_counts")
    op.create_index("ix_cycles_unit_id", "cycles", ["unit", "id"])
    for table, other in _SHARED.items():
        for name in _indexes(table, other):
            op.drop_index(name, table_name=table)
        for column in ("province", "other_district", "other_province"):
            op.drop_column(table, column)
        if table not in _IN_ORDER_ALREADY:
            op.create_index(f"ix_{table}_{other}", table, [other])
