"""How people join, lead and leave a board or commission, each with the days of their service (SM-AWD-2, AWD-09)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson
from chassis.identity import covers
from chassis.processes import Addressee, rule
from chassis.schema import Inputs, Text
from chassis.things import new_id
from services.awards.years.bodies.model import Body, BodyMember

FEWEST = 3
MOST = 60


class NewMember(Inputs):
    """Who joins, and whether they lead it."""

    person = fields.UUID(required=True, metadata={"x-choices-from": "everybody"})
    chair = fields.Boolean(load_default=False)


class MemberOf(Inputs):
    """Which of its members."""

    person = fields.UUID(required=True, metadata={"x-choices-from": "of:members.person"})


class Departure(MemberOf):
    """Who leaves, and why."""

    reason = Text(required=True, least=3, most=1000)


class Quorum(Inputs):
    """How many have to be there for it to decide; more than half where nothing is said."""

    quorum = fields.Integer(required=True, allow_none=True, validate=validate.Range(2, MOST))


def join(body: Body, inputs: Mapping[str, Any]) -> None:
    """From today on."""
    member = BodyMember(id=new_id(), person=inputs["person"], chair=inputs["chair"], first_day=clock.today())
    body.members.append(member)
    body.changed = member.id


def lead(body: Body, inputs: Mapping[str, Any]) -> None:
    """Whoever led it before goes on as a member."""
    for member in body.serving(clock.today()):
        member.chair = member.person == inputs["person"]
        if member.chair:
            body.changed = member.id


def leave(body: Body, inputs: Mapping[str, Any]) -> None:
    """Today is the last day of their service."""
    member = member_of(body, inputs["person"])
    assert member  # noqa: S101  # a rule has asked
    member.last_day, member.chair = clock.today(), False
    body.changed = member.id


def set_quorum(body: Body, inputs: Mapping[str, Any]) -> None:
    """As it was said."""
    body.quorum = inputs["quorum"]


def member_of(body: Body, person: UUID) -> BodyMember | None:
    """The service that somebody renders now and that has no end yet."""
    return next((one for one in body.members if one.person == person and one.last_day is None), None)


def lacks_chair(body: Body) -> bool:
    """Nobody leads it."""
    return not any(one.chair for one in _staying(body))


def _staying(body: Body) -> list[BodyMember]:
    return [one for one in body.members if one.last_day is None]


@rule(source="SM-AWD-2", status=409, field="person")
def already_member(body: Body, inputs: Mapping[str, Any]) -> bool:
    """One person has one role in a body."""
    return member_of(body, inputs["person"]) is None


@rule(source="SM-AWD-2", field="person")
def not_a_member(body: Body, inputs: Mapping[str, Any]) -> bool:
    """Only who serves in it leads or leaves it."""
    return member_of(body, inputs["person"]) is not None


@rule(source="SM-AWD-2", status=409, field="chair")
def chair_already_there(body: Body, inputs: Mapping[str, Any]) -> bool:
    """A body has one chair at a time; a change is said as such."""
    return not inputs["chair"] or lacks_chair(body)


@rule(source="AWD-09", field="person")
def person_not_of_the_unit(body: Body, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A member serves in the area for which the body is there: the school, the district, the province."""
    known = session.get(KnownPerson, inputs["person"])
    return known is not None and known.unit is not None and covers(body.unit, known.unit)


@rule(source="SM-AWD-2", status=409)
def body_full(body: Body) -> bool:
    """A body in which everybody sits decides nothing."""
    return len(_staying(body)) < MOST


@rule(source="SM-AWD-2")
def chair_missing(body: Body) -> bool:
    """A body in office has a chair."""
    return not lacks_chair(body)


@rule(source="SM-AWD-2")
def too_few_members(body: Body) -> bool:
    """A body in office has at least three members."""
    return len(_staying(body)) >= FEWEST


@rule(source="SM-AWD-2", field="quorum")
def quorum_too_large(body: Body, inputs: Mapping[str, Any]) -> bool:
    """As many as have to be there, there are."""
    return inputs["quorum"] is None or inputs["quorum"] <= len(_staying(body))


def told_members(body: Body) -> list[Addressee]:
    """Everybody who serves in it, and whoever has just left (NTF-51)."""
    people = dict.fromkeys(one.person for one in body.serving(clock.today()))
    return [Addressee(person=person) for person in people]
