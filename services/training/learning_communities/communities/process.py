"""Who plans, announces and forms a community, and who leads it from phase to phase (SM-MGT-1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.identity import SCHOOL, Role, cut
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import SAME, SYSTEM, Addressee, Process, Step, rule
from chassis.records import RecordEntry
from chassis.schema import Inputs, Text
from chassis.transitions import create, take
from services.training import audience as to
from services.training.learning_communities.communities import events as told
from services.training.learning_communities.communities.model import OPEN, PHASES, UNDER_WAY, Community, State
from services.training.learning_communities.community_drafts.process import (
    READY,
    CommunityPlan,
    announce,
    draft,
    trainer_required,
    write,
)
from services.training.learning_communities.community_phases import process as phases
from services.training.learning_communities.community_places.process import (
    follow_placements,
    placed_members,
    seats_of,
    stop_applications,
    take_applications,
)
from services.training.learning_communities.community_rooms.process import ROOM
from services.training.learning_communities.room_steps.process import name_of
from services.training.money.fee_openings.process import open_for_community

FEWEST_PLACED = 3
TRAINER, OYGGM = Role.TRAINER, Role.OYGGM_OFFICER
A_SECOND = timedelta(seconds=1)


class CommunityReason(Inputs):
    """Why."""

    reason = Text(required=True, most=1000)


class NewTrainer(Inputs):
    """Who is the trainer from now on, and why."""

    trainer = fields.UUID(required=True, metadata={"x-choices-from": "everybody"})
    reason = Text(required=True, most=1000)


def window_is_over(community: Community) -> datetime | None:
    """The second after the last day of the window."""
    return clock.end_of(community.closes_on) + A_SECOND if community.closes_on else None


def form(community: Community, session: Session) -> None:
    """The room, with those who were placed and the trainer (MGT-14)."""
    said = {
        "community": community.id,
        "unit": community.unit,
        "theme": community.theme,
        "in_school": False,
        "leader": community.trainer,
        "leader_name": community.trainer_name,
        "members": placed_members(session, community),
    }
    community.room = create(session, ROOM, "open", SYSTEM_ACTOR, said).id


def replace_trainer(community: Community, session: Session, inputs: Mapping[str, Any]) -> None:
    """From today on; the hours before stay with whoever gave them (Q-34)."""
    community.trainer, community.trainer_name = inputs["trainer"], name_of(session, inputs["trainer"])
    since = clock.today().isoformat()
    named = {"person": str(community.trainer), "name": community.trainer_name, "since": since}
    community.trainers = [*community.trainers, named]


def hand_room_over(community: Community, session: Session) -> None:
    """The room is led by the new trainer."""
    room = phases.locked_room(community, session)
    said = {"leader": community.trainer, "leader_name": community.trainer_name}
    take(session, ROOM, "hand_over", room, SYSTEM_ACTOR, said)


def let_go_on(community: Community) -> None:
    """Though fewer than two members are left."""
    community.goes_on = True


def complete(community: Community, session: Session) -> None:
    """The survey opens in the room, and the fees of its trainers are put on file (MGT-07, FIN-08)."""
    community.phases[-1].closed_at = clock.now()
    room = phases.locked_room(community, session)
    take(session, ROOM, "finish", room, SYSTEM_ACTOR)
    open_for_community(session, community, room)


def begin(community: Community, session: Session) -> None:
    """Those who have a seat now are its members."""
    follow_placements(community, session, phases.locked_room(community, session))
    phases.begin(community, session)


def break_off(community: Community, session: Session, inputs: Mapping[str, Any]) -> None:
    """Nobody applies any more, and the room is closed."""
    stop_applications(community, session, inputs["reason"])
    if community.room:
        take(session, ROOM, "close", phases.locked_room(community, session), SYSTEM_ACTOR)


def trainer(community: Community) -> Iterable[UUID]:
    """Who leads it."""
    return (community.trainer,) if community.trainer else ()


def the_trainer(community: Community) -> list[Addressee]:
    """Who leads it."""
    return [Addressee(person=one) for one in trainer(community)]


def members(community: Community) -> list[Addressee]:
    """Those who take part; before it is formed those who are placed."""
    session = object_session(community)
    if session is None:
        return []
    if community.room is None:
        return [Addressee(person=one["person"]) for one in placed_members(session, community)]
    return [Addressee(person=one.person) for one in phases.room_of(community, session).active]


def principals(community: Community) -> list[Addressee]:
    """The principals of the members' schools."""
    session = object_session(community)
    if session is None or community.room is None:
        return []
    units = dict.fromkeys(one.unit for one in phases.room_of(community, session).active)
    return [Addressee(Role.PRINCIPAL, cut(unit, SCHOOL)) for unit in units]


def recorded(community: Community) -> list[RecordEntry]:
    """Who took part to the end, and who led it."""
    first, last = community.starts_on, community.ends_on
    if community.state is not State.COMPLETED or not (first and last):
        return []
    parts = [(UUID(one), "community_member") for one in community.participants]
    parts += [(one, "community_led") for one in trainer(community)]
    return [RecordEntry(person, part, first, last, community.duration_hours) for person, part in parts]


