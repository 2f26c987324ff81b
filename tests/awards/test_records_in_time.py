"""When one records: until the last recording day, reminded before it; with its year a record is archived."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from chassis.directory import KnownUnit
from services.awards.records.record_times.process import DAYS_BEFORE
from services.awards.subscriptions import LISTENER
from services.awards.years.project_years.model import ProjectYear, State
from tests.awards.cast import at, clock_takes, ok, people_told, refusal
from tests.awards.places import CAMLITEPE
from tests.awards.recording import SEMINAR, Recording
from tests.awards.settling import Settled
from tests.telling import event, hear


def year_told(cast: Settled, verb: str) -> dict[str, Any]:
    """As the service tells it of its own year."""
    return event(uuid4(), 1) | {
        "type": f"awards.project_year.{verb}",
        "source": "/awards",
        "data": {"facts": {"id": cast.year}},
    }


def set_year(cast: Settled, **said: Any) -> None:
    """The year stands so; how it gets there is a story of its own."""
    with Session(cast.house.engine) as session, session.begin():
        session.execute(update(ProjectYear).where(ProjectYear.id == UUID(cast.year)).values(**said))


@pytest.mark.requirement("Q-42", "SM-AWD-3", "SC-AWD")
def test_after_the_last_recording_day_nothing_new_is_recorded(cast: Settled) -> None:
    here = Recording(cast)
    with at("8.5.2026", "23:50:00"):
        record = here.drafted(here.selin, SEMINAR)
        here.shown(here.selin, record)
    with at("9.5.2026", "00:05:00"):
        new = here.selin.post("/v1/activity-records", SEMINAR)
        old = here.selin.post(f"{record}/submit")
        edited = here.selin.put(record, SEMINAR, If_Match=here.selin.get(record).headers["ETag"])

    assert [refusal(one) for one in (new, old, edited)] == [(409, "recording_is_closed")] * 3


@pytest.mark.requirement("SM-AWD-1", "SM-AWD-3")
def test_what_was_returned_may_be_sent_again_until_the_awards_are_decided(cast: Settled) -> None:
    here = Recording(cast)
    commission = here.commission(CAMLITEPE)
    with at("7.5.2026"):
        records = [here.submitted(here.selin, SEMINAR | {"name": f"Seminer {number}"}) for number in range(3)]
        ok(commission.post(f"{records[0]}/return", {"reason": "Tarih yanlış"}))
    with at("11.5.2026"):
        cast.evaluate()
        ok(here.selin.post(f"{records[0]}/submit"))
        ok(commission.post(f"{records[1]}/verify"))
    set_year(cast, state=State.AWARDED)
    with at("1.6.2026"):
        late = [commission.post(f"{records[2]}/verify"), commission.post(f"{records[2]}/return", {"reason": "Geç"})]

    assert [refusal(one) for one in late] == [(409, "year_is_decided")] * 2


@pytest.mark.requirement("NTF-53")
def test_who_has_an_open_draft_is_reminded_three_times_before_the_end(cast: Settled) -> None:
    here = Recording(cast)
    with at("1.4.2026"):
        here.drafted(here.selin, SEMINAR)
        here.submitted(here.murat, SEMINAR)
    told = []
    for day in ("7.4.2026", "8.4.2026", "20.4.2026", "1.5.2026", "7.5.2026", "8.5.2026"):
        with at(day):
            clock_takes()
            told.append(cast.house.told().count("awards.activity_record.reminded"))

    assert told == [0, 1, 1, 2, 3, 3]
    assert len(DAYS_BEFORE) == 3
    last = cast.last("awards.activity_record.reminded")
    assert people_told(last) == {str(here.selin.id)}
    assert {one["daily"] for one in last["data"]["audience"]} == {True}


@pytest.mark.requirement("NTF-53")
def test_with_more_time_to_record_one_is_reminded_of_the_new_day(cast: Settled) -> None:
    here = Recording(cast)
    with at("1.4.2026"):
        here.drafted(here.selin, SEMINAR)
    with at("1.5.2026"):
        clock_takes()
        ok(
            here.executive.post(
                f"/v1/project-years/{cast.year}/extend", {"until": "2026-05-22", "reason": "Kar tatili"}
            )
        )
        hear(LISTENER, year_told(cast, "extended"))
        clock_takes()
    with at("15.5.2026"):
        clock_takes()

    assert cast.house.told().count("awards.activity_record.reminded") == 2


@pytest.mark.requirement("SM-AWD-3", "AWD-03")
def test_with_its_year_closed_what_was_accepted_is_archived(cast: Settled) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        accepted, sent = here.accepted(here.selin, SEMINAR), here.submitted(here.murat, SEMINAR)
        clock_takes()
        before = ok(here.selin.get(accepted))["state"]["code"]
    set_year(cast, state=State.CLOSED)
    with at("26.6.2026"):
        hear(LISTENER, year_told(cast, "closed"))
        clock_takes()
        states = [ok(here.selin.get(one))["state"]["code"] for one in (accepted, sent)]
        archived = cast.last("awards.activity_record.archived")

    assert before == "accepted"
    assert states == ["archived", "submitted"]
    assert [one["person"] for one in archived["data"]["records"]] == [str(here.selin.id)]


@pytest.mark.requirement("Q-48")
def test_of_a_school_that_was_closed_nothing_more_is_recorded(cast: Settled) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        record = here.drafted(here.selin, SEMINAR)
        here.shown(here.selin, record)
        with Session(cast.house.engine) as session, session.begin():
            session.execute(update(KnownUnit).where(KnownUnit.path == CAMLITEPE).values(is_open=False))
        answers = [here.selin.post(f"{record}/submit"), here.selin.post("/v1/activity-records", SEMINAR)]

    assert [refusal(one) for one in answers] == [(409, "school_is_closed")] * 2
