"""Who says and does what about contact and accommodation (MOB-21)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.mobility import audience as to
from services.mobility.known_schools.queries import STAFF, field_of
from services.mobility.programme_guides.process import GUIDES, PHONE
from services.mobility.stays import events as told
from services.mobility.stays.model import STANDING, State, Stay, standing_in
from services.mobility.visit_programmes.model import VisitProgramme

# PRV-08: so long after the visit the host still knows who was there.
KEPT_FOR = timedelta(days=30)
WAYS = ("phone", "email", "in_person", "other")
VISITORS = (*STAFF, Role.PARTNERSHIP_COORDINATOR)


class ContactMade(Inputs):
    """When and how the host was in touch with the visitor."""

    contacted_on = fields.Date(required=True)
    contacted_by = fields.String(required=True, validate=validate.OneOf(WAYS), metadata={"x-choices": "contacted_by"})
    contact_note = Text(load_default=None, allow_none=True)


class OwnReach(Inputs):
    """How the visitor can be reached."""

    phone = Text(required=True, most=20, checks=[PHONE])
    email = fields.Email(required=True)


class StayWish(Inputs):
    """What the visitor needs: nights, room, anything else."""

    wish = Text(load_default=None, allow_none=True)


class Lodging(Inputs):
    """Where the reservation was made, and for which nights."""

    lodging = Text(required=True, most=1000)


def expect(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Stay:
    """Of a participation that has just been created."""
    programme: VisitProgramme = inputs["programme"]
    stay = Stay(unit=programme.unit, programme=programme, **{name: inputs[name] for name in KNOWN})
    stay.field = stay.field or field_of(session, stay.person)
    return stay


KNOWN = ("participation_id", "person", "name", "home_unit", "home_school", "field", "phone", "email")


def note_contact(stay: Stay, inputs: Mapping[str, Any]) -> None:
    """When, how, and what was agreed."""
    for name, said in inputs.items():
        setattr(stay, name, said)


def tell_reach(stay: Stay, inputs: Mapping[str, Any]) -> None:
    """By telephone and by e-mail."""
    stay.phone, stay.email = inputs["phone"], inputs["email"]


def wish(stay: Stay, inputs: Mapping[str, Any]) -> None:
    """What is needed."""
    stay.wish = inputs["wish"]


def reserve(stay: Stay, inputs: Mapping[str, Any]) -> None:
    """Where, and for which nights."""
    stay.lodging = inputs["lodging"]


def begin_anew(stay: Stay) -> None:
    """What was arranged was for other days or another place."""
    stay.unit = stay.programme.unit
    stay.contacted_on = stay.contacted_by = stay.contact_note = stay.lodging = None


def forget(stay: Stay) -> None:
    """What was kept for the visit is not needed any more (ledger 5.1)."""
    stay.phone = stay.email = stay.contact_note = stay.wish = stay.lodging = None


def kept_until(stay: Stay) -> datetime:
    """A month after the visit."""
    return clock.end_of(stay.programme.ends_on + KEPT_FOR)


def visitor(stay: Stay) -> Iterable[UUID]:
    """Whose stay it is."""
    return (stay.person,)


def guide(stay: Stay) -> Iterable[UUID]:
    """Whom the host has named."""
    return (stay.programme.guide,) if stay.programme.guide else ()


def the_visitor(stay: Stay) -> list[Addressee]:
    """Whose stay it is."""
    return [Addressee(person=stay.person)]


@rule(source="MOB-21", field="contacted_on")
def contact_in_the_future(stay: Stay, inputs: Mapping[str, Any]) -> bool:
    """A contact is recorded when it has been made."""
    return bool(inputs["contacted_on"] <= clock.today())


def ask_anew(session: Session, programme: VisitProgramme) -> None:
    """Everybody who was expected arranges anew."""
    for stay in standing_in(session, programme.id):
        take(session, STAY, "ask_anew", stay, SYSTEM_ACTOR)


S = State
PRINCIPAL = Role.PRINCIPAL
MINE: dict[str, Any] = {"of": visitor, "optional": True}
BY_GUIDE: dict[str, Any] = {"of": guide, "optional": True}
CONTACT: dict[str, Any] = {"takes": ContactMade, "sets": note_contact}
RESERVED: dict[str, Any] = {"takes": Lodging, "sets": reserve, "tells": (the_visitor,)}
# fmt: off
STAY = Process("stay", Stay, (
    Step(None,                     "open",           SYSTEM,    S.OPEN,          told.Opened,       make=expect, tells=(to.host_principal, the_visitor)),
    Step(STANDING,                 "record_contact", PRINCIPAL, SAME,            told.Contacted,    contact_in_the_future, optional=True, **CONTACT),
    Step(STANDING,                 "record_contact", GUIDES,    SAME,            told.Contacted,    contact_in_the_future, **CONTACT, **BY_GUIDE),
    Step(STANDING,                 "tell_reach",     VISITORS,  SAME,            told.ReachTold,    takes=OwnReach, sets=tell_reach, **MINE),
    Step((S.OPEN, S.REQUESTED, S.RESERVED, S.SELF_ARRANGED), "need_none",  VISITORS, S.NOT_NEEDED,    told.NotNeeded,    **MINE),
    Step((S.OPEN, S.NOT_NEEDED, S.SELF_ARRANGED),            "request",    VISITORS, S.REQUESTED,     told.Requested,    takes=StayWish, sets=wish, of=visitor, tells=(to.host_principal,)),
    Step((S.OPEN, S.NOT_NEEDED, S.REQUESTED, S.RESERVED),    "arrange_self", VISITORS, S.SELF_ARRANGED, told.SelfArranged, **MINE),
    Step((S.OPEN, S.REQUESTED, S.RESERVED), "reserve", PRINCIPAL, S.RESERVED,    told.Reserved,     **RESERVED),
    Step((S.OPEN, S.REQUESTED, S.RESERVED), "reserve", GUIDES,    S.RESERVED,    told.Reserved,     **RESERVED, **BY_GUIDE),
    Step(STANDING,                 "ask_anew",       SYSTEM,    S.OPEN,          told.AskedAnew,    sets=begin_anew, tells=(the_visitor,)),
    Step(STANDING,                 "cancel",         SYSTEM,    S.CANCELLED,     told.Cancelled,    sets=forget),
    Step(STANDING,                 "forget",         SYSTEM,    S.FORGOTTEN,     told.Forgotten,    at=kept_until, sets=forget),
), arrived=S.RESERVED)
# fmt: on
