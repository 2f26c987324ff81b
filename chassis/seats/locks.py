"""One order for all: what the offer is of, applications by id, offers by id, people by id."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from chassis.seats.model import Applied, Seats

AnyApplied = TypeVar("AnyApplied", bound=Applied)


def lock_seats(application: Applied, session: Session) -> Seats:
    """The offer’s row: whoever gives or takes a seat of it waits here."""
    seats, which = application.SEATS, application.offer_id
    found: Seats = session.get_one(seats, which, with_for_update=True, populate_existing=True)
    return found


def lock_seats_and_person(application: Applied, session: Session) -> Seats:
    """Whoever places the same person elsewhere waits too; who only frees a seat holds up nobody."""
    offer = lock_seats(application, session)
    wait_for_person(session, application.person)
    return offer


def wait_for_person(session: Session, person: UUID) -> None:
    """Whoever places somebody waits here until another who places the same person is done."""
    # Two offers are two rows: without a lock of the person’s own, each would see the other’s days still free.
    session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"placing {person}", 0))))


def hold_applications(session: Session, model: type[AnyApplied], *which: ColumnElement[bool]) -> list[AnyApplied]:
    """These applications, and then what their seats are counted on: as one who decides on a single one does."""
    wanted = select(model).where(*which).order_by(model.id).with_for_update(of=model)
    # Read again: what somebody decided while this one waited is what counts.
    found = session.scalars(wanted, execution_options={"populate_existing": True}).all()
    hold_offers(session, model, {one.offer_id for one in found})
    return list(found)


def hold_offers(session: Session, model: type[Applied], ids: Iterable[UUID]) -> None:
    """Whoever gives or takes a seat of one of these waits here."""
    seats = model.SEATS
    wanted = select(seats).where(seats.id.in_(list(ids))).order_by(seats.id).with_for_update(of=seats)
    session.scalars(wanted, execution_options={"populate_existing": True}).all()


def hold_people(session: Session, people: Iterable[UUID]) -> None:
    """Whoever places one of these elsewhere waits here."""
    for person in sorted(set(people)):
        wait_for_person(session, person)
