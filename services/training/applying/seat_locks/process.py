"""One order for all: the activity or community, applications by id, offers by id, people by id (SM-TRN-5)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from services.training.applying.applications.model import Application
from services.training.applying.engagements.queries import wait_for_person
from services.training.applying.offers.model import Offer


def hold_applications(session: Session, *which: ColumnElement[bool]) -> list[Application]:
    """These applications, and then what their seats are counted on: as one who decides on a single one does."""
    wanted = select(Application).where(*which).order_by(Application.id).with_for_update(of=Application)
    # Read again: what somebody decided while this one waited is what counts.
    found = session.scalars(wanted, execution_options={"populate_existing": True}).all()
    hold_offers(session, {one.offer_id for one in found})
    return list(found)


def hold_offers(session: Session, ids: Iterable[UUID]) -> None:
    """Whoever gives or takes a seat of one of these waits here."""
    wanted = select(Offer).where(Offer.id.in_(list(ids))).order_by(Offer.id).with_for_update()
    session.scalars(wanted, execution_options={"populate_existing": True}).all()


def hold_people(session: Session, people: Iterable[UUID]) -> None:
    """Whoever places one of these elsewhere waits here."""
    for person in sorted(set(people)):
        wait_for_person(session, person)
