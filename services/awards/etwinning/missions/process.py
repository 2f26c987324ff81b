"""Who opens, judges, confirms and closes a school's mission year (SM-ETW-1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import unit_of
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Addressee, Decision, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.audience import principal, province_officers
from services.awards.etwinning.action_plans.model import plan_of
from services.awards.etwinning.missions import events as told
from services.awards.etwinning.missions.model import EtwinningLeader, EtwinningMission, State, mission_of
from services.awards.etwinning.schools.model import is_etwinning_school
from services.awards.etwinning.self_assessments.process import COMPLETE, SelfAssessment, keep_answers
from services.awards.etwinning.staff.queries import TEACHING, all_serve, staff_of

AUGUST, LAST_DAY = 8, 31
PRINCIPAL = Role.PRINCIPAL


class LeaderNamed(Inputs):
    """Who, and what they are responsible for."""

    person = fields.UUID(required=True)
    responsibility = Text(required=True, most=300)


class MissionLeaders(Inputs):
    """Everybody who leads beside the principal; at least one of them teaches."""

    leaders = fields.List(fields.Nested(LeaderNamed), required=True, validate=validate.Length(min=1, max=30))


class MissionReturn(Inputs):
    """What has to be looked at again."""

    reason = Text(required=True)


def open_year(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EtwinningMission:
    """The own school's, for the school year that goes on."""
    unit = actor.units(PRINCIPAL)[0]
    known = unit_of(session, unit)
    mission = EtwinningMission(
        unit=unit,
        school_year=clock.school_year_of(clock.today()),
        school_name=known.name if known else unit.rpartition("/")[2],
        answers={},
    )
    name_leaders(mission, inputs)
    return mission


def name_leaders(mission: EtwinningMission, inputs: Mapping[str, Any]) -> None:
    """Who leads which part from now on; somebody named twice leads what was said last."""
    said: dict[UUID, str] = {one["person"]: one["responsibility"] for one in inputs["leaders"]}
    present = {one.person: one for one in mission.leaders}
    leaders = []
    for place, (person, responsibility) in enumerate(said.items()):
        leader = present.get(person) or EtwinningLeader(person=person)
        leader.place, leader.responsibility = place, responsibility
        leaders.append(leader)
    mission.leaders = leaders


@rule(source="SM-ETW-1")
def not_an_etwinning_school(mission: EtwinningMission, session: Session) -> bool:
    """Only an eTwinning school opens the mission."""
    return is_etwinning_school(session, mission.unit)


@rule(source="ETW-01", status=409)
def mission_already_opened(mission: EtwinningMission, session: Session) -> bool:
    """A school has one mission record for a school year."""
    return mission_of(session, mission.unit, mission.school_year) is None


@rule(source="ETW-04")
def action_plan_missing(mission: EtwinningMission, session: Session) -> bool:
    """The school has an eTwinning action plan for the year."""
    return plan_of(session, mission.unit, mission.school_year) is not None


@rule(source="ETW-02", field="leaders")
def mission_leader_not_of_the_school(mission: EtwinningMission, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Whoever leads serves at the school."""
    return all_serve(session, mission.unit, (one["person"] for one in inputs["leaders"]))


@rule(source="ETW-02", field="leaders")
def teacher_leader_missing(mission: EtwinningMission, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Beside the principal at least one teacher leads."""
    named = {one["person"] for one in inputs["leaders"]}
    return bool(named & staff_of(session, mission.unit, TEACHING))


def confirm(mission: EtwinningMission) -> None:
    """Since when it is confirmed."""
    mission.confirmed_at, mission.returned_for = clock.now(), None


def give_back(mission: EtwinningMission, inputs: Mapping[str, Any]) -> None:
    """Why, and the school judges anew."""
    mission.returned_for, mission.self_assessed_at = inputs["reason"], None


def last_day_of(mission: EtwinningMission) -> date:
    """31 August of its school year."""
    return date(int(mission.school_year[-4:]), AUGUST, LAST_DAY)


def year_is_over(mission: EtwinningMission) -> datetime:
    """The year is closed on its last day."""
    return clock.start_of(last_day_of(mission))


def leaders(mission: EtwinningMission) -> list[Addressee]:
    """Whoever leads a part of the work."""
    return [Addressee(person=one.person) for one in mission.leaders]


S = State
RUNNING = (S.OPEN, S.SELF_ASSESSED, S.CONFIRMED)
LED = (mission_leader_not_of_the_school, teacher_leader_missing)
OPENING = (not_an_etwinning_school, mission_already_opened, action_plan_missing, *LED)
# fmt: off
ETWINNING_MISSION = Process("etwinning_mission", EtwinningMission, (
    Step(None,                "open",        PRINCIPAL,             S.OPEN,          told.Opened,       OPENING, takes=MissionLeaders, make=open_year, tells=(leaders,)),
    Step(S.OPEN,              "edit",        PRINCIPAL,             SAME,            told.Edited,       LED, takes=MissionLeaders, sets=name_leaders, edits=True, optional=True, tells=(leaders,)),
    Step(S.OPEN,              "self_assess", PRINCIPAL,             S.SELF_ASSESSED, told.SelfAssessed, COMPLETE, takes=SelfAssessment, sets=keep_answers, tells=(province_officers,)),
    Decision(S.SELF_ASSESSED, "confirm",     Role.PROVINCE_OFFICER, S.CONFIRMED,     told.Confirmed,    sets=confirm, tells=(principal,)),
    Decision(S.SELF_ASSESSED, "return",      Role.PROVINCE_OFFICER, S.OPEN,          told.Returned,     takes=MissionReturn, sets=give_back, optional=True, tells=(principal,)),
    Step(S.CONFIRMED,         "close",       SYSTEM,                S.CLOSED,        told.Closed,       at=year_is_over, tells=(principal,)),
    Step(RUNNING,             "lose_school", SYSTEM,                S.CLOSED,        told.SchoolClosed, tells=(leaders, province_officers), optional=True),
), arrived=S.CLOSED)
# fmt: on
