"""What the database itself refuses: the second of what there may be once, and numbers and days that cannot be.

Two who ask at once are both told yes by the rules; the slower of them is refused here, by the rule's own name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, Index, Table, UniqueConstraint, insert, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from chassis.things import new_case, new_id
from services.awards.school_work.event_programmes.model import Stand, VisitorCount
from services.awards.tables import Base
from tests.awards.cast import ok
from tests.clones import Clones
from tests.contracts.awards_etwinning import etwinning_happened
from tests.contracts.awards_judging import judging_happened
from tests.contracts.awards_records import records_happened
from tests.contracts.awards_school_work import school_work_happened
from tests.contracts.awards_years import years_happened
from tests.doors import opened

# The names of what is unique: each is the code that the slower of two is told.
ONCE = {
    name: table
    for table in Base.metadata.sorted_tables
    for one in chain(table.constraints, table.indexes)
    if (isinstance(one, UniqueConstraint) or (isinstance(one, Index) and one.unique)) and (name := str(one.name))
    if not name.startswith(("uq_", "ix_", "None"))
}
# In which state it has to stand to be counted, and by what else a second one of it differs.
STANDS: dict[str, dict[str, Any]] = {
    "exhibition_exists": {"state": "entered"},
    "conflict_already_declared": {"state": "declared"},
    "programme_already_widened": {"programme": "tubitak"},
    "voice_already_heard": {"voice": "principal"},
}
# By table what is written over, and the name of what refuses it.
CANNOT_BE: list[tuple[str, str, str]] = [
    ("activity_records", "ends_on = starts_on - 1", "ck_activity_records_ends_after_it_starts"),
    *(
        ("activity_records", f"{group}_count = -1", "ck_activity_records_heads_are_counted")
        for group in ("manager", "teacher", "student", "parent")
    ),
    ("award_decisions", "outcome = 'not_granted', grounds = NULL", "ck_award_decisions_refused_with_grounds"),
    ("public_events", "ends_on = starts_on - 1", "ck_public_events_ends_after_it_begins"),
    ("scores", "total = 1, state = 'set_aside'", "ck_scores_set_aside_counts_nothing"),
    ("scores", "total = 1, abstention = 'Emin değilim'", "ck_scores_abstains_or_scores"),
    ("students", "grade = 13", "ck_students_grade_there_is"),
    ("students", "grade = -1", "ck_students_grade_there_is"),
    ("support_courses", "ends_on = starts_on - 1", "ck_support_courses_ends_after_it_begins"),
    ("visitor_counts", "number = -1", "ck_visitor_counts_number_not_below_zero"),
    ("workshop_items", "quantity = 0", "ck_workshop_items_quantity_above_zero"),
    *(
        ("workshop_uses", f"{what} = 0", "ck_workshop_uses_used_by_somebody")
        for what in ("sessions", "students", "hours")
    ),
]
BELOW_NOTHING = "INSERT INTO score_points SELECT scores.id, criteria.id, -1 FROM scores, criteria LIMIT 1"


@pytest.fixture(scope="module")
def everything(clones: Clones, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database in which something of every kind lies; each test takes back what it does."""
    url = clones.migrated("services.awards")
    with opened("services.awards", url, tmp_path_factory.mktemp("everything")) as house:
        cast, ids = years_happened(house)
        for happened in (records_happened, judging_happened, school_work_happened, etwinning_happened):
            ids |= happened(cast)
        event = UUID(ids["/v1/public-events"][0])
        with Session(house.engine) as session, session.begin():
            session.add(Stand(public_event_id=event, number="A1", holder="Okul", subject="Robotik"))
            session.add(VisitorCount(public_event_id=event, day=date(2026, 6, 5), visitors="parents", number=9))
        assert ok(cast.province.get("/v1/public-events"))
        yield house.engine
    clones.drop(url)


def refused(engine: Engine, *written: Any) -> str | None:
    """The name of what the database holds against the last of these; nothing of them stays."""
    with Session(engine) as session:
        try:
            for one in written:
                session.execute(one)
        except IntegrityError as found:
            name: str | None = found.orig.diag.constraint_name  # type: ignore[union-attr]  # psycopg's own
            return name
    return None


def a_second(engine: Engine, table: Table, changed: Mapping[str, Any]) -> Any:
    """One more of what lies there, under a number of its own."""
    kept = [column for column in table.columns if column.computed is None]
    with Session(engine) as session:
        row = dict(session.execute(select(*kept).limit(1)).mappings().one())
    own = {"id": new_id(), "case": new_case(), "candidacy_id": _other(engine, table, row)}
    return insert(table).values(row | {name: one for name, one in own.items() if name in row and one} | changed)


def _other(engine: Engine, table: Table, row: Mapping[str, Any]) -> UUID | None:
    """Of a part of a candidacy: another candidacy, since one has the same part once anyway."""
    if table.name != "nominated_records":
        return None
    with Session(engine) as session:
        found = session.scalars(text("SELECT id FROM candidacies")).all()
    return next(one for one in found if one != row["candidacy_id"])


@pytest.mark.requirement("AWD-01", "AWD-09", "AWD-14", "AWD-16", "AWD-22", "AWD-24", "SM-AWD-4", "ETW-01", "ETW-12")
@pytest.mark.parametrize("name", sorted(ONCE))
def test_what_there_may_be_once_is_kept_once(everything: Engine, name: str) -> None:
    table, stands = ONCE[name], STANDS.get(name, {})
    # A principal's voice is one whoever gives it; another teacher's is another.
    differs = {"person": new_id()} if name == "voice_already_heard" else {}
    first = [update(table).values(stands)] if stands else []

    assert refused(everything, *first, a_second(everything, table, stands | differs)) == name


@pytest.mark.requirement("SM-AWD-4", "AWD-16", "AWD-28", "AWD-36", "PRV-11", "SM-AWD-6")
@pytest.mark.parametrize(("table", "said", "name"), CANNOT_BE)
def test_numbers_and_days_that_cannot_be_are_not_kept(everything: Engine, table: str, said: str, name: str) -> None:
    assert refused(everything, text(f"UPDATE {table} SET {said}")) == name  # noqa: S608  # words of this file


@pytest.mark.requirement("SM-AWD-4", "AWD-06")
def test_no_points_are_below_nothing(everything: Engine) -> None:
    assert refused(everything, text(BELOW_NOTHING)) == "ck_score_points_not_below_nothing"


def test_everything_that_has_a_name_of_its_own_is_tried() -> None:
    checked = {str(one.name) for table in Base.metadata.sorted_tables for one in table.constraints if _is_ours(one)}

    assert checked == {name for *_, name in CANNOT_BE} | {"ck_score_points_not_below_nothing"}


def _is_ours(one: Any) -> bool:
    return str(one.name).startswith("ck_") and one.table.name in Base.metadata.tables
