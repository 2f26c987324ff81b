"""Who forms the five kinds of body, and how they serve and end (SM-AWD-2, AWD-09, AWD-10)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson
from chassis.errors import Conflict, NotAllowed
from chassis.identity import DISTRICT, PROVINCE, SCHOOL, Actor, Role, covers
from chassis.processes import SAME, SYSTEM, At, Process, Step, rule
from chassis.schema import Inputs
from chassis.things import new_id
from services.awards.catalogue.model import CATALOGUE
from services.awards.years.bodies.events import Activated, Created, Dissolved, MemberChanged, QuorumSet
from services.awards.years.bodies.model import LEVEL_OF, Body, BodyMember, Kind, State
from services.awards.years.body_members import process as members
from services.awards.years.body_posts import process as posts
from services.awards.years.project_years.model import State as YearState
from services.awards.years.project_years.queries import latest_year
from services.awards.years.schools.queries import level_of_school

FORMER = {PROVINCE: Role.PROVINCE_OFFICER, DISTRICT: Role.DISTRICT_OFFICER, SCHOOL: Role.PRINCIPAL}


class NewBody(Inputs):
    """Of which kind; of a school whose kind says no level (kademe), which one it is."""

    kind = fields.Enum(Kind, by_value=True, required=True, metadata={"x-choices": "bodies"})
    level = fields.String(
        load_default=None,
        allow_none=True,
        validate=validate.OneOf(CATALOGUE.codes("school_levels")),
        metadata={"x-choices": "school_levels"},
    )


def form(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Body:
    """Of the province's latest year, at the unit for which the actor forms it."""
    kind = inputs["kind"]
    role = FORMER[LEVEL_OF[kind]]
    units = actor.units(role)
    if not units:
        raise NotAllowed(extra={"roles": [role]})
    year = latest_year(session, units[0])
    if year is None:
        raise Conflict("no_project_year", source="AWD-01")
    level = level_of_school(session, units[0]) or inputs["level"] if kind is Kind.SCHOOL_PROJECT_COMMISSION else None
    return Body(unit=units[0], kind=kind, level=level, project_year_id=year.id, project_year=year, members=[])


def copy_body(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Body:
    """Last year's, with those who served to its end and are still there (AWD-33)."""
    year, before = inputs["year"], inputs["before"]
    first = max(year.starts_on, clock.today())
    stay = [one for one in before.members if one.last_day in {None, before.dissolved_on} and _is_there(session, one)]
    copied = [BodyMember(id=new_id(), person=one.person, chair=one.chair, first_day=first) for one in stay]
    same = {name: getattr(before, name) for name in ("unit", "kind", "level", "quorum")}
    return Body(**same, project_year_id=year.id, project_year=year, members=copied)


def _is_there(session: Session, member: BodyMember) -> bool:
    known = session.get(KnownPerson, member.person)
    return known is not None and known.unit is not None and covers(member.body.unit, known.unit)


def formers(body: Body) -> list[At]:
    """The province's bodies its officers form, a district's its officers, a school's its principal."""
    return [At(body.unit, role=FORMER[LEVEL_OF[body.kind]])]


def end_with_year(body: Body) -> None:
    """Everybody's service ends today."""
    body.dissolved_on = clock.today()
    for one in body.members:
        one.last_day = one.last_day or clock.today()


@rule(source="AWD-09", status=409)
def body_already_formed(body: Body, session: Session) -> bool:
    """There is one of each kind for a province, a district, a school."""
    same = {"project_year_id": body.project_year_id, "kind": body.kind, "unit": body.unit}
    return session.scalar(select(Body.id).filter_by(**same)) is None


@rule(source="AWD-10", field="level")
def level_not_said(body: Body) -> bool:
    """A school's commission is of one of the four levels."""
    return body.kind is not Kind.SCHOOL_PROJECT_COMMISSION or body.level is not None


@rule(source="SM-AWD-2", status=409)
def year_is_over(body: Body) -> bool:
    """In a year that is closed no body is formed any more."""
    return body.project_year.state is not YearState.CLOSED


M = members
FORMERS = tuple(FORMER.values())
S = State
BOTH = (S.FORMING, S.ACTIVE)
JOINING = (M.already_member, M.person_not_of_the_unit, M.chair_already_there, M.body_full)
TOLD = (M.told_members,)
# fmt: off
BODY = Process("body", Body, (
    Step(None,      "form",       FORMERS, S.FORMING,   Created,       (year_is_over, body_already_formed, level_not_said), of=formers, takes=NewBody, make=form, tells=TOLD),
    Step(None,      "copy",       SYSTEM,  S.FORMING,   Created,       make=copy_body, tells=TOLD),
    Step(S.FORMING, "activate",   FORMERS, S.ACTIVE,    Activated,     (year_is_over, M.chair_missing, M.too_few_members), of=formers, gives=posts.given_to_all, tells=TOLD),
    Step(S.FORMING, "add_member", FORMERS, SAME,        MemberChanged, JOINING, of=formers, takes=M.NewMember, sets=M.join, optional=True, tells=TOLD),
    Step(S.ACTIVE,  "add_member", FORMERS, SAME,        MemberChanged, JOINING, of=formers, takes=M.NewMember, sets=M.join, gives=posts.given_to_changed, optional=True, tells=TOLD),
    Step(BOTH,      "name_chair", FORMERS, SAME,        MemberChanged, M.not_a_member, of=formers, takes=M.MemberOf, sets=M.lead, optional=True, tells=TOLD),
    Step(S.FORMING, "let_go",     FORMERS, SAME,        MemberChanged, M.not_a_member, of=formers, takes=M.Departure, sets=M.leave, optional=True, tells=TOLD),
    Step(S.ACTIVE,  "let_go",     FORMERS, SAME,        MemberChanged, M.not_a_member, of=formers, takes=M.Departure, sets=M.leave, gives=posts.ended_for_changed, optional=True, tells=TOLD),
    Step(BOTH,      "set_quorum", FORMERS, SAME,        QuorumSet,     M.quorum_too_large, of=formers, takes=M.Quorum, sets=M.set_quorum, optional=True),
    Step(BOTH,      "lose",       SYSTEM,  SAME,        MemberChanged, M.not_a_member, sets=M.leave, gives=posts.ended_for_changed, tells=TOLD),
    Step(BOTH,      "dissolve",   SYSTEM,  S.DISSOLVED, Dissolved,     sets=end_with_year, gives=posts.ended_for_all, optional=True, tells=TOLD),
), arrived=S.ACTIVE)
# fmt: on
