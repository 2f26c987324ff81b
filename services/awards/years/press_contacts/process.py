"""Who keeps the press list of a province (NTF-55)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.identity import Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards import audience as to
from services.awards.years.acting_province.process import province_of
from services.awards.years.press_contacts.events import Added, Edited, Struck
from services.awards.years.press_contacts.model import PressContact, State


class PressEntry(Inputs):
    """Which paper, station or site, and where its desk reads mail."""

    outlet = Text(required=True, most=200)
    contact_name = Text(most=120, load_default=None, allow_none=True)
    contact_email = fields.Email(required=True, validate=validate.Length(max=200))


class PressEntryStruck(Inputs):
    """Why: they asked for it, or are no more."""

    reason = Text(required=True, least=3, most=1000)


def add(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> PressContact:
    """To the list of the actor's province."""
    return PressContact(unit=province_of(actor), **inputs)


def write(contact: PressContact, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    for name, value in inputs.items():
        setattr(contact, name, value)


@rule(source="NTF-55", status=409, field="contact_email")
def press_contact_already_listed(contact: PressContact, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Nobody is told twice."""
    same = {"unit": contact.unit, "contact_email": inputs["contact_email"], "state": State.LISTED}
    wanted = select(PressContact.id).filter_by(**same)
    others = wanted.where(PressContact.id != contact.id) if contact.id else wanted
    return session.scalar(others.limit(1)) is None


WHO = (Role.PROVINCE_OFFICER, Role.BIGEP_BODY_MEMBER)
BY: dict[str, Any] = {"of": to.officer_or_executive_board}
ONCE = press_contact_already_listed
S = State
# fmt: off
PRESS_CONTACT = Process("press_contact", PressContact, (
    Step(None,     "add",    WHO, S.LISTED, Added,  ONCE, takes=PressEntry, make=add, **BY),
    Step(S.LISTED, "edit",   WHO, SAME,     Edited, ONCE, takes=PressEntry, sets=write, edits=True, optional=True, **BY),
    Step(S.LISTED, "strike", WHO, S.STRUCK, Struck, takes=PressEntryStruck, optional=True, **BY),
), arrived=S.LISTED)
# fmt: on
