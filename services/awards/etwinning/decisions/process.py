"""Who took part in each decision is written down (ETW-02); it may be evidence for ETW-03.03."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.processes import Process, Step, rule
from chassis.schema import BIGGEST_NUMBER, Inputs, Text
from services.awards.etwinning.decisions.events import Recorded, Struck
from services.awards.etwinning.decisions.model import EtwinningDecision, State
from services.awards.etwinning.evidence_rules.process import mission_not_open
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.offers.model import Source
from services.awards.etwinning.offers.process import offer
from services.awards.etwinning.staff.queries import PLANNING, all_serve

SHOWS = "inclusive_decision_meetings"


class DecisionRecord(Inputs):
    """When, what was decided, which of the staff and how many students took part."""

    mission = fields.UUID(required=True, metadata={"x-choices-from": "things:etwinning-missions"})
    held_on = fields.Date(required=True)
    decided = Text(required=True, most=1000)
    people = fields.List(fields.UUID(), required=True, validate=validate.Length(min=1, max=300))
    students = fields.Integer(load_default=0, validate=validate.Range(0, BIGGEST_NUMBER))


class DecisionMistake(Inputs):
    """Why it counts no more."""

    reason = Text(required=True)


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EtwinningDecision:
    """Of the own school. Raises NotFound for any other."""
    mission = session.get(EtwinningMission, inputs["mission"])
    if mission is None or mission.unit not in actor.units(*PLANNING):
        raise NotFound
    return EtwinningDecision(
        unit=mission.unit,
        mission_id=mission.id,
        mission=mission,
        recorded_by=actor.person,
        people=[str(one) for one in dict.fromkeys(inputs["people"])],
        **{name: inputs[name] for name in ("held_on", "decided", "students")},
    )


def offer_it(decision: EtwinningDecision, session: Session) -> None:
    """It may show that all staff take part in decisions."""
    known = {"name": decision.decided, "people": decision.people, "students": decision.students}
    offer(session, decision.mission, Source.DECISION, decision.id, held_on=decision.held_on, suggested=SHOWS, **known)


@rule(source="ETW-02", field="held_on")
def decision_outside_the_year(decision: EtwinningDecision) -> bool:
    """The meeting was held in the school year, and not in the future."""
    day = decision.held_on
    return clock.school_year_of(day) == decision.mission.school_year and day <= clock.today()


@rule(source="ETW-02", field="people")
def participant_not_of_the_school(decision: EtwinningDecision, session: Session) -> bool:
    """Everybody named serves at the school."""
    return all_serve(session, decision.unit, decision.people)


def recorder(decision: EtwinningDecision) -> Iterable[UUID]:
    """Who recorded it."""
    return (decision.recorded_by,)


RULES = (mission_not_open, decision_outside_the_year, participant_not_of_the_school)
# fmt: off
ETWINNING_DECISION = Process("etwinning_decision", EtwinningDecision, (
    Step(None,           "record", PLANNING, State.RECORDED, Recorded, RULES, takes=DecisionRecord, make=record, then=offer_it),
    Step(State.RECORDED, "strike", PLANNING, State.STRUCK,   Struck,   mission_not_open, of=recorder, takes=DecisionMistake, optional=True),
), arrived=State.RECORDED)
# fmt: on
