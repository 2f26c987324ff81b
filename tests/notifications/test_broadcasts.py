"""One event for everybody with a role below a unit: thousands of schools, everybody once, whatever dies meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from chassis.db import dumps, transaction
from services.notifications.broadcasts import process as broadcasts
from services.notifications.broadcasts.model import Broadcast
from services.notifications.messages.model import Channel, Message
from services.notifications.subscriptions import LISTENER
from tests.doors import House
from tests.telling import at, event, hear

SCHOOLS = 2_500
EVERYBODY = {"role": "teacher", "unit": "tr", "branch": "Matematik", "below": True}
_POSTS = text("""
    INSERT INTO known_posts (id, person, role, unit, branch, starts_on, ends_on, sequence)
    SELECT id, person, role, unit, branch, starts_on, ends_on, 1
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS new (
        id uuid, person uuid, role text, unit text, branch text, starts_on date, ends_on date)
""")


def post(unit: str, **said: Any) -> dict[str, Any]:
    """A post as the directory told of it."""
    held = {"role": "teacher", "branch": "Matematik", "starts_on": "2020-09-01", "ends_on": None}
    return {"id": uuid4(), "person": uuid4(), "unit": unit} | held | said


def known(house: House, posts: Sequence[dict[str, Any]]) -> list[UUID]:
    """They are in the copy of the directory; whose they are, each once."""
    with house.engine.begin() as connection:
        connection.execute(_POSTS, {"rows": dumps(posts)})
    return sorted({one["person"] for one in posts})


def mathematicians(house: House, schools: int = SCHOOLS) -> list[UUID]:
    """One at each of so many schools of three provinces."""
    return known(house, [post(f"tr/{10 + number % 3}/bandirma/{number:06}") for number in range(schools)])


def told(house: House) -> list[UUID]:
    """Who has it in their list, as often as it is there."""
    with Session(house.engine) as session:
        wanted = select(Message.person).where(Message.channel == Channel.IN_APP).order_by(Message.person)
        return list(session.scalars(wanted))


def tell(at_most: int = broadcasts.AT_ONCE) -> bool:
    """As the worker does once."""
    with transaction() as session:
        return broadcasts.tell_next(session, at_most)


def tell_all() -> int:
    """As the worker does until nothing is left: in how many portions."""
    portions = 0
    while tell():
        portions += 1
    return portions


def killed_while_telling(at_most: int) -> None:
    """A portion is written and never kept."""
    with transaction() as session:
        broadcasts.tell_next(session, at_most)
        raise RuntimeError


@pytest.mark.requirement("NTF-28")
def test_more_than_two_thousand_schools_are_told_and_everybody_once(house: House) -> None:
    everybody = mathematicians(house)
    opened = event(audience=[EVERYBODY])

    hear(LISTENER, opened, opened)
    hear(LISTENER, opened)
    portions = tell_all()
    hear(LISTENER, opened)
    tell_all()

    assert told(house) == everybody
    assert portions == 3
    assert len(dumps(opened)) < 2_000


@pytest.mark.requirement("NTF-28", "NTF-62")
def test_killed_between_two_portions_it_goes_on_behind_the_last_who_was_told(house: House) -> None:
    everybody = mathematicians(house, 30)
    hear(LISTENER, event(audience=[EVERYBODY]))

    tell(10)
    with suppress(RuntimeError):
        killed_while_telling(10)
    half_way = told(house)
    tell_all()

    assert half_way == everybody[:10]
    assert told(house) == everybody


@pytest.mark.requirement("NTF-28")
def test_only_those_who_teach_the_field_there_on_that_day_are_told(house: House) -> None:
    person = uuid4()
    told_of = known(
        house,
        [
            post("tr/10/bandirma/745612", person=person),
            post("tr/10/ayvalik/745613", person=person),
            post("tr/10/ayvalik/745613"),
        ],
    )
    known(
        house,
        [
            post("tr/10/bandirma/745612", branch="Fizik"),
            post("tr/10/bandirma/745612", role="principal"),
            post("tr/10/bandirma/745612", ends_on="2026-05-03"),
            post("tr/10/bandirma/745612", starts_on="2026-05-05"),
            post("tr/100/bandirma/745612"),
            post("tr/35/bornova/700020"),
        ],
    )

    hear(LISTENER, event(audience=[EVERYBODY | {"unit": "tr/10"}]))
    tell_all()

    assert told(house) == told_of


@pytest.mark.requirement("NTF-28")
def test_whoever_did_it_is_not_told_and_whoever_is_told_for_themselves_is_told_once(house: House) -> None:
    [first, second] = mathematicians(house, 2)

    hear(
        LISTENER, event(actor={"person": str(first), "role": "teacher"}, audience=[EVERYBODY, {"person": str(second)}])
    )
    tell_all()

    assert told(house) == [second]


def test_where_nobody_teaches_it_nobody_answers_for_them(house: House) -> None:
    principal = known(house, [post("tr/10/bandirma/745612", role="principal")])

    hear(LISTENER, event(audience=[EVERYBODY]))
    tell_all()

    assert told(house) == []
    with Session(house.engine) as session:
        assert session.scalar(select(func.count()).select_from(Broadcast).where(Broadcast.is_over.is_(False))) == 0
        assert session.scalar(text("SELECT count(*) FROM vacancies")) == 0
    hear(LISTENER, event(audience=[at("principal", "tr/10/bandirma/745612")]))
    assert told(house) == principal


def test_without_the_place_it_had_come_to_the_same_portion_would_come_again_for_ever(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the drill above: what goes on is the kept place, not that a message is kept once."""
    mathematicians(house, 30)
    hear(LISTENER, event(audience=[EVERYBODY]))
    real = broadcasts.next_people

    def from_the_beginning(session: Session, broadcast: Broadcast, at_most: int) -> Sequence[UUID]:
        broadcast.told_through = None
        return real(session, broadcast, at_most)

    monkeypatch.setattr(broadcasts, "next_people", from_the_beginning)
    for _ in range(5):
        tell(10)

    assert len(told(house)) == 10
