"""Who nominates a school, and what has to be said of it before it is announced (MOB-02 … MOB-04)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import NotFound
from chassis.identity import ROOT, Actor, Role
from chassis.processes import SYSTEM, At, Place, Process, Step, rule
from chassis.schema import Inputs, Text
from services.mobility import audience as to
from services.mobility.host_lists.model import HostList
from services.mobility.host_lists.model import State as ListState
from services.mobility.host_schools import events as told
from services.mobility.host_schools.model import STANDING, HostSchool, OpenedField, State
from services.mobility.known_schools.queries import open_school, school_called

# Ledger 4.2: the general directorates and units nominate, and ÖYGGM itself does.
UNITS = (Role.OGM_OFFICER, Role.MINISTRY_UNIT_OFFICER)
NOMINATORS = (*UNITS, Role.OYGGM_OFFICER)
OYGGM = Role.OYGGM_OFFICER
S = State
MOST_FIELDS, MOST_CAPACITY, LONGEST_VISIT = 30, 1000, 60


class OpenedFieldNamed(Inputs):
    """A field that the school opens, with its capacity and the days between which visits may lie."""

    field = Text(required=True, most=80, metadata={"x-choices-from": "subjects"})
    capacity = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(1, MOST_CAPACITY))
    opens_on = fields.Date(load_default=None, allow_none=True)
    closes_on = fields.Date(load_default=None, allow_none=True)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """It closes on the day it opens, or later."""
        if said["opens_on"] and said["closes_on"] and said["closes_on"] < said["opens_on"]:
            raise ValidationError("ends_before_it_begins", field_name="closes_on")


class SchoolDescription(Inputs):
    """What the announcement says besides the school and its fields: the visit's duration, and the criteria."""

    duration_days = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(1, LONGEST_VISIT))
    criteria = Text(load_default=None, allow_none=True)


class OpenedFields(Inputs):
    """The fields the school opens, and why it is nominated."""

    opened = fields.List(
        fields.Nested(OpenedFieldNamed), required=True, validate=validate.Length(min=1, max=MOST_FIELDS)
    )
    reason = Text(required=True)

    @validates_schema
    def each_field_once(self, said: dict[str, Any], **_: Any) -> None:
        """A field is opened once."""
        named = [one["field"] for one in said["opened"]]
        if len(set(named)) != len(named):
            raise ValidationError("field_named_twice", field_name="opened")


class NominationText(SchoolDescription, OpenedFields):
    """Why, with which fields, and what the announcement will say; asked for in this order."""


class NominatedSchool(Inputs):
    """Into which list, and which school: its kurum kodu, or its path in the directory."""

    host_list = fields.UUID(required=True)
    school = Text(required=True, most=200)


class Nomination(NominationText, NominatedSchool):
    """First which school, and then all else."""


class NominationReason(Inputs):
    """Why it does not come into the list."""

    reason = Text(required=True, most=2000)


