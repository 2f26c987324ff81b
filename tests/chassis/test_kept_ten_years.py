"""After ten years nobody knows who took a step and why; that it was taken stays, and its chain holds (PRV-14)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
import time_machine
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from chassis import clock, history
from chassis.evidence import forgetting
from chassis.evidence.model import Evidence
from chassis.history import HistoryLine
from chassis.identity import Role
from chassis.retention import ErasureRun, erase_all
from tests.chassis.files.samples import PDF, upload
from tests.doors import House, Person, opened

SCHOOL = "tr/10/bandirma/745612"
LONG_AGO = datetime(2013, 10, 1, 8, 0, tzinfo=UTC)
REFUSED = (
    "UPDATE history SET person = NULL, deputy_for = NULL, reason = NULL, request_id = NULL WHERE thing_id = :new",
    "UPDATE history SET person = NULL, reason = NULL, request_id = NULL, action = 'approve' WHERE thing_id = :old",
    "UPDATE history SET person = gen_random_uuid() WHERE thing_id = :old",
    "UPDATE history SET person = NULL WHERE thing_id = :old AND number = 2",
    "DELETE FROM history WHERE thing_id = :old",
    "TRUNCATE history",
)


@pytest.fixture
def house(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("tests.excursions", service_database("tests.excursions"), tmp_path) as found:
        yield found


@pytest.fixture
def principal(house: House) -> Person:
    return house.person(Role.PRINCIPAL, SCHOOL)


def looked_into(principal: Person) -> UUID:
    """A day out that the principal has drafted, looked into for a reason, and sent."""
    made = principal.post("/v1/excursions", {"place": "Kaz Dağı", "pupils": 30}).json["id"]
    principal.post(f"/v1/excursions/{made}/look", {"reason": "Ada için soruldu"})
    principal.post(f"/v1/excursions/{made}/submit")
    return UUID(made)


def lines(engine: Engine, thing_id: UUID) -> list[HistoryLine]:
    with Session(engine) as session:
        return history.lines_of(session, thing_id)


@pytest.mark.requirement("PRV-14", "PLT-14")
def test_who_and_why_are_forgotten_and_the_chain_holds(house: House, principal: Person) -> None:
    with time_machine.travel(LONG_AGO, tick=False):
        old = looked_into(principal)
    new = looked_into(principal)
    erase_all(())

    forgotten, kept = lines(house.engine, old), lines(house.engine, new)
    assert [(one.action, one.person, one.reason) for one in forgotten] == [
        ("draft", None, None),
        ("look", None, None),
        ("submit", None, None),
    ]
    assert [one.person for one in kept] == [principal.id] * 3
    assert kept[1].reason == "Ada için soruldu"
    with Session(house.engine) as session:
        assert [history.broken_line(session, one) for one in (old, new)] == [None, None]
        assert session.get_one(ErasureRun, clock.today()).erased == {"audit": 3}


@pytest.mark.requirement("PLT-14", "PRV-14")
def test_nothing_younger_is_forgotten_and_of_what_is_older_nothing_else_changes(
    house: House, principal: Person
) -> None:
    with time_machine.travel(LONG_AGO, tick=False):
        old = looked_into(principal)
    new = looked_into(principal)
    for words in REFUSED:
        with Session(house.engine) as session, pytest.raises(DBAPIError, match="never changed or deleted"):
            session.execute(text(words), {"old": old, "new": new})

    with time_machine.travel(clock.real_now().replace(year=2060, day=1), tick=False):
        # Somebody's clock is wrong: the database's own is not.
        erase_all(())
    assert [one.person for one in lines(house.engine, new)] == [principal.id] * 3


@pytest.mark.requirement("PLT-14")
def test_a_changed_line_is_found_also_among_forgotten_ones(house: House, principal: Person) -> None:
    with time_machine.travel(LONG_AGO, tick=False):
        old = looked_into(principal)
    erase_all(())
    with Session(house.engine) as session:
        session.execute(text("ALTER TABLE history DISABLE TRIGGER written_once"))
        session.execute(text("UPDATE history SET seal = 'x' WHERE thing_id = :old AND number = 2"), {"old": old})
        assert history.broken_line(session, old) == 3


@pytest.mark.requirement("PRV-14")
def test_what_was_taken_back_has_no_name_any_more(house: House, principal: Person) -> None:
    made = principal.post("/v1/excursions", {"place": "Kaz Dağı", "pupils": 30}).json["id"]
    thing = f"/v1/excursions/{made}"
    page = {"kind": "file", "title": "Ada Yel'in izin belgesi", "file": upload(PDF, "ada-yel.pdf")}
    assert principal.bring(f"{thing}/add_evidence", **page).status_code == 201
    [brought] = principal.get(f"{thing}/evidence").json["items"]
    principal.post(f"{thing}/remove_evidence", {"evidence": brought["id"], "reason": "Yanlış dosya"})
    forgetting.forget()

    with Session(house.engine) as session:
        [row] = session.scalars(select(Evidence)).all()
    assert (row.title, row.name, row.address, row.is_forgotten) == ("", None, None, True)
    assert row.added_by == principal.id
