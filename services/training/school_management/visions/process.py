"""The principal records what the school has set as its mission, vision and values (TRN-08)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.errors import NotAllowed
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SYSTEM, Process, Step
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.training import audience as to
from services.training.needs.board_decisions.process import MOST_PEOPLE, attendee_not_of_the_school
from services.training.school_management.visions.events import Set, Superseded
from services.training.school_management.visions.model import State, Vision, current_vision
from services.training.staff.queries import present


class VisionText(Inputs):
    """The texts, and which teachers took part in setting them."""

    mission = Text(required=True)
    vision = Text(required=True)
    school_values = Text(required=True)
    attendees = fields.List(fields.UUID(), required=True, validate=validate.Length(min=1, max=MOST_PEOPLE))


def set_vision(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Vision:
    """The next edition; the one before holds no more."""
    schools = actor.units(Role.PRINCIPAL)
    if not schools:
        raise NotAllowed(extra={"roles": [Role.PRINCIPAL]})
    newest = session.scalar(select(func.max(Vision.edition)).filter_by(unit=schools[0])) or 0
    if earlier := current_vision(session, schools[0]):
        # Before the new one is kept, for a school has one that holds; a refusal takes this back with the rest.
        take(session, VISION, "supersede", earlier, SYSTEM_ACTOR)
    return Vision(
        unit=schools[0],
        edition=newest + 1,
        participants=present(session, schools[0], inputs["attendees"]),
        **{name: inputs[name] for name in ("mission", "vision", "school_values")},
    )


# fmt: off
VISION = Process("vision", Vision, (
    Step(None,          "set",       Role.PRINCIPAL, State.CURRENT,    Set,        attendee_not_of_the_school, takes=VisionText, make=set_vision, tells=(to.teachers,)),
    Step(State.CURRENT, "supersede", SYSTEM,         State.SUPERSEDED, Superseded),
), arrived=State.CURRENT)
# fmt: on
