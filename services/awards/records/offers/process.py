"""How a work of another programme becomes an activity record, with what is known of it already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from chassis.directory import serves_at
from chassis.evidence.model import Kind
from chassis.files.taking import UPLOAD
from chassis.identity import Actor, Role
from chassis.processes import SYSTEM, Addressee, Process, Step
from chassis.schema import Text
from chassis.settings import settings
from chassis.things import new_id
from chassis.transitions import create, take
from services.awards.records.activity_records.process import ACTIVITY_RECORD
from services.awards.records.offers import events as told
from services.awards.records.offers.model import RecordOffer, State
from services.awards.records.record_texts.process import WRITERS, RecordHeading, heads


class WhatIsAdded(RecordHeading):
    """Under what it is recorded; what the other programme does not know is added."""

    manager_count = heads()
    teacher_count = heads(None)
    student_count = heads(None)
    parent_count = heads()
    summary = Text(most=4000, load_default=None, allow_none=True)


def offer(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> RecordOffer:
    """It lies at the school whose people did it."""
    return RecordOffer(**inputs)


def make_record(offer: RecordOffer, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """A draft by whoever takes it over; a link leads to where it was written down first."""
    people = [UUID(one) for one in offer.people]
    said = {
        **inputs,
        "unit": offer.unit,
        **{name: getattr(offer, name) for name in ("name", "starts_on", "ends_on")},
        "teacher_count": len(people) if inputs["teacher_count"] is None else inputs["teacher_count"],
        "student_count": offer.student_count if inputs["student_count"] is None else inputs["student_count"],
        "people": [one for one in people if serves_at(session, one, offer.unit)],
        "co_owners": [offer.partner] if offer.partner else [],
        "students": [],
    }
    record = create(session, ACTIVITY_RECORD, "draft", actor, said)
    link = {"kind": Kind.LINK, "title": offer.name[:200], "address": settings().public_url + offer.link}
    known = {"consent": None, "taken": None, "evidence": new_id(), "thing": ACTIVITY_RECORD.thing}
    take(session, ACTIVITY_RECORD, UPLOAD, record, actor, link | known)
    offer.record_id = record.id


def told_people(offer: RecordOffer) -> list[Addressee]:
    """Who did it and the school's principal, in the list of the day."""
    people = [Addressee(person=UUID(one), daily=True) for one in offer.people]
    return [*people, Addressee(Role.PRINCIPAL, offer.unit, daily=True)]


S = State
# fmt: off
OFFER = Process("offer", RecordOffer, (
    Step(None,      "offer",     SYSTEM,  S.OFFERED,   told.Offered,   make=offer, tells=(told_people,)),
    Step(S.OFFERED, "take_over", WRITERS, S.TAKEN,     told.TakenOver, takes=WhatIsAdded, then=make_record, optional=True),
    Step(S.OFFERED, "dismiss",   WRITERS, S.DISMISSED, told.Dismissed, optional=True),
))
# fmt: on
