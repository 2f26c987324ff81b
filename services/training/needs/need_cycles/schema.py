"""What a need cycle looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked, AskedOne
from chassis.asking import actor
from services.training.needs.coordination_teams.model import team_of
from services.training.needs.cycle_answers.queries import asked_in, is_of_the_school
from services.training.needs.decision_paths.queries import path_of
from services.training.needs.discussions.schema import PresentPersonSchema
from services.training.needs.need_cycles.model import Decision, NeedCycle
from services.training.school_management.visions.model import Vision, current_vision
from services.training.school_management.visions.schema import VisionEditionSchema


class HeadingSchema(Schema):
    """What the school found under one heading."""

    heading = fields.String(required=True, metadata={"x-choices": "need_headings"})
    other = fields.String(allow_none=True)
    text = fields.String(allow_none=True)
    not_relevant = fields.Boolean(required=True)


class AskedPersonSchema(Schema):
    """Somebody who is asked what they need, and when they have answered."""

    person = fields.UUID(required=True)
    subject = fields.String(allow_none=True)
    is_manager = fields.Boolean(required=True)
    answered_at = fields.DateTime(allow_none=True)


class AnswerCountsSchema(Schema):
    """How many were asked and how many have answered; whether somebody can lead the cycle."""

    teachers_asked = fields.Integer(required=True)
    managers_asked = fields.Integer(required=True)
    answered = fields.Integer(required=True)
    team_missing = fields.Boolean(required=True)


class LearningNeedSchema(Schema):
    """A learning need of students, or a goal by which the school wants to become better."""

    link = fields.String(required=True, metadata={"x-choices": "need_link"})
    text = fields.String(required=True)


class DecisionStepSchema(Schema):
    """A step of the decision path: when it was taken, who was there, what came of it."""

    step = fields.String(required=True, metadata={"x-choices": "decision_path"})
    on = fields.Date(required=True)
    people = fields.List(fields.String(), required=True)
    outcome = fields.String(required=True)


class NeedTopicSchema(Schema):
    """A topic on which the teachers' board decided."""

    id = fields.UUID(required=True)
    subject = fields.String(required=True)
    learning_needs = fields.List(fields.Nested(LearningNeedSchema), required=True)
    decision = fields.Enum(Decision, by_value=True, required=True, metadata={"x-choices": "board_decision"})
    reason = fields.String(allow_none=True)


def names_of_the_asked(session: Session, cycle: NeedCycle) -> list[dict[str, Any]]:
    """Who has answered, for the school itself alone."""
    return asked_in(session, cycle) if is_of_the_school(actor(), cycle) else []


def counts_of(session: Session, cycle: NeedCycle) -> dict[str, Any]:
    """How many have answered, for everybody who sees the cycle."""
    asked = asked_in(session, cycle)
    managers = sum(one["is_manager"] for one in asked)
    return {
        "teachers_asked": len(asked) - managers,
        "managers_asked": managers,
        "answered": sum(one["answered_at"] is not None for one in asked),
        "team_missing": team_of(session, cycle.unit) is None,
    }


def vision_of(session: Session, cycle: NeedCycle) -> Vision | None:
    """The edition of the school's vision that holds today (TRN-08)."""
    return current_vision(session, cycle.unit)


class NeedCycleSchema(Schema):
    """A school finds out half-year by half-year what its teachers need to learn, and decides on it."""

    half_year = fields.String(required=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    collects_until = fields.Date(required=True)
    requests_until = fields.Date(required=True)
    opened_without_team = fields.Boolean(required=True)
    answers = AskedOne(AnswerCountsSchema, counts_of)
    asked = Asked(AskedPersonSchema, names_of_the_asked)
    vision = AskedOne(VisionEditionSchema, vision_of)
    headings = fields.List(fields.Nested(HeadingSchema), required=True)
    path = Asked(DecisionStepSchema, path_of)
    board_met_on = fields.Date(allow_none=True)
    board_attendees = fields.List(fields.Nested(PresentPersonSchema), required=True)
    board_outcome = fields.String(allow_none=True)
    topics = fields.List(fields.Nested(NeedTopicSchema), required=True)
    sent_back_because = fields.String(allow_none=True)