def nominate(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> HostSchool:
    """Into a list whose row is held: it is not compiled meanwhile."""
    host_list = _list_of(session, inputs)
    known = school_called(session, inputs["school"])
    posts = [post.role for post in actor.posts if post.role in NOMINATORS]
    school = HostSchool(unit=known.path if known else inputs["school"], host_list=host_list)
    school.school_name = known.name if known else ""
    school.nominator, school.nominated_as = actor.person, posts[0] if posts else OYGGM
    write(school, session, inputs)
    return school


def carry_over(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> HostSchool:
    """As it stood in the version that was not approved."""
    older: HostSchool = inputs["older"]
    kept = ("unit", "school_name", "nominator", "nominated_as", "reason", "duration_days", "criteria")
    school = HostSchool(host_list=inputs["host_list"], **{name: getattr(older, name) for name in kept})
    school.opened = [
        OpenedField(position=one.position, field=one.field, capacity=one.capacity, opens_on=one.opens_on,
                    closes_on=one.closes_on)
        for one in older.opened
    ]  # fmt: skip
    return school


def _list_of(session: Session, inputs: Mapping[str, Any]) -> HostList:
    found = session.get(HostList, inputs["host_list"], with_for_update=True)
    if found is None:
        raise NotFound
    return found


def write(school: HostSchool, session: Session, inputs: Mapping[str, Any]) -> None:
    """What the nomination says."""
    school.reason = inputs["reason"]
    describe(school, inputs)
    school.opened[:] = []
    session.flush()
    school.opened = [OpenedField(position=number, **one) for number, one in enumerate(inputs["opened"])]


def describe(school: HostSchool, inputs: Mapping[str, Any]) -> None:
    """Duration and criteria of the visit."""
    school.duration_days, school.criteria = inputs["duration_days"], inputs["criteria"]


def ministry(school: HostSchool) -> Iterable[Place]:
    """Nominating is the ministry's."""
    return (At(ROOT),)


def nominated_it(school: HostSchool, actor: Actor) -> bool:
    """A unit changes and takes back what it nominated itself."""
    return school.nominator == actor.person


@rule(source="MOB-02", status=409)
def list_not_collecting(school: HostSchool) -> bool:
    """Nominations are entered as long as the list is collected."""
    return school.host_list.state is ListState.COLLECTING


@rule(source="MOB-02", field="school")
def no_such_school(school: HostSchool, session: Session) -> bool:
    """The directory knows the school, and it is open."""
    return open_school(session, school.unit) is not None


@rule(source="MOB-02", status=409)
def already_nominated(school: HostSchool, session: Session) -> bool:
    """A school stands in a list once."""
    other = select(HostSchool.id).where(
        HostSchool.list_id == school.host_list.id,
        HostSchool.unit == school.unit,
        HostSchool.state.in_(STANDING),
        HostSchool.id != school.id,
    )
    return session.scalar(other.limit(1)) is None


@rule(source="MOB-03", status=409)
def list_is_final(school: HostSchool, inputs: Mapping[str, Any]) -> bool:
    """What the authority has approved is not changed; what it left open may be completed."""
    if school.host_list.state is not ListState.APPROVED:
        return True
    said = ((school.duration_days, inputs["duration_days"]), (school.criteria, inputs["criteria"]))
    return all(before in {None, now} for before, now in said)


NEW = (list_not_collecting, no_such_school, already_nominated)
# fmt: off
HOST_SCHOOL = Process("host_school", HostSchool, (
    Step(None,        "nominate",   NOMINATORS, S.NOMINATED, told.Nominated,   NEW, of=ministry, takes=Nomination, make=nominate, tells=(to.ministry,)),
    Step(None,        "carry_over", SYSTEM,     S.NOMINATED, told.CarriedOver, make=carry_over),
    Step(S.NOMINATED, "edit",       OYGGM,      S.NOMINATED, told.Edited,      list_not_collecting, takes=NominationText, sets=write, edits=True, optional=True),
    Step(S.NOMINATED, "edit",       UNITS,      S.NOMINATED, told.Edited,      list_not_collecting, as_=nominated_it, takes=NominationText, sets=write, edits=True, optional=True),
    Step(S.NOMINATED, "withdraw",   UNITS,      S.WITHDRAWN, told.Withdrawn,   list_not_collecting, as_=nominated_it, takes=NominationReason, optional=True, tells=(to.ministry,)),
    Step(S.NOMINATED, "leave_out",  OYGGM,      S.LEFT_OUT,  told.LeftOut,     list_not_collecting, takes=NominationReason, optional=True, tells=(to.nominator,)),
    Step(S.NOMINATED, "list",       SYSTEM,     S.LISTED,    told.Listed),
    Step(S.LISTED,    "describe",   OYGGM,      S.LISTED,    told.Described,   list_is_final, takes=SchoolDescription, sets=describe, optional=True),
    Step(S.LISTED,    "announce",   SYSTEM,     S.ANNOUNCED, told.Announced),
    Step((S.LISTED, S.ANNOUNCED), "end", SYSTEM, S.ENDED,    told.Ended),
), arrived=S.ANNOUNCED)
# fmt: on
