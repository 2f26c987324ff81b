"""What is said of the teachers' board: when it met, who was there, what it decided on each topic (TRN-18.04)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.training.needs.discussions.model import Discussion
from services.training.needs.need_cycles.model import Decision, NeedCycle, NeedTopic
from services.training.staff.queries import present

LINKS = ("student_learning_need", "school_improvement_goal")
MOST_TOPICS, MOST_PEOPLE = 50, 500


class LinkedTo(Inputs):
    """A learning need of students, or a goal by which the school wants to become better (TRN-07)."""

    link = fields.String(required=True, validate=validate.OneOf(LINKS), metadata={"x-choices": "need_link"})
    text = Text(required=True, most=500)


class TopicDecided(Inputs):
    """A topic, what it is linked to and what became of it."""

    subject = Text(required=True, most=300)
    learning_needs = fields.List(fields.Nested(LinkedTo), required=True, validate=validate.Length(min=1, max=20))
    decision = fields.Enum(Decision, by_value=True, required=True, metadata={"x-choices": "board_decision"})
    reason = Text(most=1000, load_default=None, allow_none=True)

    @validates_schema
    def declined_with_reason(self, said: dict[str, Any], **_: Any) -> None:
        """Whoever asked for the topic learns why it was declined."""
        if said["decision"] is Decision.DECLINED and not said["reason"]:
            raise ValidationError("reason_required", field_name="reason")


class BoardDecision(Inputs):
    """The minutes of the teachers' board (öğretmenler kurulu) as far as they concern the needs."""

    met_on = fields.Date(required=True)
    attendees = fields.List(fields.UUID(), required=True, validate=validate.Length(min=1, max=MOST_PEOPLE))
    outcome = Text(required=True, most=4000)
    topics = fields.List(fields.Nested(TopicDecided), required=True, validate=validate.Length(min=1, max=MOST_TOPICS))


@rule(source="TRN-18", field="met_on")
def board_day_not_possible(cycle: NeedCycle, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The board met after the needs were discussed, and not in the future."""
    discussed_on = session.scalar(select(func.max(Discussion.met_on)).filter_by(cycle_id=cycle.id))
    return discussed_on is not None and bool(discussed_on <= inputs["met_on"] <= clock.today())


@rule(source="TRN-18", field="attendees")
def attendee_not_of_the_school(thing: Any, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Everybody named serves at the school."""
    return len(present(session, thing.unit, inputs["attendees"])) == len(set(inputs["attendees"]))


@rule(source="TRN-19", field="topics")
def topic_named_twice(cycle: NeedCycle, inputs: Mapping[str, Any]) -> bool:
    """The board decides once on a topic."""
    named = [one["subject"].casefold() for one in inputs["topics"]]
    return len(named) == len(set(named))


def write_decision(cycle: NeedCycle, session: Session, inputs: Mapping[str, Any]) -> None:
    """What the board decided now stands; what it had decided before a sending back does not any more."""
    cycle.board_met_on, cycle.board_outcome = inputs["met_on"], inputs["outcome"]
    cycle.board_attendees = present(session, cycle.unit, inputs["attendees"])
    cycle.topics = [NeedTopic(position=place, **one) for place, one in enumerate(inputs["topics"])]
