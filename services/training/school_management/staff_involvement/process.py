"""Managers record who of the staff was involved in a decision (TRN-09)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotAllowed
from chassis.identity import Actor
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.training.needs.board_decisions.process import MOST_PEOPLE, attendee_not_of_the_school
from services.training.school_management.staff_involvement.events import Corrected, Recorded
from services.training.school_management.staff_involvement.model import PROCESSES, SharedDecision, State
from services.training.staff.queries import MANAGERS, present


class DecisionShared(Inputs):
    """On what the school decided, when, what, and who was involved."""

    about = fields.String(required=True, validate=validate.OneOf(PROCESSES), metadata={"x-choices": "shared_processes"})
    decided_on = fields.Date(required=True)
    decision = Text(required=True)
    attendees = fields.List(fields.UUID(), required=True, validate=validate.Length(min=1, max=MOST_PEOPLE))


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> SharedDecision:
    """Of the school that the actor manages."""
    schools = actor.units(*MANAGERS)
    if not schools:
        raise NotAllowed(extra={"roles": sorted(MANAGERS)})
    shared = SharedDecision(unit=schools[0])
    write(shared, session, inputs)
    return shared


def write(shared: SharedDecision, session: Session, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    shared.about, shared.decided_on, shared.decision = inputs["about"], inputs["decided_on"], inputs["decision"]
    shared.involved = present(session, shared.unit, inputs["attendees"])


@rule(source="TRN-09", field="decided_on")
def decided_in_the_future(shared: SharedDecision, inputs: Mapping[str, Any]) -> bool:
    """What is on record has been decided."""
    return bool(inputs["decided_on"] <= clock.today())


RULES = (decided_in_the_future, attendee_not_of_the_school)
# fmt: off
SHARED_DECISION = Process("shared_decision", SharedDecision, (
    Step(None,           "record",  MANAGERS, State.RECORDED, Recorded,  RULES, takes=DecisionShared, make=record),
    Step(State.RECORDED, "correct", MANAGERS, SAME,           Corrected, RULES, takes=DecisionShared, sets=write, edits=True, optional=True),
), arrived=State.RECORDED)
# fmt: on
