"""Supporters and the press have no account: events name them by their entries, and the mailer asks where they are."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis.processes import Addressee
from services.awards.years.press_contacts.model import PressContact
from services.awards.years.press_contacts.model import State as Entry
from services.awards.years.supporters.model import State as Support
from services.awards.years.supporters.model import Supporter

_SUPPORTS = (Supporter.state == Support.SUPPORTING, Supporter.contact_email.is_not(None))
_LISTED = (PressContact.state == Entry.LISTED, PressContact.contact_email.is_not(None))


def told_outside(thing: Any) -> list[Addressee]:
    """The supporters of the thing's project year whose contact is known, and the press list of its province."""
    session = object_session(thing)
    if session is None:
        return []
    supporters = select(Supporter.id).where(Supporter.project_year_id == thing.project_year_id, *_SUPPORTS)
    press = select(PressContact.id).where(PressContact.unit == thing.unit, *_LISTED)
    found = [*session.scalars(supporters.order_by(Supporter.id)), *session.scalars(press.order_by(PressContact.id))]
    return [Addressee(outside=one) for one in found]


def email_of(session: Session, contact: UUID) -> str | None:
    """Where the mail of one of them goes now: nowhere when they support the project no more, or were struck."""
    supporter = select(Supporter.contact_email).where(Supporter.id == contact, *_SUPPORTS)
    press = select(PressContact.contact_email).where(PressContact.id == contact, *_LISTED)
    return session.scalar(supporter.union_all(press))
