"""The plan of a community: theme, programme, phase template, window, trainer (MGT-09, MGT-13, MGT-16, MGT-17)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import ROOT, Actor, Role
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.training.learning_communities.communities.model import PHASES, Community, Phase, State
from services.training.learning_communities.room_steps.process import name_of
from services.training.planning.plan_entries.process import OfferCriterion

LONGEST_PHASE, MOST_QUOTA, MOST_HOURS, MOST_CRITERIA = 365, 1000, 1000, 20
# MGT-17: what no template leaves out.
ALWAYS = {State.PRE_TRAINING, State.PRACTICE_1, State.FINAL_EVALUATION}
# The five stages as the default template; the guide names no lengths, so these are proposed.
USUAL = tuple(
    {"code": code.value, "days": days, "place": None} for code, days in zip(PHASES, (7, 28, 7, 28, 7), strict=True)
)
RUN_BY = (Role.OYGGM_OFFICER, Role.OGM_OFFICER, Role.MINISTRY_UNIT_OFFICER)


class PhaseContent(Inputs):
    """One stage: which, how many days, and where."""

    code = fields.String(
        required=True,
        validate=validate.OneOf([one.value for one in PHASES]),
        metadata={"x-choices": "phases", "x-each": True},
    )
    days = fields.Integer(required=True, validate=validate.Range(1, LONGEST_PHASE))
    place = Text(most=200, load_default=None, allow_none=True)


class CommunityPlan(Inputs):
    """The theme, the programme with its four answers, the phases, the window and the trainer."""

    theme = Text(required=True, most=300)
    programme_code = Text(required=True, most=40)
    programme_name = Text(required=True, most=300)
    application_criteria = Text(load_default=None, allow_none=True)
    evaluation_criteria = Text(load_default=None, allow_none=True)
    duration_hours = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(1, MOST_HOURS))
    implementation = Text(load_default=None, allow_none=True)
    quota = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(1, MOST_QUOTA))
    opens_on = fields.Date(load_default=None, allow_none=True)
    closes_on = fields.Date(load_default=None, allow_none=True)
    starts_on = fields.Date(load_default=None, allow_none=True)
    trainer = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "everybody"})
    run_by = fields.String(
        load_default=Role.OYGGM_OFFICER.value,
        validate=validate.OneOf([one.value for one in RUN_BY]),
        metadata={"x-choices": "run_by"},
    )
    criteria = fields.List(
        fields.Nested(OfferCriterion), load_default=list, validate=validate.Length(max=MOST_CRITERIA)
    )
    phases = fields.List(fields.Nested(PhaseContent), load_default=USUAL, validate=validate.Length(min=1))

    @validates_schema
    def in_the_order_of_the_template(self, said: dict[str, Any], **_: Any) -> None:
        """Stages are left out or resized, never in another order; three are always there (MGT-17)."""
        codes = [one["code"] for one in said["phases"]]
        if codes != [one.value for one in PHASES if one.value in codes]:
            raise ValidationError("phases_out_of_order", field_name="phases")
        if not set(codes) >= ALWAYS:
            raise ValidationError("phase_never_left_out", field_name="phases")


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Community:
    """It lies at the ministry."""
    community = Community(unit=ROOT)
    write(community, session, inputs)
    return community


def write(community: Community, session: Session, inputs: Mapping[str, Any]) -> None:
    """What is planned from now on, with the days of each phase."""
    for name, said in inputs.items():
        if name != "phases":
            setattr(community, name, said)
    community.trainer_name = name_of(session, community.trainer) if community.trainer else None
    community.phases[:] = []
    session.flush()
    last = community.starts_on - timedelta(days=1) if community.starts_on else None
    for position, one in enumerate(inputs["phases"]):
        last = last + timedelta(days=one["days"]) if last else None
        community.phases.append(Phase(position=position, ends_on=last, planned_until=last, **one))


def announce(community: Community) -> None:
    """Its trainer is one from now on."""
    since = community.starts_on and community.starts_on.isoformat()
    community.trainers = [{"person": str(community.trainer), "name": community.trainer_name, "since": since}]


def named_days(community: Community) -> Iterable[date | None]:
    """The days of the window and the first day of work."""
    return (community.opens_on, community.closes_on, community.starts_on)


@rule(source="MGT-13", field="application_criteria")
def application_criteria_required(community: Community) -> bool:
    """The programme says who may apply."""
    return bool(community.application_criteria)


@rule(source="MGT-13", field="evaluation_criteria")
def evaluation_criteria_required(community: Community) -> bool:
    """The programme says by what applications are put in order."""
    return bool(community.evaluation_criteria)


@rule(source="MGT-13", field="duration_hours")
def duration_required(community: Community) -> bool:
    """The programme says how long it takes."""
    return community.duration_hours is not None


@rule(source="MGT-13", field="implementation")
def implementation_required(community: Community) -> bool:
    """The programme says how it is carried out."""
    return bool(community.implementation)


@rule(source="MGT-12", field="quota")
def quota_required(community: Community) -> bool:
    """It says how many are taken."""
    return community.quota is not None


@rule(source="SM-MGT-1", field="closes_on")
def window_required(community: Community) -> bool:
    """One may apply from a day to a day that is not over, and the work begins after it."""
    opens, closes, starts = named_days(community)
    return bool(opens and closes and starts) and opens <= closes < starts and closes >= clock.today()  # type: ignore[operator]  # all three are days


@rule(source="SM-MGT-1", field="trainer")
def trainer_required(community: Community) -> bool:
    """It has a trainer whom the directory knows."""
    return bool(community.trainer and community.trainer_name)


READY = (
    application_criteria_required,
    evaluation_criteria_required,
    duration_required,
    implementation_required,
    quota_required,
    window_required,
    trainer_required,
)
