"""School years are followed, lists show what is late first, and packages are made for the ministry."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "partnership_0007"
down_revision = "partnership_0006"
branch_labels = None
depends_on = None

_DISTRICT = "substring(unit FROM '^[^/]+/[^/]+/[^/]+')"
_PROVINCE = "substring(unit FROM '^[^/]+/[^/]+')"
_REVIEWED = ("action_plans", "evaluation_reports")
_AWAITED = """CASE WHEN review_state IN ('draft', 'agreed', 'school_approved', 'returned')
    THEN CASE WHEN first_submitted_at IS NULL THEN due_at ELSE resubmit_by END END"""
# A school's lists are its own and its partner's: each has to be found.
_OF_THE_PARTNER = {
    "action_plans": "group_two",
    "coordinators": "partner",
    "evaluation_reports": "group_two",
    "joint_zumre_heads": "partner",
    "material_supports": "receiver",
    "meetings": "group_two",
    "plan_sections": "group_two",
    "teacher_cooperations": "group_two",
}
# Those that moved, each with what it counts; in the order of their keys, so that nobody waits for each other.
_COUNTED = """INSERT INTO cycle_counts AS c (key, school_year, unit, stands_at, next_due_at, number)
    SELECT concat_ws('|', school_year, district, stands_at, extract(epoch FROM next_due_at)::bigint),
        school_year, district, stands_at, next_due_at, sum(sign)
    FROM ({moved}) AS moved WHERE district IS NOT NULL
    GROUP BY school_year, district, stands_at, next_due_at HAVING sum(sign) <> 0 ORDER BY 1
    ON CONFLICT (key) DO UPDATE SET number = c.number + excluded.number"""
_MOVED = {
    "insert": ("NEW TABLE AS entered", "SELECT *, 1 AS sign FROM entered"),
    "delete": ("OLD TABLE AS gone", "SELECT *, -1 AS sign FROM gone"),
}
_MOVED["update"] = ("OLD TABLE AS gone NEW TABLE AS entered", f"{_MOVED['delete'][1]} UNION ALL {_MOVED['insert'][1]}")
# As the service works it out from now on (`standings`).
_STAND = """
    WITH known AS (
        SELECT c.id, c.first_steps_due_at AS first, c.plan_due_at AS august, c.report_due_at AS june,
               p.state NOT IN ('renewed', 'partner_changed', 'terminated', 'suspended') AS followed,
               EXISTS (SELECT FROM meetings m WHERE m.partnership_id = c.partnership_id AND m.state = 'held'
                       AND m.school_year = c.school_year AND m.kind = 'information') AS d1,
               (SELECT count(DISTINCT o.unit) = 2 FROM coordinators o
                WHERE o.partnership_id = c.partnership_id AND o.state = 'appointed') AS d2,
               EXISTS (SELECT FROM meetings m JOIN joint_zumre_heads h
                       ON h.partnership_id = m.partnership_id AND h.subject = m.subject AND h.state = 'appointed'
                       WHERE m.partnership_id = c.partnership_id AND m.state = 'held'
                       AND m.school_year = c.school_year) AS d3,
               coalesce(a.first_submitted_at IS NOT NULL OR a.review_state = 'school_approved', false) AS d4,
               a.first_submitted_at IS NOT NULL AS d5,
               EXISTS (SELECT FROM activities w WHERE w.partnership_id = c.partnership_id
                       AND w.school_year = c.school_year) AND NOT EXISTS (
                       SELECT FROM activities w WHERE w.partnership_id = c.partnership_id
                       AND w.school_year = c.school_year AND w.state IN ('planned', 'postponed', 'in_progress')) AS d6,
               coalesce((((k.second_half ->> 1)::date + 1)::timestamp AT TIME ZONE 'Europe/Istanbul')
                        - interval '1 second', c.report_due_at) AS half,
               e.held AS d7, e.day AS met,
               coalesce(r.first_submitted_at IS NOT NULL OR r.review_state = 'school_approved', false) AS d8,
               r.first_submitted_at IS NOT NULL AS d9
        FROM cycles c JOIN partnerships p ON p.id = c.partnership_id
        LEFT JOIN action_plans a USING (partnership_id, school_year)
        LEFT JOIN evaluation_reports r USING (partnership_id, school_year)
        LEFT JOIN known_calendars k USING (school_year)
        CROSS JOIN LATERAL (
            SELECT coalesce(bool_or(v.state = 'held'), false) AS held,
                   ((max(v.meets_on) FILTER (WHERE v.state <> 'cancelled') + 1)::timestamp
                    AT TIME ZONE 'Europe/Istanbul') - interval '1 second' AS day
            FROM evaluation_meetings v JOIN invitations i ON i.meeting_id = v.id
            WHERE i.partnership_id = c.partnership_id AND v.school_year = c.school_year) e
    )
    UPDATE cycles SET
        stands_at = CASE
            WHEN NOT d1 THEN 'information_meeting' WHEN NOT d2 THEN 'coordinators_appointed'
            WHEN NOT d3 THEN 'joint_zumre_heads_selected' WHEN NOT d4 THEN 'action_plan_prepared'
            WHEN NOT d5 THEN 'action_plan_sent' WHEN NOT d6 THEN 'joint_work_carried_out'
            WHEN NOT d7 THEN 'ministry_evaluation_meeting' WHEN NOT d8 THEN 'evaluation_report_prepared'
            WHEN NOT d9 THEN 'evaluation_report_sent' ELSE 'all_done' END,
        next_due_at = CASE WHEN followed THEN least(
            CASE WHEN NOT d1 OR NOT d2 OR NOT d3 THEN first END, CASE WHEN NOT d4 OR NOT d5 THEN august END,
            CASE WHEN d5 AND NOT d6 THEN half END, CASE WHEN d5 AND NOT d7 THEN met END,
            CASE WHEN d5 AND (NOT d8 OR NOT d9) THEN june END) END
    FROM known WHERE known.id = cycles.id
