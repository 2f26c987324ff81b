"""Who sets up a school's coordination team (TRN-14)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select, update
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.directory import KnownPerson, KnownPost, serves_at
from chassis.errors import NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import Inputs
from services.training import audience as to
from services.training.needs.coordination_teams.events import ChairLost, Changed, Dissolved, SetUp
from services.training.needs.coordination_teams.model import STANDING, CoordinationTeam, State, team_of

EXPERTS = ("expert_teacher", "head_teacher")
MOST_EXPERTS = 50


class Expert(Inputs):
    """An expert teacher (uzman öğretmen) or head teacher (başöğretmen)."""

    person = fields.UUID(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(EXPERTS), metadata={"x-choices": "expert"})


class Team(Inputs):
    """The chair, and who is asked in besides the zümre heads."""

    chair = fields.UUID(required=True)
    experts = fields.List(fields.Nested(Expert), load_default=list, validate=validate.Length(max=MOST_EXPERTS))


def set_up(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> CoordinationTeam:
    """For the school at which the actor is principal."""
    schools = actor.units(Role.PRINCIPAL)
    if not schools:
        raise NotAllowed(extra={"roles": [Role.PRINCIPAL]})
    team = CoordinationTeam(unit=schools[0])
    name_members(team, session, inputs)
    return team


def name_members(team: CoordinationTeam, session: Session, inputs: Mapping[str, Any]) -> None:
    """Whom the principal named, with the names they have today."""
    team.chair, team.chair_name = inputs["chair"], _name(session, inputs["chair"])
    team.experts = [
        {"person": str(one["person"]), "name": _name(session, one["person"]), "kind": one["kind"]}
        for one in inputs["experts"]
    ]


def _name(session: Session, person: Any) -> str:
    known = session.get(KnownPerson, person)
    return known.name if known else ""


@rule(source="TRN-14", field="chair")
def chair_not_deputy_principal(team: CoordinationTeam, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Exactly one chair, who is a deputy principal of the school."""
    return serves_at(session, inputs["chair"], team.unit, Role.DEPUTY_PRINCIPAL)


@rule(source="TRN-14", field="experts")
def expert_not_of_the_school(team: CoordinationTeam, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Expert and head teachers are the school's own."""
    return all(serves_at(session, one["person"], team.unit) for one in inputs["experts"])


@rule(source="TRN-14", status=409)
def team_already_there(team: CoordinationTeam, session: Session) -> bool:
    """A school has one team; another chair is a change of it."""
    standing = select(CoordinationTeam.id).where(
        CoordinationTeam.unit == team.unit, CoordinationTeam.state.in_(STANDING)
    )
    return session.scalar(standing) is None


@rule(source="TRN-14", status=409)
def team_missing(thing: Any, session: Session) -> bool:
    """The school of this thing has a team at work, with a chair: without one nothing of OTMG goes on."""
    return team_of(session, thing.unit) is not None


def chair_is_lost(team: CoordinationTeam) -> datetime | None:
    """The day after the chair's last one as deputy principal of the school; none while no end of it is known."""
    session = object_session(team)
    if session is None:
        return None
    posts = select(KnownPost.ends_on).where(
        KnownPost.person == team.chair, KnownPost.unit == team.unit, KnownPost.role == Role.DEPUTY_PRINCIPAL
    )
    ends = session.scalars(posts).all()
    if None in ends:
        return None
    # No post at all: the copy of the directory has lost it, and so has the chair.
    return max((clock.start_of(day + timedelta(days=1)) for day in ends if day), default=team.opened_at)


def look_at_chairs(session: Session, people: Sequence[UUID]) -> None:
    """The clock looks at the teams of chairs whose posts have changed."""
    theirs = update(CoordinationTeam).where(CoordinationTeam.chair.in_(people), CoordinationTeam.state == State.ACTIVE)
    session.execute(theirs.values(next_at=clock.now()), execution_options={"synchronize_session": False})


MEMBERS = (chair_not_deputy_principal, expert_not_of_the_school)
LOST = State.WITHOUT_CHAIR
# fmt: off
COORDINATION_TEAM = Process("coordination_team", CoordinationTeam, (
    Step(None,         "set_up",   Role.PRINCIPAL, State.ACTIVE,    SetUp,     (team_already_there, *MEMBERS), takes=Team, make=set_up, tells=(to.district,)),
    Step(State.ACTIVE, "change",   Role.PRINCIPAL, SAME,            Changed,   MEMBERS, takes=Team, sets=name_members, edits=True, optional=True),
    Step(LOST,         "change",   Role.PRINCIPAL, State.ACTIVE,    Changed,   MEMBERS, takes=Team, sets=name_members, edits=True),
    Step(State.ACTIVE, "lose_chair", SYSTEM,       LOST,            ChairLost, at=chair_is_lost, tells=(to.principal,)),
    Step(STANDING,     "dissolve", Role.PRINCIPAL, State.DISSOLVED, Dissolved, optional=True),
    Step(STANDING,     "close",    SYSTEM,         State.DISSOLVED, Dissolved),
), arrived=State.ACTIVE)
# fmt: on
