"""What is on record already is offered as evidence, and taken without being typed again (ETW-13, NTF-58)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor
from chassis.processes import SYSTEM, Process, Step, rule
from chassis.schema import BIGGEST_NUMBER, Inputs, Text
from chassis.transitions import create
from services.awards.etwinning.criteria.model import CRITERIA
from services.awards.etwinning.evidence_rules.process import hold_mission, mission_not_open
from services.awards.etwinning.evidences.process import ETWINNING_EVIDENCE
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.missions.process import leaders
from services.awards.etwinning.offers.events import Declined, Offered, Taken
from services.awards.etwinning.offers.model import EtwinningOffer, Source, State
from services.awards.etwinning.staff.queries import STAFF


class OfferTaking(Inputs):
    """For which criterion, without one for the one that is suggested; and what the record itself does not know."""

    criterion = fields.String(
        validate=validate.OneOf(CRITERIA),
        load_default=None,
        allow_none=True,
        metadata={"x-choices": "mission_criteria"},
    )
    subjects = fields.List(
        Text(most=60), load_default=list, validate=validate.Length(max=40), metadata={"x-choices-from": "subjects"}
    )
    parent_consents = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(0, BIGGEST_NUMBER))


class OfferRefusal(Inputs):
    """Why it is no evidence."""

    reason = Text(required=True, most=1000)


def make_offer(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EtwinningOffer:
    """It lies at the mission's school."""
    mission: EtwinningMission = inputs["mission"]
    several = {name: [str(one) for one in inputs.get(name) or ()] for name in ("subjects", "people", "schools")}
    return EtwinningOffer(
        unit=mission.unit,
        mission_id=mission.id,
        mission=mission,
        school_year=mission.school_year,
        **{name: inputs[name] for name in ("source", "source_id", "name", "held_on")},
        **{name: inputs.get(name) for name in ("suggested", "students", "link")},
        **several,
        taken_for=[],
    )


def offer(session: Session, mission: EtwinningMission, source: Source, source_id: UUID, **known: Any) -> None:
    """Offer it with `name`, `held_on` and what else is known, unless it was offered to this mission before."""
    before = select(EtwinningOffer.id).filter_by(mission_id=mission.id, source_id=source_id)
    if session.scalar(before) is None:
        said = {"mission": mission, "source": source, "source_id": source_id, **known}
        create(session, ETWINNING_OFFER, "offer", SYSTEM_ACTOR, said)


def told_leaders(offered: EtwinningOffer) -> Any:
    """Whoever leads the mission's work."""
    return leaders(offered.mission)


@rule(source="ETW-13", field="criterion")
def criterion_not_named(offered: EtwinningOffer, inputs: Mapping[str, Any]) -> bool:
    """It is known for which criterion it is taken."""
    return bool(inputs["criterion"] or offered.suggested)


@rule(source="ETW-13", status=409)
def already_taken_for_it(offered: EtwinningOffer, inputs: Mapping[str, Any]) -> bool:
    """For one criterion it is evidence once."""
    return (inputs["criterion"] or offered.suggested) not in offered.taken_for


def note_criterion(offered: EtwinningOffer, inputs: Mapping[str, Any]) -> None:
    """For which criteria it was taken by now."""
    offered.taken_for = [*offered.taken_for, str(inputs["criterion"] or offered.suggested)]


def submit_it(offered: EtwinningOffer, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """It is submitted as evidence by whoever takes it."""
    more = {name: inputs[name] for name in ("subjects", "parent_consents") if inputs[name]}
    said = {"offer": offered, "criterion": offered.taken_for[-1], "author": actor.person, "more": more}
    create(session, ETWINNING_EVIDENCE, "take_over", SYSTEM_ACTOR, said)


def remember_reason(offered: EtwinningOffer, inputs: Mapping[str, Any]) -> None:
    """Why it is none."""
    offered.declined_because = inputs["reason"]


S = State
TAKE: dict[str, Any] = {"takes": OfferTaking, "locks": hold_mission, "sets": note_criterion, "then": submit_it}
ASKED = (mission_not_open, criterion_not_named, already_taken_for_it)
# fmt: off
ETWINNING_OFFER = Process("etwinning_offer", EtwinningOffer, (
    Step(None,                 "offer",   SYSTEM, S.OFFERED,  Offered,  make=make_offer, tells=(told_leaders,)),
    Step((S.OFFERED, S.TAKEN), "take",    STAFF,  S.TAKEN,    Taken,    ASKED, optional=True, **TAKE),
    Step(S.OFFERED,            "decline", STAFF,  S.DECLINED, Declined, takes=OfferRefusal, sets=remember_reason, optional=True),
))
# fmt: on
