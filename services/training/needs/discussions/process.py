"""Who records that needs were discussed (TRN-18.02, TRN-18.03)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import Conflict, NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.texts import both
from services.training.needs.discussions.events import Corrected, Recorded
from services.training.needs.discussions.model import Discussion, Kind, State
from services.training.needs.need_cycles.model import NeedCycle
from services.training.needs.need_cycles.model import State as CycleState
from services.training.needs.need_statements.model import key_of
from services.training.staff.queries import present

ZUMRE_HEAD, DEPUTY = Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL
MOST_TOPICS, MOST_PEOPLE = 50, 500


class DiscussionMinutes(Inputs):
    """Who sat together and when, which topics they discussed and what came of it."""

    kind = fields.Enum(Kind, by_value=True, required=True, metadata={"x-choices": "decision_path"})
    body = Text(required=True, most=80)
    met_on = fields.Date(required=True)
    attendees = fields.List(fields.UUID(), required=True, validate=validate.Length(min=1, max=MOST_PEOPLE))
    topics = fields.List(Text(most=300), required=True, validate=validate.Length(min=1, max=MOST_TOPICS))
    outcome = Text(required=True)


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Discussion:
    """Of the cycle that is under discussion at the actor's school. Raises Conflict where none is."""
    schools = actor.units(ZUMRE_HEAD, DEPUTY)
    if not schools:
        raise NotAllowed(extra={"roles": sorted((ZUMRE_HEAD, DEPUTY))})
    discussion = Discussion(unit=schools[0], recorded_by=actor.person)
    # Held against the chair, who may be bringing it before the board just now.
    discussed = select(NeedCycle).filter_by(unit=schools[0], state=CycleState.UNDER_DISCUSSION)
    cycle = session.scalar(discussed.order_by(NeedCycle.starts_on.desc()).limit(1).with_for_update(read=True))
    if cycle is None:
        raise Conflict("need_cycle_not_under_discussion", source="TRN-18")
    discussion.cycle_id = cycle.id
    write_minutes(discussion, session, inputs)
    return discussion


def write_minutes(discussion: Discussion, session: Session, inputs: Mapping[str, Any]) -> None:
    """What was said of it."""
    for name in ("kind", "body", "met_on", "topics", "outcome"):
        setattr(discussion, name, inputs[name])
    discussion.attendees = present(session, discussion.unit, inputs["attendees"])


def of_own_zumre(discussion: Discussion, actor: Actor) -> bool:
    """A zümre head records the own subject's zümre and any class teachers' board, a deputy principal all."""
    is_deputy = actor.post((DEPUTY,), discussion.unit) is not None
    led = [one.branch for one in actor.posts if one.role is ZUMRE_HEAD and one.unit == discussion.unit]
    is_own = bool(led) if discussion.kind is not Kind.ZUMRE else any(_is_called(one, discussion.body) for one in led)
    return is_deputy or is_own


def _is_called(subject: str | None, body: str) -> bool:
    """People write their zümre by the name of its subject; the directory knows that by a code."""
    if subject is None:
        return False
    return key_of(body) in {key_of(subject), *(key_of(one) for one in both(f"choice.subject.{subject}").values())}


def its_recorder(discussion: Discussion) -> Iterable[UUID]:
    """Whoever recorded it."""
    return (discussion.recorded_by,)


@rule(source="TRN-18", status=409)
def need_cycle_not_under_discussion(discussion: Discussion, session: Session) -> bool:
    """Zümre and class teachers' boards discuss after the needs are collected and before the board decides."""
    cycle = session.get_one(NeedCycle, discussion.cycle_id, with_for_update={"read": True})
    return cycle.state is CycleState.UNDER_DISCUSSION


@rule(source="TRN-18", field="met_on")
def discussion_day_not_possible(discussion: Discussion, session: Session, inputs: Mapping[str, Any]) -> bool:
    """They met in this cycle, and not in the future."""
    cycle = session.get_one(NeedCycle, discussion.cycle_id)
    opened_on = clock.day_of(cycle.opened_at)
    return bool(opened_on <= inputs["met_on"] <= clock.today())


@rule(source="TRN-18", field="attendees")
def attendee_not_of_the_school(discussion: Discussion, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Everybody named serves at the school."""
    return len(present(session, discussion.unit, inputs["attendees"])) == len(set(inputs["attendees"]))


RULES = (need_cycle_not_under_discussion, discussion_day_not_possible, attendee_not_of_the_school)
# fmt: off
DISCUSSION = Process("discussion", Discussion, (
    Step(None,           "record",  (ZUMRE_HEAD, DEPUTY), State.RECORDED, Recorded,  RULES, as_=of_own_zumre, takes=DiscussionMinutes, make=record, begins_at="need-cycles"),
    Step(State.RECORDED, "correct", (ZUMRE_HEAD, DEPUTY), SAME,           Corrected, RULES, of=its_recorder, takes=DiscussionMinutes, sets=write_minutes, edits=True, optional=True),
), arrived=State.RECORDED)
# fmt: on