@rule(source="SM-MGT-1")
def too_few_placed(community: Community, session: Session) -> bool:
    """A community is formed with at least three placed members."""
    return len(placed_members(session, community)) >= FEWEST_PLACED


@rule(source="Q-34", field="trainer")
def trainer_unknown(community: Community, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The new trainer is somebody else, whom the directory knows."""
    return inputs["trainer"] != community.trainer and bool(name_of(session, inputs["trainer"]))


S = State
LED: dict[str, Any] = {"of": trainer, "tells": (members, the_trainer)}
NEXT: dict[str, Any] = LED | {"then": phases.go_on}
PRACTISED = (phases.too_few_members, phases.practice_record_missing)
EVALUATED = (phases.too_few_members, phases.meeting_not_held, phases.feedback_missing)
INTERIM = (*EVALUATED, phases.next_practice_not_agreed)
# fmt: off
COMMUNITY = Process("community", Community, (
    Step(None,                  "draft",              OYGGM,   S.DRAFT,               told.Drafted,            takes=CommunityPlan, make=draft),
    Step(S.DRAFT,               "edit",               OYGGM,   SAME,                  told.Edited,             takes=CommunityPlan, sets=write, edits=True, optional=True),
    Step(S.DRAFT,               "announce",           OYGGM,   S.ANNOUNCED,           told.Announced,          READY, sets=announce, then=take_applications, tells=(the_trainer,)),
    Step(S.ANNOUNCED,           "close_applications", SYSTEM,  S.APPLICATIONS_CLOSED, told.ApplicationsClosed, at=window_is_over, tells=(to.ministry,)),
    Step(S.APPLICATIONS_CLOSED, "form",               OYGGM,   S.FORMED,              told.Formed,             (too_few_placed, trainer_required), locks=seats_of, sets=form, tells=(members, the_trainer, principals)),
    Step(S.FORMED,              "start",              TRAINER, S.PRE_TRAINING,        told.PhaseStarted,       phases.goal_required, **LED, then=begin),
    Step(S.PRE_TRAINING,        "close_phase",        TRAINER, S.PRACTICE_1,          told.PhaseCompleted,     (phases.too_few_members, phases.assignment_required), **NEXT),
    Step(S.PRACTICE_1,          "close_phase",        TRAINER, S.INTERIM_EVALUATION,  told.PhaseCompleted,     PRACTISED, **NEXT, when=phases.leads_to(S.INTERIM_EVALUATION)),
    Step(S.PRACTICE_1,          "close_phase",        TRAINER, S.PRACTICE_2,          told.PhaseCompleted,     PRACTISED, **NEXT, when=phases.leads_to(S.PRACTICE_2)),
    Step(S.PRACTICE_1,          "close_phase",        TRAINER, S.FINAL_EVALUATION,    told.PhaseCompleted,     PRACTISED, **NEXT, when=phases.leads_to(S.FINAL_EVALUATION)),
    Step(S.INTERIM_EVALUATION,  "close_phase",        TRAINER, S.PRACTICE_2,          told.PhaseCompleted,     INTERIM, **NEXT, when=phases.leads_to(S.PRACTICE_2)),
    Step(S.INTERIM_EVALUATION,  "close_phase",        TRAINER, S.FINAL_EVALUATION,    told.PhaseCompleted,     EVALUATED, **NEXT, when=phases.leads_to(S.FINAL_EVALUATION)),
    Step(S.PRACTICE_2,          "close_phase",        TRAINER, S.FINAL_EVALUATION,    told.PhaseCompleted,     PRACTISED, **NEXT),
    Step(S.FINAL_EVALUATION,    "complete",           TRAINER, S.COMPLETED,           told.Completed,          (*EVALUATED, phases.practice_not_made_up), of=trainer, then=complete, tells=(members, the_trainer, principals)),
    Step(UNDER_WAY,             "move_phase",         TRAINER, SAME,                  told.PhaseMoved,         phases.more_than_thirty_days_later, **LED, takes=phases.NewPhaseEnd, sets=phases.move_phase, optional=True),
    Step(UNDER_WAY,             "move_phase",         OYGGM,   SAME,                  told.PhaseMoved,         phases.more_than_thirty_days_later, takes=phases.NewPhaseEnd, sets=phases.move_phase, optional=True, tells=(members, the_trainer)),
    Step(UNDER_WAY,             "replace_trainer",    OYGGM,   SAME,                  told.TrainerReplaced,    trainer_unknown, takes=NewTrainer, sets=replace_trainer, then=hand_room_over, optional=True, tells=(members, the_trainer)),
    Step(PHASES,                "let_go_on",          OYGGM,   SAME,                  told.AllowedToGoOn,      takes=CommunityReason, sets=let_go_on, optional=True, tells=(the_trainer,)),
    Step(OPEN,                  "cancel",             OYGGM,   S.CANCELLED,           told.Cancelled,          takes=CommunityReason, then=break_off, optional=True, tells=(members, the_trainer, principals)),
), arrived=S.COMPLETED, enters=recorded)
# fmt: on
