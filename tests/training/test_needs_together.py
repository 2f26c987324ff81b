"""Two people at once, where a school finds out what it needs; and the same with the lock taken out."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from services.training.needs.need_cycles.model import NeedCycle, State
from services.training.needs.need_statements import process
from tests.doors import Person
from tests.training.answers import at, ok, refusal
from tests.training.cast_needs import GULYOLU, TOPIC, Cast, clock_takes

SAID = {"needs": [{"topic": TOPIC}]}
PATIENCE = 30.0


def calling(
    threads: ThreadPoolExecutor, person: Person, deed: Callable[[Person], TestResponse]
) -> Future[TestResponse]:
    """A call under way, in a thread of its own."""
    mine = replace(person, client=person.client.application.test_client())
    return threads.submit(deed, mine)


def at_once(person: Person, deed: Callable[[Person], TestResponse], times: int) -> list[TestResponse]:
    """The same call so many times, all let go at the same moment."""
    gate = Barrier(times)

    def call(me: Person) -> TestResponse:
        gate.wait(timeout=PATIENCE)
        return deed(me)

    with ThreadPoolExecutor(times) as threads:
        return [one.result(timeout=PATIENCE) for one in [calling(threads, person, call) for _ in range(times)]]


def until_somebody_waits(cast: Cast, call: Future[TestResponse]) -> None:
    """Until the call waits for a row that somebody holds, or is over."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    until = time.monotonic() + PATIENCE
    while not call.done() and time.monotonic() < until:
        with cast.house.engine.connect() as connection:
            if connection.scalar(waiting):
                return


def answers_while_the_chair_moves_on(cast: Cast) -> tuple[TestResponse, State]:
    """A teacher answers just as the chair ends collecting and has not yet committed."""
    with Session(cast.house.engine) as chairs, ThreadPoolExecutor(1) as threads:
        chairs.scalar(select(NeedCycle).filter_by(unit=GULYOLU).with_for_update())
        chairs.execute(update(NeedCycle).filter_by(unit=GULYOLU).values(state=State.UNDER_DISCUSSION))
        call = calling(threads, cast.teachers[1], lambda me: me.post("/v1/need-statements", SAID))
        until_somebody_waits(cast, call)
        chairs.commit()
        answer = call.result(timeout=PATIENCE)
        return answer, chairs.scalars(select(NeedCycle.state).filter_by(unit=GULYOLU)).one()


@pytest.mark.requirement("TRN-16", "Q-57")
def test_whoever_answers_twice_at_once_is_counted_once(needs: Cast) -> None:
    with at("12.9.2025"):
        assert needs.cycle
        answers = at_once(needs.teachers[1], lambda me: me.post("/v1/need-statements", SAID), 4)

    assert sorted(one.status_code for one in answers) == [201, 409, 409, 409]
    assert {one.json["code"] for one in answers if one.status_code == 409} == {"need_already_stated"}
    assert needs.house.told().count("training.need_statement.submitted") == 1


@pytest.mark.requirement("TRN-16", "TRN-18", "Q-57")
def test_an_answer_that_comes_as_the_chair_moves_on_is_refused(needs: Cast) -> None:
    with at("12.9.2025"):
        assert needs.cycle
        answer, state = answers_while_the_chair_moves_on(needs)

    assert (refusal(answer), state) == ((409, "needs_not_collected"), State.UNDER_DISCUSSION)
    assert "training.need_statement.submitted" not in needs.house.told()


@pytest.mark.requirement("TRN-16", "TRN-18", "Q-57")
def test_without_the_lock_that_answer_slips_in_after_collecting_has_ended(
    needs: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unlocked(session: Session, school: str) -> NeedCycle | None:
        return session.scalar(select(NeedCycle).filter_by(unit=school, state=State.OPEN))

    monkeypatch.setattr(process, "collecting_cycle", unlocked)
    with at("12.9.2025"):
        assert needs.cycle
        answer, state = answers_while_the_chair_moves_on(needs)

    assert (answer.status_code, state) == (201, State.UNDER_DISCUSSION)


@pytest.mark.requirement("TRN-15", "SM-TRN-1", "Q-57")
def test_a_chair_who_opens_as_the_clock_does_gets_the_one_cycle_there_is(needs: Cast) -> None:
    assert needs.team
    with at("8.9.2025", "00:00:00"), ThreadPoolExecutor(1) as threads:
        call = calling(threads, needs.hakan, lambda me: me.post("/v1/need-cycles", {}))
        clock_takes()
        answer = call.result(timeout=PATIENCE)
        clock_takes()

    assert answer.status_code in {201, 409}
    opened = [one["unit"] for one in needs.house.events() if one["type"] == "training.need_cycle.opened"]
    assert opened.count(GULYOLU) == 1
    assert ok(needs.hakan.get(needs.cycle))["state"]["code"] == "open"
