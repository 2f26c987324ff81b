"""What the gateway keeps of people's records: the newest, whatever order it comes in, and nothing of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.inbox import Ending, InboxRow
from gateway.records.queries import Record, record_of
from gateway.subscriptions import LISTENER
from tests.doors import House, opened
from tests.gateway.records.recording import COURSE, VISIT, done, told
from tests.telling import event, hear


@pytest.fixture
def house(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("gateway", service_database("gateway"), tmp_path) as gateway:
        yield gateway


def record(house: House, person: UUID) -> Record:
    with Session(house.engine) as session:
        return record_of(session, person)


def hours(house: House, person: UUID) -> list[int | None]:
    return [one.hours for one in record(house, person).entries]


def test_in_whatever_order_they_come_what_was_taken_back_stays_out(house: House) -> None:
    for order in permutations(range(4)):
        thing, person = uuid4(), uuid4()
        events = [
            told(thing, 1),
            told(thing, 2, done(person, hours=4)),
            told(thing, 3, done(person, hours=6)),
            told(thing, 4),
        ]

        for place in order:
            hear(LISTENER, events[place])
        hear(LISTENER, *events)

        assert (order, hours(house, person)) == (order, [])


def test_the_newest_replaces_what_an_event_said_before_and_a_repeat_changes_nothing(house: House) -> None:
    thing, person, other = uuid4(), uuid4(), uuid4()

    for _ in range(2):
        hear(LISTENER, told(thing, 2, done(person, hours=6)), told(thing, 1, done(person), done(other)))

    assert (hours(house, person), hours(house, other)) == ([6], [])


def test_years_and_kinds_are_summed_whatever_the_programmes(house: House) -> None:
    person = uuid4()
    autumn = {"starts_on": "2025-08-30", "ends_on": "2025-09-01"}
    summer = {"starts_on": "2025-08-30", "ends_on": "2025-08-31"}

    hear(
        LISTENER,
        told(uuid4(), 1, done(person), done(uuid4())),
        told(uuid4(), 1, done(person, VISIT, hours=None, **autumn)) | {"source": "/sixth"},
        told(uuid4(), 1, done(person, hours=12, **summer)),
    )

    found = record(house, person)
    assert [(one.of, one.number, one.hours) for one in found.years] == [("2025-2026", 2, 5), ("2024-2025", 1, 12)]
    assert [(one.of, one.number, one.hours) for one in found.kinds] == [(COURSE, 2, 17), (VISIT, 1, 0)]
    assert (found.total.number, found.total.hours) == (3, 17)
    assert [one.thing.service for one in found.entries] == ["fifth", "sixth", "fifth"]


def test_an_event_that_says_nothing_of_records_leaves_them_as_they_are(house: House) -> None:
    thing, person = uuid4(), uuid4()
    hear(LISTENER, told(thing, 1, done(person)))

    hear(LISTENER, event(thing, 2))

    assert hours(house, person) == [5]


@pytest.mark.parametrize("wrong", [{"hours": -1}, {"person": "nobody"}, {"kind": {"tr": "Kurs"}}, {"ends_on": "soon"}])
def test_what_cannot_be_read_is_parked_and_keeps_nothing_of_it(house: House, wrong: dict[str, object]) -> None:
    person = uuid4()

    hear(LISTENER, told(uuid4(), 1, done(person, **wrong)), told(uuid4(), 1, done(person)))

    with Session(house.engine) as session:
        [parked] = session.scalars(select(InboxRow).where(InboxRow.state == Ending.PARKED))
    assert "records" in (parked.error or "")
    assert hours(house, person) == [5]
