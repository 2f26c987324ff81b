"""Who says what they need, and until when (TRN-16, TRN-18.01)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson
from chassis.errors import Conflict, NotAllowed
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import create, take
from services.training.catalogue.model import CATALOGUE
from services.training.needs.need_cycles.model import NeedCycle
from services.training.needs.need_cycles.model import State as CycleState
from services.training.needs.need_statements.events import Changed, LetGo, Submitted
from services.training.needs.need_statements.model import NeedStatement, State, StatedNeed, key_of
from services.training.staff.queries import OWN_NEEDS, subject_of

# TRN-03.03 … .07: where a need comes from.
ORIGINS = tuple(code for code in CATALOGUE.codes("teacher_duties") if "need_from" in code or "gaps" in code)
MOST_NEEDS = 20


class NeedSaid(Inputs):
    """A topic, where the need for it comes from and which training would meet it."""

    topic = Text(required=True, most=300)
    origin = fields.String(
        load_default=None, allow_none=True, validate=validate.OneOf(ORIGINS), metadata={"x-choices": "teacher_duties"}
    )
    wished_training = Text(most=300, load_default=None, allow_none=True)


class NeedsSaid(Inputs):
    """All that somebody needs; whoever needs nothing says so with an empty list."""

    needs = fields.List(fields.Nested(NeedSaid), required=True, validate=validate.Length(max=MOST_NEEDS))

    @validates_schema
    def each_once(self, said: dict[str, Any], **_: Any) -> None:
        """A topic is named once."""
        named = [key_of(one["topic"]) for one in said["needs"]]
        if len(named) != len(set(named)):
            raise ValidationError("topic_named_twice", field_name="needs")


def submit(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> NeedStatement:
    """In the cycle that collects needs at the actor's school. Raises Conflict where none does."""
    schools = actor.units(*OWN_NEEDS)
    if not schools:
        raise NotAllowed(extra={"roles": sorted(OWN_NEEDS)})
    cycle = collecting_cycle(session, schools[0])
    if cycle is None:
        raise Conflict("needs_not_collected", source="TRN-16")
    person = session.get(KnownPerson, actor.person)
    statement = NeedStatement(
        unit=cycle.unit,
        cycle_id=cycle.id,
        half_year=cycle.half_year,
        person=actor.person,
        name=person.name if person else "",
        subject_field=subject_of(session, actor, cycle.unit),
    )
    write_needs(statement, inputs)
    return statement


def collecting_cycle(session: Session, school: str) -> NeedCycle | None:
    """The school's cycle in which needs are collected, held against the chair who may be ending that just now."""
    wanted = select(NeedCycle).filter_by(unit=school, state=CycleState.OPEN)
    newest = wanted.order_by(NeedCycle.starts_on.desc()).limit(1)
    return session.scalar(newest.with_for_update(read=True, key_share=True))


def write_needs(statement: NeedStatement, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    statement.needs = [
        StatedNeed(position=place, topic_key=key_of(one["topic"]), **one) for place, one in enumerate(inputs["needs"])
    ]


def count_here_alone(statement: NeedStatement, session: Session) -> None:
    """Who has moved in the half-year and answers at the new school counts there, and is counted once (TRN-43)."""
    elsewhere = select(NeedStatement).where(
        NeedStatement.person == statement.person,
        NeedStatement.half_year == statement.half_year,
        NeedStatement.state == State.SUBMITTED,
        NeedStatement.id != statement.id,
    )
    for earlier in session.scalars(elsewhere.with_for_update()).all():
        take(session, NEED_STATEMENT, "let_go", earlier, SYSTEM_ACTOR)


def its_author(statement: NeedStatement) -> Iterable[UUID]:
    """Whose needs they are."""
    return (statement.person,)


@rule(source="TRN-16", status=409)
def need_already_stated(statement: NeedStatement, session: Session) -> bool:
    """A person answers once in a cycle, and may change the answer while needs are collected."""
    own = select(NeedStatement.id).filter_by(
        cycle_id=statement.cycle_id, person=statement.person, state=State.SUBMITTED
    )
    return session.scalar(own) is None


@rule(source="TRN-16", status=409)
def needs_not_collected(statement: NeedStatement, session: Session) -> bool:
    """Needs are collected until the chair of the team brings them into discussion."""
    collecting = select(NeedCycle.id).filter_by(id=statement.cycle_id, state=CycleState.OPEN)
    return session.scalar(collecting.with_for_update(read=True, key_share=True)) is not None


def pass_on(session: Session, actor: Actor, needs: list[dict[str, Any]]) -> None:
    """Needs that a plan passes to management: the answer in the open cycle, where none was given yet (TRN-03.08)."""
    schools = actor.units(*OWN_NEEDS)
    cycle = collecting_cycle(session, schools[0]) if schools else None
    if cycle is None:
        return
    own = {"cycle_id": cycle.id, "person": actor.person, "state": State.SUBMITTED}
    if session.scalar(select(NeedStatement.id).filter_by(**own)) is None:
        create(session, NEED_STATEMENT, "submit", actor, {"needs": needs})


def let_go(session: Session, people: Iterable[UUID]) -> None:
    """Whoever left a school while it still collected needs is asked at the next one, and counts there."""
    for_now = (
        select(NeedStatement)
        .join(NeedCycle, NeedCycle.id == NeedStatement.cycle_id)
        .where(NeedStatement.person.in_(list(people)), NeedStatement.state == State.SUBMITTED)
        .where(NeedCycle.state == CycleState.OPEN)
    )
    for statement in session.scalars(for_now.with_for_update(of=NeedStatement)).all():
        known = session.get(KnownPerson, statement.person)
        if known is None or known.unit != statement.unit:
            take(session, NEED_STATEMENT, "let_go", statement, SYSTEM_ACTOR)


# fmt: off
NEED_STATEMENT = Process("need_statement", NeedStatement, (
    Step(None,            "submit", OWN_NEEDS, State.SUBMITTED, Submitted, need_already_stated, of=its_author, takes=NeedsSaid, make=submit, then=count_here_alone, begins_at="need-cycles"),
    Step(State.SUBMITTED, "edit",   OWN_NEEDS, SAME,            Changed,   needs_not_collected, of=its_author, takes=NeedsSaid, sets=write_needs, edits=True, optional=True),
    Step(State.SUBMITTED, "let_go", SYSTEM,    State.LET_GO,    LetGo),
), arrived=State.SUBMITTED)
# fmt: on
