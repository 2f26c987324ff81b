"""A participant rates each trainer once (TRN-40)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis.identity import Actor
from chassis.processes import rule
from chassis.schema import Inputs
from services.training.planning.activities.model import Activity
from services.training.planning.surveys.model import Sheet, SheetReturned
from services.training.planning.surveys.process import MARK, has_returned
from services.training.planning.trainer_ratings.model import TrainerRating


class TrainerMark(Inputs):
    """One trainer’s mark."""

    trainer = fields.UUID(required=True, metadata={"x-choices-from": "of:trainers.id", "x-each": True})
    mark = fields.Integer(required=True, validate=MARK)


class TrainersSheet(Inputs):
    """A mark for each trainer."""

    marks = fields.List(fields.Nested(TrainerMark), required=True, validate=validate.Length(min=1, max=30))


@rule(source="TRN-40", field="marks")
def trainer_not_marked(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Each of those who taught is marked once."""
    return sorted(one["trainer"] for one in inputs["marks"]) == sorted(one.id for one in activity.trainers)


@rule(source="TRN-40", status=409)
def trainers_already_rated(activity: Activity, session: Session, actor: Actor) -> bool:
    """Everybody rates once."""
    return not has_returned(session, activity, actor, Sheet.TRAINERS)


def rate(activity: Activity, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """The marks, and apart from them that this person has rated."""
    session.add_all(TrainerRating(trainer_id=one["trainer"], mark=one["mark"]) for one in inputs["marks"])
    session.add(SheetReturned(activity_id=activity.id, person=actor.person, sheet=Sheet.TRAINERS))
