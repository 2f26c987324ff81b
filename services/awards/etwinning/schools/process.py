"""The province keeps the list of eTwinning schools (SM-ETW-1: only these open a mission)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import unit_of
from chassis.errors import RuleNotMet
from chassis.identity import SCHOOL, Actor, Role, level_of
from chassis.processes import SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.audience import principal, province_officers
from services.awards.etwinning.schools.events import Registered, Removed
from services.awards.etwinning.schools.model import EtwinningSchool, State, is_etwinning_school


class SchoolRegistration(Inputs):
    """Which school, and since when it carries the title."""

    school = Text(required=True, most=200, metadata={"x-choices-from": "units"})
    since = fields.Date(required=True)


class SchoolRemoval(Inputs):
    """Why it carries the title no more."""

    reason = Text(required=True)


def register(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EtwinningSchool:
    """A school that is open. Raises RuleNotMet for anything else."""
    unit = unit_of(session, inputs["school"])
    if unit is None or not unit.is_open or level_of(unit.path) != SCHOOL:
        raise RuleNotMet("no_open_school", errors={"school": ["no_open_school"]})
    return EtwinningSchool(unit=unit.path, school_name=unit.name, since=inputs["since"])


@rule(source="SM-ETW-1", status=409)
def school_already_registered(school: EtwinningSchool, session: Session) -> bool:
    """A school stands on the list once."""
    return not is_etwinning_school(session, school.unit)


@rule(source="SM-ETW-1", field="since")
def title_in_the_future(school: EtwinningSchool, inputs: Mapping[str, Any]) -> bool:
    """A title is on the list once it was given."""
    return bool(inputs["since"] <= clock.today())


def remember_reason(school: EtwinningSchool, inputs: Mapping[str, Any]) -> None:
    """Why."""
    school.removed_because = inputs["reason"]


PROVINCE = Role.PROVINCE_OFFICER
# fmt: off
ETWINNING_SCHOOL = Process("etwinning_school", EtwinningSchool, (
    Step(None,             "register",    PROVINCE, State.REGISTERED, Registered, (school_already_registered, title_in_the_future), takes=SchoolRegistration, make=register, tells=(principal,)),
    Step(State.REGISTERED, "remove",      PROVINCE, State.REMOVED,    Removed,    takes=SchoolRemoval, sets=remember_reason, optional=True, tells=(principal,)),
    Step(State.REGISTERED, "lose_school", SYSTEM, State.REMOVED,   Removed,    sets=remember_reason, optional=True, tells=(province_officers,)),
), arrived=State.REGISTERED)
# fmt: on
