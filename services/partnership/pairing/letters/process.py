"""Who records official letters and who publishes the guide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.identity import ROOT, Actor, Role
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text, kept_as_text
from chassis.transitions import take
from services.partnership.pairing.letters.events import Published, Recorded, Superseded
from services.partnership.pairing.letters.model import Guide, GuideState, Letter, LetterState


class Verification(Inputs):
    """Where the electronic signature can be checked."""

    address = fields.URL(required=True, validate=kept_as_text)
    code = Text(most=60)


class Contact(Inputs):
    """How the issuing unit is reached; a unit's data, not a person's."""

    address = Text(most=300)
    phone = Text(most=40)
    fax = Text(most=40)
    email = fields.Email()
    kep = Text(most=120)
    web = fields.URL(validate=kept_as_text)
    information_person_title = Text(most=120)


class LetterText(Inputs):
    """What stands on the letter."""

    number = Text(required=True, most=80)
    subject = Text(required=True, most=300)
    dated_on = fields.Date(required=True)
    issuing_unit = Text(required=True, most=200)
    signatory_title = Text(required=True, most=200)
    distribution = fields.List(Text(most=200), load_default=list, validate=validate.Length(max=100))
    distribution_plan = Text(most=80, load_default=None, allow_none=True)
    annexes = fields.List(Text(most=300), load_default=list, validate=validate.Length(max=50))
    signature_note = Text(most=500, load_default=None, allow_none=True)
    verifications = fields.List(fields.Nested(Verification), load_default=list, validate=validate.Length(max=10))
    contact = fields.Nested(Contact, load_default=dict)


class GuideText(Inputs):
    """An edition of the guide."""

    name = Text(required=True, most=200)
    text = Text(required=True, most=200_000)
    address = fields.URL(load_default=None, allow_none=True, validate=kept_as_text)
    in_force_on = fields.Date(required=True)


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Letter:
    """A letter as it was signed."""
    return Letter(unit=ROOT, **inputs)


@rule(source="PAR-06", status=409, field="number")
def letter_already_recorded(letter: Letter, session: Session) -> bool:
    """A letter is recorded once."""
    return session.scalar(select(Letter.id).filter_by(number=letter.number)) is None


def publish(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Guide:
    """The next edition."""
    newest = session.scalar(select(func.max(Guide.edition))) or 0
    return Guide(unit=ROOT, edition=newest + 1, **inputs)


def supersede_earlier(guide: Guide, session: Session) -> None:
    """Only the newest edition stays in force."""
    earlier = select(Guide).where(Guide.state == GuideState.PUBLISHED, Guide.id != guide.id).with_for_update()
    for one in session.scalars(earlier):
        take(session, GUIDE, "supersede", one, SYSTEM_ACTOR)


# fmt: off
LETTER = Process("letter", Letter, (
    Step(None,                 "record",    Role.OGM_OFFICER, LetterState.RECORDED,   Recorded,  letter_already_recorded, takes=LetterText, make=record),
))
GUIDE = Process("guide", Guide, (
    Step(None,                 "publish",   Role.OGM_OFFICER, GuideState.PUBLISHED,   Published, takes=GuideText, make=publish, then=supersede_earlier),
    Step(GuideState.PUBLISHED, "supersede", SYSTEM,           GuideState.SUPERSEDED,  Superseded),
), arrived=GuideState.PUBLISHED)
# fmt: on
