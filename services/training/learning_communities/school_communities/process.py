"""Who sets up a community of a school, and how it ends (SM-MGT-2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import serves_at
from chassis.errors import NotAllowed
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import Addressee, Process, Step, rule
from chassis.records import RecordEntry
from chassis.schema import Inputs, Text
from chassis.transitions import create, take
from services.training import audience as to
from services.training.learning_communities.community_rooms.model import Room
from services.training.learning_communities.community_rooms.process import ROOM
from services.training.learning_communities.in_school_pauses.model import are_allowed
from services.training.learning_communities.practice_records.process import IN_SCHOOL
from services.training.learning_communities.room_reminders.process import without_record
from services.training.learning_communities.room_steps.process import name_of
from services.training.learning_communities.school_communities.events import Activated, Completed, Dissolved, Proposed
from services.training.learning_communities.school_communities.model import SchoolCommunity, State
from services.training.library.practice_texts.process import STAFF

FEWEST_MEMBERS, MOST_MEMBERS = 3, 100


class Proposal(Inputs):
    """On what they work, towards which goal, who takes part and who sees that it happens."""

    theme = Text(required=True, most=300)
    goal = Text(required=True)
    need = Text(load_default=None, allow_none=True)
    vision = Text(load_default=None, allow_none=True)
    carries_on = Text(most=300, load_default=None, allow_none=True)
    facilitator = fields.UUID(required=True)
    members = fields.List(fields.UUID(), required=True, validate=validate.Length(max=MOST_MEMBERS))


class TimeAndPlace(Inputs):
    """When and where they meet (TRN-02.06)."""

    meets_when = Text(required=True, most=200)
    meets_where = Text(required=True, most=200)


class FinalEvaluation(Inputs):
    """What came of it."""

    evaluation = Text(required=True, most=10_000)


class DissolutionReason(Inputs):
    """Why."""

    reason = Text(required=True, most=1000)


def propose(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> SchoolCommunity:
    """At the school at which the actor serves."""
    schools = actor.units(*STAFF)
    if not schools:
        raise NotAllowed(extra={"roles": sorted(STAFF)})
    people = dict.fromkeys((*inputs["members"], inputs["facilitator"]))
    members = [{"person": str(one), "name": name_of(session, one)} for one in people]
    named = {"members": members, "facilitator_name": name_of(session, inputs["facilitator"])}
    return SchoolCommunity(unit=schools[0], **(dict(inputs) | named))


def activate(community: SchoolCommunity, session: Session, inputs: Mapping[str, Any]) -> None:
    """It has a time, a place and a room."""
    community.meets_when, community.meets_where = inputs["meets_when"], inputs["meets_where"]
    community.began_on = clock.today()
    said = {
        "community": community.id,
        "unit": community.unit,
        "theme": community.theme,
        "in_school": True,
        "leader": community.facilitator,
        "leader_name": community.facilitator_name,
        "phase": IN_SCHOOL,
        "need": community.need,
        "vision": community.vision,
        "goals": [community.goal],
        "members": [{**one, "person": UUID(one["person"]), "unit": community.unit} for one in community.members],
    }
    community.room = create(session, ROOM, "open", SYSTEM_ACTOR, said).id


def complete(community: SchoolCommunity, inputs: Mapping[str, Any]) -> None:
    """What came of it."""
    community.evaluation, community.ended_on = inputs["evaluation"], clock.today()


def finish_room(community: SchoolCommunity, session: Session) -> None:
    """The survey opens in the room."""
    take(session, ROOM, "finish", _room(community, session), SYSTEM_ACTOR)


def dissolve(community: SchoolCommunity) -> None:
    """Since when it is no more."""
    community.ended_on = clock.today()


def close_room(community: SchoolCommunity, session: Session) -> None:
    """Nothing is done in it any more."""
    if community.room:
        take(session, ROOM, "close", _room(community, session), SYSTEM_ACTOR)


def _room(community: SchoolCommunity, session: Session) -> Room:
    return session.get_one(Room, community.room, with_for_update=True)


def facilitator(community: SchoolCommunity) -> Iterable[UUID]:
    """Who sees that it happens."""
    return (community.facilitator,)


def the_members(community: SchoolCommunity) -> list[Addressee]:
    """Those who take part (NTF-65)."""
    return [Addressee(person=UUID(one["person"])) for one in community.members]


@rule(source="MGT-02", status=409)
def in_school_held_back(community: SchoolCommunity, session: Session) -> bool:
    """Schools set up communities of their own unless ÖYGGM holds them back."""
    return are_allowed(session)


@rule(source="SM-MGT-2", field="members")
def fewer_than_three_members(community: SchoolCommunity) -> bool:
    """At least three work together."""
    return len(community.members) >= FEWEST_MEMBERS


@rule(source="SM-MGT-2", field="members")
def member_of_another_school(community: SchoolCommunity, session: Session) -> bool:
    """All of them serve at the school."""
    return all(serves_at(session, UUID(one["person"]), community.unit) for one in community.members)


def _missing(community: SchoolCommunity, session: Session) -> list[str]:
    room = session.get_one(Room, community.room)
    return [one.name for one in without_record(session, room, IN_SCHOOL)]


@rule(source="MGT-08", names=_missing)
def practice_record_missing(community: SchoolCommunity, session: Session) -> bool:
    """Every member has recorded a practice."""
    return not _missing(community, session)


def recorded(community: SchoolCommunity) -> list[RecordEntry]:
    """Who worked in it to the end."""
    first, last = community.began_on, community.ended_on
    if community.state is not State.COMPLETED or not (first and last):
        return []
    return [RecordEntry(UUID(one["person"]), "school_community", first, last) for one in community.members]


S = State
# fmt: off
SCHOOL_COMMUNITY = Process("school_community", SchoolCommunity, (
    Step(None,                   "propose",  STAFF,          S.PROPOSED,  Proposed,  (in_school_held_back, fewer_than_three_members, member_of_another_school), takes=Proposal, make=propose, tells=(to.principal,)),
    Step(S.PROPOSED,             "activate", Role.PRINCIPAL, S.ACTIVE,    Activated, takes=TimeAndPlace, sets=activate, tells=(the_members,)),
    Step(S.ACTIVE,               "complete", STAFF,          S.COMPLETED, Completed, practice_record_missing, of=facilitator, takes=FinalEvaluation, sets=complete, then=finish_room, tells=(the_members, to.district)),
    Step((S.PROPOSED, S.ACTIVE), "dissolve", Role.PRINCIPAL, S.DISSOLVED, Dissolved, takes=DissolutionReason, sets=dissolve, then=close_room, tells=(the_members,), optional=True),
    Step((S.PROPOSED, S.ACTIVE), "dissolve", STAFF,          S.DISSOLVED, Dissolved, of=facilitator, takes=DissolutionReason, sets=dissolve, then=close_room, tells=(the_members,), optional=True),
), arrived=S.COMPLETED, enters=recorded)
# fmt: on
