"""The number of who has left is erased, a year later how they were reached; who serves keeps both (PRV-14)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from sqlalchemy import delete, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from chassis import clock
from chassis.retention import ErasureRun, erase_all
from gateway.directory.model import NationalId, Viewing
from gateway.retention import KEEPS
from tests.gateway.directory.doors import ADMIN, Directory


def kept(directory: Directory, person: UUID) -> tuple[bool, str | None, str | None]:
    """Whether their number is kept, and how they are reached."""
    with Session(directory.engine) as session:
        has_number = session.get(NationalId, person) is not None
    return has_number, directory.person("selin.aktas").email, directory.person("selin.aktas").phone


def erased_in(directory: Directory, days: int) -> None:
    """As the worker does it so many days from now."""
    with time_machine.travel(clock.real_now() + timedelta(days=days), tick=False):
        erase_all(KEEPS)


@pytest.mark.requirement("PRV-14")
def test_who_has_left_is_known_by_name_alone(directory: Directory):
    selin, other = directory.person("selin.aktas"), directory.person("aylin.koc").id
    reached = {"name": selin.name, "email": "selin@okul.example", "phone": "0500 000 00 00", "subject_field": None}
    directory.put(ADMIN, f"/people/{selin.id}", reached, If_Match="*")
    directory.post(ADMIN, f"/people/{selin.id}/leave", {"on": clock.today().isoformat()})

    erased_in(directory, 0)
    on_the_day = kept(directory, selin.id)
    erased_in(directory, 1)
    the_day_after = kept(directory, selin.id)
    erased_in(directory, 370)

    assert on_the_day == (True, "selin@okul.example", "0500 000 00 00")
    assert the_day_after == (False, "selin@okul.example", "0500 000 00 00")
    assert kept(directory, selin.id) == (False, None, None)
    with Session(directory.engine) as session:
        assert session.get(NationalId, other) is not None
        runs = [run.erased for run in session.scalars(select(ErasureRun).order_by(ErasureRun.day))]
    assert runs == [{}, {"national_id": 1}, {"contact": 1}]


@pytest.mark.requirement("PRV-14", "PLT-14")
def test_who_looked_at_a_number_is_known_for_ten_years(directory: Directory):
    seen = {"person": directory.person("selin.aktas").id, "viewer": directory.person("aylin.koc").id}
    said = {"role": "auditor", "unit": "tr", "reason": "İnceleme"}
    now = clock.real_now()
    with Session(directory.engine) as session, session.begin():
        session.add_all(Viewing(at=at, **seen, **said) for at in (now - timedelta(days=3654), now))
    with time_machine.travel(now.replace(year=2060, day=1), tick=False):
        # Somebody's clock is wrong: the database's own is not.
        erase_all(KEEPS)

    with Session(directory.engine) as session:
        assert list(session.scalars(select(Viewing.at))) == [now]
    with pytest.raises(DBAPIError, match="never changed or deleted"), directory.engine.begin() as connection:
        connection.execute(delete(Viewing))
