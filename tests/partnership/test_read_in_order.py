"""What a school, a district or a province asks of its pairs costs no more with everybody else's pairs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event, inspect, text

from chassis import paging, scope
from chassis.identity import Role
from tests.partnership.cast import Cast, ok

PROVINCE, DISTRICT, SCHOOL = "tr/06", "tr/06/d1", "tr/06/d1/7000001"
ROLES = {PROVINCE: Role.PROVINCE_OFFICER, DISTRICT: Role.DISTRICT_OFFICER, SCHOOL: Role.PRINCIPAL}
PAIRS, THEIRS = 10_000, 1_000
# Of each of the two ways a page and one more, and the same things again by their ids, with what is shown beside them.
MOST = 350
# One pair in ten is the province's, of them all the oldest, and due last: whoever walks through all finds them last.
_PLACE = f"'tr/' || CASE WHEN n <= {THEIRS} THEN '06' ELSE (11 + n % 60)::text END || '/d' || (n + {{}}) % 2 || '/'"
_ID = "('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid"
OF_EACH_PAIR = {
    "id": _ID,
    "partnership_id": _ID,
    "case": "to_char(n, 'FM00000000')",
    "unit": f"{_PLACE.format(0)} || 7000000 + n",
    "group_one": f"{_PLACE.format(0)} || 7000000 + n",
    "group_two": f"{_PLACE.format(1)} || 8000000 + n",
    "next_due_at": f"one.next_due_at + (n <= {THEIRS})::int * interval '1 day'",
}


@pytest.fixture
def many(cast: Cast) -> Cast:
    """Many pairs more, each as far as the one that was announced."""
    assert cast.announced
    with cast.house.engine.begin() as connection:
        # So many at once may take longer than a request may.
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        for table in ("partnerships", "cycles"):
            columns = [one for one in inspect(connection).get_columns(table) if "computed" not in one]
            names = ", ".join(f'"{one["name"]}"' for one in columns)
            made = ", ".join(OF_EACH_PAIR.get(one["name"], f'one."{one["name"]}"') for one in columns)
            copied = f"SELECT {made} FROM {table} AS one, generate_series(1, {PAIRS}) AS n"  # noqa: S608  # our own words
            connection.execute(text(f"INSERT INTO {table} ({names}) {copied}"))
    with cast.house.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE partnerships, cycles"))
    return cast


@pytest.mark.requirement("PLT-12", "PAR-17")
@pytest.mark.parametrize("path", ["partnerships", "school-years", "partnerships?state=announced"])
def test_whoever_asks_for_their_pairs_reads_a_page_and_nobody_elses(many: Cast, path: str) -> None:
    for unit in ROLES:
        found, read = asked(many, unit, path)

        assert len(found) == (1 if unit == SCHOOL else paging.USUAL)
        assert all(theirs(one["unit"]) for one in found)
        assert read <= MOST

    found, read = asked(many, "tr", f"{path}{'&' if '?' in path else '?'}place={PROVINCE}")

    assert len(found) == paging.USUAL
    assert read <= MOST


@pytest.mark.parametrize("path", ["partnerships", "school-years"])
def test_without_its_ways_a_page_reads_far_more(many: Cast, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """The control: both columns in one condition, as a list would be asked that knows nothing of ways."""
    expected = {unit: asked(many, unit, path)[0] for unit in (PROVINCE, DISTRICT)}
    monkeypatch.setattr(paging, "ways_of", lambda wanted: scope.Ways((wanted,), wanted))

    for unit, pages in expected.items():
        found, read = asked(many, unit, path)

        assert [one["id"] for one in found] == [one["id"] for one in pages]
        assert read > MOST


def theirs(unit: str) -> bool:
    return unit.startswith(f"{PROVINCE}/")


def asked(cast: Cast, unit: str, path: str) -> tuple[list[dict[str, Any]], int]:
    """The list, and how many rows the database looked at to answer it."""
    engine = cast.house.engine
    person = cast.house.person(ROLES.get(unit, Role.OGM_OFFICER), unit)
    with _heard(engine) as said:
        found = ok(person.get(f"/v1/{path}"))["items"]
    with engine.connect() as connection:
        plans = [
            connection.exec_driver_sql(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", parameters).scalar_one()
            for statement, parameters in said
            if statement.startswith("SELECT")
        ]
    return found, sum(_read(plan[0]["Plan"]) for plan in plans)


@contextmanager
def _heard(engine: Engine) -> Iterator[list[tuple[str, Any]]]:
    said: list[tuple[str, Any]] = []

    def hear(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        said.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", hear)
    yield said
    event.remove(engine, "before_cursor_execute", hear)


def _read(plan: dict[str, Any]) -> int:
    """What its scans of tables found, and what they threw away."""
    there = (
        sum(plan.get(name, 0) for name in ("Actual Rows", "Rows Removed by Filter")) if "Relation Name" in plan else 0
    )
    return there * plan.get("Actual Loops", 1) + sum(_read(part) for part in plan.get("Plans", []))