"""


def upgrade() -> None:
    """Bring the tables forward."""
    _place_cycles()
    op.add_column("cycles", sa.Column("stands_at", sa.String(length=40), nullable=True))
    op.add_column("cycles", sa.Column("next_due_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("cycles", sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE cycles SET changed_at = opened_at")
    op.execute(_STAND)
    for column in ("stands_at", "changed_at"):
        op.alter_column("cycles", column, nullable=False)
    op.drop_index("ix_cycles_school_year", table_name="cycles")
    op.create_index("ix_cycles_next_due_at_id", "cycles", ["next_due_at", "id"])
    op.create_index("ix_cycles_school_year_next_due_at_id", "cycles", ["school_year", "next_due_at", "id"])
    op.create_index("ix_cycles_district_next_due_at_id", "cycles", ["district", "next_due_at", "id"])
    _count()
    for table in _REVIEWED:
        awaited = sa.Column("awaited_by", sa.DateTime(timezone=True), sa.Computed(_AWAITED, persisted=True))
        op.add_column(table, awaited)
        op.create_index(f"ix_{table}_awaited_by_id", table, ["awaited_by", "id"])
        op.create_index(f"ix_{table}_district_awaited_by_id", table, ["district", "awaited_by", "id"])

    for table, column in _OF_THE_PARTNER.items():
        op.create_index(f"ix_{table}_{column}", table, [column])
    _packages()


def _count() -> None:
    """How many stand where is counted by the database itself, in the transaction of whatever moves one on."""
    op.create_table(
        "cycle_counts",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("district", sa.String(collation="C"), sa.Computed(_DISTRICT, persisted=True), nullable=True),
        sa.Column("province", sa.String(collation="C"), sa.Computed(_PROVINCE, persisted=True), nullable=True),
        sa.Column("stands_at", sa.String(length=40), nullable=False),
        sa.Column("next_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_cycle_counts")),
    )
    op.execute(_COUNTED.format(moved="SELECT *, 1 AS sign FROM cycles"))
    for when, (seen, moved) in _MOVED.items():
        op.execute(f"""CREATE FUNCTION count_cycles_on_{when}() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN {_COUNTED.format(moved=moved)}; RETURN NULL; END $$""")
        op.execute(f"""CREATE TRIGGER counted_on_{when} AFTER {when} ON cycles REFERENCING {seen}
            FOR EACH STATEMENT EXECUTE FUNCTION count_cycles_on_{when}()""")


def _packages() -> None:
    district = sa.Computed(_DISTRICT, persisted=True)
    op.create_table(
        "packages",
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("unit_name", sa.String(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=True),
        sa.Column("asked_in", sa.String(length=40), nullable=False),
        sa.Column("contents", sa.String(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("try_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case", sa.String(length=8), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("district", sa.String(collation="C"), district, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packages")),
        sa.UniqueConstraint("unit", "school_year", "contents", name="package_already_there"),
        sa.UniqueConstraint("case", name=op.f("uq_packages_case")),
    )
    for columns in (("unit", "id"), ("district", "id"), ("next_at",), ("school_year",), ("try_at",)):
        op.create_index(f"ix_packages_{'_'.join(columns)}", "packages", list(columns))


def _place_cycles() -> None:
    """A school year lies where its partnership does."""
    for name in ("unit", "group_two"):
        op.add_column("cycles", sa.Column(name, sa.String(collation="C"), nullable=True))
    op.execute(
        "UPDATE cycles c SET unit = p.unit, group_two = p.group_two FROM partnerships p WHERE p.id = partnership_id"
    )
    for name in ("unit", "group_two"):
        op.alter_column("cycles", name, nullable=False)
    district = sa.Computed(_DISTRICT, persisted=True)
    op.add_column("cycles", sa.Column("district", sa.String(collation="C"), district, nullable=True))
    op.create_index("ix_cycles_unit_id", "cycles", ["unit", "id"])
    op.create_index("ix_cycles_group_two", "cycles", ["group_two"])


def downgrade() -> None:
    """Take it back."""
    op.drop_table("packages")
    for when in _MOVED:
        op.execute(f"DROP TRIGGER counted_on_{when} ON cycles")
        op.execute(f"DROP FUNCTION count_cycles_on_{when}")
    op.drop_table("cycle_counts")
    for table, column in _OF_THE_PARTNER.items():
        op.drop_index(f"ix_{table}_{column}", table_name=table)
    for table in _REVIEWED:
        op.drop_column(table, "awaited_by")
    for column in ("next_due_at", "stands_at", "changed_at", "district", "unit", "group_two"):
        op.drop_column("cycles", column)
    op.create_index("ix_cycles_school_year", "cycles", ["school_year"])
