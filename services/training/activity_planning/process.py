"""How an entry comes into a plan: what is said of it, and its sessions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.training.activities.model import Activity, Approach, Delivery, Form, Source, VenueKind
from services.training.in_service_plans.model import InServicePlan
from services.training.in_service_plans.model import State as PlanState
from services.training.in_service_plans.process import add_entry
from services.training.in_service_plans.queries import visible_to
from services.training.participants.model import Trainer
from services.training.training_sessions.model import TrainingSession

SESSIONS_A_DAY = 2
MOST_SEATS, MOST_DAYS, MOST_HOURS = 100_000, 60, 400
COUNT = validate.Range(1, MOST_SEATS)


class TrainerNamed(Inputs):
    """Who teaches; somebody from outside has no account."""

    person = fields.UUID(load_default=None, allow_none=True)
    name = Text(required=True, most=200)
    workplace = Text(required=True, most=200)


class Share(Inputs):
    """Seats that are kept for a place or for a field."""

    unit = Text(most=200, load_default=None, allow_none=True, metadata={"x-choices-from": "units"})
    subject = Text(most=80, load_default=None, allow_none=True)
    seats = fields.Integer(required=True, validate=COUNT)

    @validates_schema
    def for_somebody(self, said: dict[str, Any], **_: Any) -> None:
        """For one place or for one field."""
        if bool(said["unit"]) == bool(said["subject"]):
            raise ValidationError("share_for_place_or_field", field_name="unit")


class Criterion(Inputs):
    """What applications are weighed by, and with how many points at most."""

    code = Text(required=True, most=40)
    text = Text(required=True, most=300)
    most = fields.Integer(required=True, validate=validate.Range(1, 1000))


class Entry(Inputs):
    """What a plan says of one training."""

    name = Text(required=True, most=200)
    source = fields.Enum(Source, by_value=True, required=True, metadata={"x-choices": "source"})
    form = fields.Enum(Form, by_value=True, required=True, metadata={"x-choices": "form"})
    programme_code = Text(most=40, load_default=None, allow_none=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    hours = fields.Integer(required=True, validate=validate.Range(1, MOST_HOURS))
    venue_kind = fields.Enum(VenueKind, by_value=True, required=True, metadata={"x-choices": "venue_kind"})
    venue = Text(required=True, most=300)
    delivery = fields.Enum(
        Delivery, by_value=True, load_default=Delivery.FACE_TO_FACE, metadata={"x-choices": "delivery"}
    )
    quota = fields.Integer(required=True, validate=COUNT)
    opens_on = fields.Date(required=True)
    closes_on = fields.Date(required=True)
    subjects = fields.List(Text(most=80), load_default=list, validate=validate.Length(max=100))
    reserved = fields.List(fields.Nested(Share), load_default=list, validate=validate.Length(max=100))
    criteria = fields.List(fields.Nested(Criterion), load_default=list, validate=validate.Length(max=30))
    trainers = fields.List(fields.Nested(TrainerNamed), required=True, validate=validate.Length(min=1, max=30))

    @validates_schema
    def fits(self, said: dict[str, Any], **_: Any) -> None:
        """Days and form fit each other, and no more seats are kept than there are (TRN-38)."""
        wrong = {
            "ends_on": said["ends_on"] < said["starts_on"] and "ends_before_it_starts",
            "closes_on": not said["opens_on"] <= said["closes_on"] < said["starts_on"] and "window_does_not_fit",
            "programme_code": (said["form"] is Form.STANDARD_PROGRAMME) != bool(said["programme_code"])
            and "programme_code_does_not_fit_form",
            "source": said["source"] is Source.OTMG and "entry_comes_from_a_request",
            "reserved": sum(share["seats"] for share in said["reserved"]) > said["quota"] and "more_kept_than_seats",
        }
        if found := {name: [code] for name, code in wrong.items() if code}:
            raise ValidationError(found)


class NewEntry(Entry):
    """In which plan."""

    plan = fields.UUID(required=True, metadata={"x-choices-from": "things:in-service-plans"})


def plan_entry(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Activity:
    """An entry of a plan that this person may see. Raises NotFound."""
    wanted = visible_to(actor).where(InServicePlan.id == inputs["plan"])
    plan = session.scalar(wanted.with_for_update().execution_options(populate_existing=True))
    if plan is None:
        raise NotFound
    approach = Approach.CENTRAL_TRAINING if plan.is_central else Approach.LOCAL_TRAINING
    activity = Activity(unit=plan.unit, plan_id=plan.id, approach=approach)
    write_entry(activity, inputs)
    return activity


def write_entry(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """What is said of it, its trainers, and two sessions a day."""
    plain = ("name", "source", "form", "programme_code", "starts_on", "ends_on", "hours", "venue_kind", "venue",
             "delivery", "quota", "opens_on", "closes_on", "subjects")  # fmt: skip
    for name in plain:
        setattr(activity, name, inputs[name])
    activity.reserved = [dict(one) for one in inputs["reserved"]]
    activity.criteria = [dict(one) for one in inputs["criteria"]]
    activity.planned_on = inputs["starts_on"]
    activity.days = (inputs["ends_on"] - inputs["starts_on"]).days + 1
    activity.trainers = trainers_of(inputs["trainers"])
    activity.sessions = sessions_of(inputs["starts_on"], activity.days)


def trainers_of(named: list[dict[str, Any]]) -> list[Trainer]:
    """A row for each."""
    return [Trainer(person=one["person"], name=one["name"], workplace=one["workplace"]) for one in named]


def sessions_of(starts_on: date, days: int) -> list[TrainingSession]:
    """A morning and an afternoon on each day, until somebody plans otherwise."""
    return [
        TrainingSession(number=number + 1, held_on=starts_on + timedelta(days=number // SESSIONS_A_DAY))
        for number in range(days * SESSIONS_A_DAY)
    ]


def enter_plan(activity: Activity, session: Session) -> None:
    """The plan has one entry more."""
    plan = session.get_one(InServicePlan, activity.plan_id, with_for_update=True, populate_existing=True)
    add_entry(session, plan)


@rule(source="SM-TRN-4", status=409)
def plan_is_closed(activity: Activity, session: Session) -> bool:
    """Entries are added to a plan that is drafted or published."""
    found = session.scalar(select(InServicePlan.state).filter_by(id=activity.plan_id))
    return found is not PlanState.CLOSED


@rule(source="TRN-41", field="trainers")
def trainer_without_account(activity: Activity) -> bool:
    """One of those who teach can sign in: they start it and keep the attendance."""
    return any(one.person for one in activity.trainers)


@rule(source="PLT-13", field="ends_on")
def too_many_days(activity: Activity) -> bool:
    """An entry is one training, and not a whole year."""
    return activity.days <= MOST_DAYS
