"""Who sets a project team up, and who says how far it is (AWD-22)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.directory import serves_at
from chassis.errors import Conflict, NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import SAME, Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.records.students.model import Student
from services.awards.records.teams import events as told
from services.awards.records.teams.model import ProjectTeam, State, TeamMember, TeamProgress, TeamStudent
from services.awards.years.project_years.model import State as Year
from services.awards.years.project_years.queries import year_at

STAFF = (Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.PARTNERSHIP_COORDINATOR)
MOST = 200


class TeamContent(Inputs):
    """Its name, the teacher who leads it, and the teachers and students who belong to it."""

    name = Text(required=True, most=120)
    leader = fields.UUID(required=True)
    members = fields.List(fields.UUID(), load_default=list, validate=validate.Length(max=MOST))
    students = fields.List(
        fields.UUID(),
        load_default=list,
        validate=validate.Length(max=MOST),
        metadata={"x-choices-from": "things:students"},
    )


class ProgressContent(Inputs):
    """How far the team is, of a hundred, and what was done."""

    percent = fields.Integer(strict=True, required=True, validate=validate.Range(0, 100))
    note = Text(required=True, most=2000)


class DissolutionReason(Inputs):
    """Why it works no more."""

    reason = Text(required=True, most=1000)


def set_up(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> ProjectTeam:
    """It lies at the principal's school. Raises Conflict where no project year runs."""
    unit = next(iter(actor.units(Role.PRINCIPAL)), None)
    if unit is None:
        raise NotAllowed(extra={"roles": [Role.PRINCIPAL]})
    year = year_at(session, unit)
    if year is None:
        raise Conflict("no_project_year", source="AWD-01")
    team = ProjectTeam(unit=unit, project_year_id=year.id, project_year=year)
    write(team, inputs)
    return team


def write(team: ProjectTeam, inputs: Mapping[str, Any]) -> None:
    """Who belongs to it from now on."""
    team.name, team.leader = inputs["name"], inputs["leader"]
    members = {one.person: one for one in team.members}
    students = {one.student_id: one for one in team.students}
    others = dict.fromkeys(one for one in inputs["members"] if one != team.leader)
    team.members = [members.get(one) or TeamMember(person=one) for one in others]
    team.students = [students.get(one) or TeamStudent(student_id=one) for one in dict.fromkeys(inputs["students"])]


def add_progress(team: ProjectTeam, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """One more entry; those before stay."""
    team.progress.append(TeamProgress(written_by=actor.person, **inputs))


def teachers(team: ProjectTeam) -> Iterable[UUID]:
    """Its leader and its other teachers."""
    return team.teachers


def serves_there(team: ProjectTeam, actor: Actor) -> bool:
    """Whoever has left the school writes for its teams no more."""
    return actor.post(STAFF, team.unit) is not None


def the_teachers(team: ProjectTeam) -> list[Addressee]:
    """Its leader and its other teachers."""
    return [Addressee(person=one) for one in team.teachers]


@rule(source="SM-AWD-1", status=409)
def team_year_is_over(team: ProjectTeam) -> bool:
    """Teams are set up until the year's awards are decided."""
    return team.project_year.state not in {Year.AWARDED, Year.CLOSED}


@rule(source="AWD-22", field="leader")
def leader_not_of_the_school(team: ProjectTeam, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A teacher of the school leads it."""
    return any(serves_at(session, inputs["leader"], team.unit, role) for role in STAFF)


@rule(source="AWD-22", field="members")
def member_not_of_the_school(team: ProjectTeam, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Those who belong to it serve at the school."""
    return all(serves_at(session, one, team.unit) for one in set(inputs["members"]))


@rule(source="PRV-11", field="students")
def team_student_of_another_school(team: ProjectTeam, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Its students are the school's own, of this year."""
    asked = set(inputs["students"])
    mine = {"unit": team.unit, "project_year_id": team.project_year_id}
    known = select(func.count()).select_from(Student).filter_by(**mine).where(Student.id.in_(asked))
    return not asked or session.scalar(known) == len(asked)


FITTING = (team_year_is_over, leader_not_of_the_school, member_not_of_the_school, team_student_of_another_school)
S, PRINCIPAL = State, Role.PRINCIPAL
# fmt: off
TEAM = Process("team", ProjectTeam, (
    Step(None,      "set_up",          PRINCIPAL, S.AT_WORK,   told.SetUp,   FITTING, takes=TeamContent, make=set_up, tells=(the_teachers,)),
    Step(S.AT_WORK, "edit",            PRINCIPAL, SAME,        told.Edited,  FITTING, takes=TeamContent, sets=write, edits=True, optional=True),
    Step(S.AT_WORK, "report_progress", STAFF,     SAME,        told.ProgressReported, team_year_is_over, of=teachers, as_=serves_there, takes=ProgressContent, sets=add_progress, optional=True),
    Step(S.AT_WORK, "dissolve",        PRINCIPAL, S.DISSOLVED, told.Dissolved, takes=DissolutionReason, optional=True, tells=(the_teachers,)),
))
# fmt: on
