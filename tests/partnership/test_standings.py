"""Where a school year stands is kept true also where two people put something on record at the same moment."""

from __future__ import annotations

import threading
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Select, text
from sqlalchemy.orm import Session

from chassis import afterwards
from chassis.db import transaction
from services.partnership.years.cycles.model import Cycle, Stand
from services.partnership.years.standings import process as standings
from tests.partnership.cast import Cast, at, ok

HELD = "UPDATE meetings SET state = '{}' WHERE kind = 'information'"
APPOINTED = "UPDATE coordinators SET state = '{}' WHERE unit LIKE '%/700002'"


class Unlocked(Select[Any]):
    """As the statement would be without its lock."""

    inherit_cache = True

    def with_for_update(self, **_: Any) -> Any:  # type: ignore[override]  # for this test alone
        return self


def stand(cast: Cast) -> Stand:
    with Session(cast.house.engine) as session:
        return session.query(Cycle).one().stands_at


def recorded(session: Session, statement: str, cast: Cast) -> None:
    """Something is put on record, and where the year stands is worked out."""
    session.execute(text(statement))
    standings.bring_up(session, frozenset({UUID(cast.prepared)}))


@pytest.mark.parametrize("is_locked", [True, False], ids=["locked", "control: not locked"])
def test_of_two_records_at_once_neither_is_overlooked(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, *, is_locked: bool
) -> None:
    """The slower one waits for the quicker one's commit before it looks; the control looks before and forgets it."""
    assert cast.prepared
    with transaction() as session:
        session.execute(text(APPOINTED.format("ended")))
        recorded(session, HELD.format("planned"), cast)
    assert stand(cast) is Stand.INFORMATION_MEETING
    if not is_locked:
        monkeypatch.setattr(standings, "select", Unlocked)

    def appoints() -> None:
        with transaction() as session:
            recorded(session, APPOINTED.format("appointed"), cast)

    slower = threading.Thread(target=appoints)
    with transaction() as session:
        recorded(session, HELD.format("held"), cast)
        slower.start()
        _until_it_waits_or_is_through(cast, slower)
    slower.join(timeout=30)

    right = stand(cast) is Stand.ACTION_PLAN_PREPARED
    assert right is is_locked


def _until_it_waits_or_is_through(cast: Cast, slower: threading.Thread) -> None:
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    with cast.house.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for _ in range(2000):
            if connection.scalar(text(waiting)) or not slower.is_alive():
                return
            connection.execute(text("SELECT pg_sleep(0.01)"))
    raise AssertionError("it neither waits nor is through")


def test_a_step_with_many_parts_works_it_out_once(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sending a plan makes an activity of each of its rows, and each of them asks for it."""
    counted: list[int] = []

    def counts(session: Session, partnerships: frozenset[UUID]) -> None:
        counted.append(len(partnerships))
        kept(session, partnerships)

    kept = standings.bring_up
    assert cast.approved_plan
    monkeypatch.setattr(standings, "bring_up", counts)

    assert cast.submitted_plan

    assert counted == [1]
    assert stand(cast) is Stand.JOINT_WORK_CARRIED_OUT


def test_what_is_refused_leaves_nothing_to_be_done(cast: Cast) -> None:
    assert cast.announced
    asked: list[frozenset[Any]] = []

    def deed(_: Session, about: frozenset[Any]) -> None:
        asked.append(about)

    def refused() -> None:
        with transaction() as session:
            session.execute(text("SELECT 1"))
            afterwards.at_the_end(session, deed, "never")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        refused()
    with transaction() as session:
        afterwards.at_the_end(session, deed, "once")
        afterwards.at_the_end(session, deed, "once")

    assert asked == [frozenset({"once"})]


def test_a_renewed_list_of_pairs_stands_in_the_follow_up_at_once(cast: Cast) -> None:
    with at("2.5.2025"):
        assert cast.listed
        [line] = ok(cast.ogm.get("/v1/school-years"))["items"]

    assert (line["state"]["code"], line["school_year"], line["days_left"]) == ("information_meeting", "2025-2026", 29)
