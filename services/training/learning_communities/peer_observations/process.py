"""Who looks at whose lesson, and who may read what was seen (MGT-24)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound, RuleNotMet
from chassis.identity import Actor
from chassis.processes import Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.training.learning_communities.community_rooms.model import Room
from services.training.learning_communities.peer_observations.events import Cancelled, Observed, Planned, Shared, Signed
from services.training.learning_communities.peer_observations.model import PeerObservation, State
from services.training.library.practice_texts.process import STAFF


class Observation(Inputs):
    """Whose lesson, in which community's room, and when."""

    room = fields.UUID(required=True, metadata={"x-choices-from": "things:community-rooms"})
    observed = fields.UUID(required=True, metadata={"x-choices-from": "inside:community-rooms.members.person"})
    observed_on = fields.Date(required=True)
    lesson = Text(most=200, load_default=None, allow_none=True)


class ObservationFeedback(Inputs):
    """How it was looked at, and what was seen."""

    method = Text(required=True, most=1000)
    feedback = Text(required=True, most=10_000)


def plan(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> PeerObservation:
    """One member of a room looks at the lesson of another. Raises NotFound for who is not in it."""
    room = session.get(Room, inputs["room"])
    observer = room.member(actor.person) if room else None
    if room is None or observer is None:
        raise NotFound
    observed = room.member(inputs["observed"])
    if observed is None or observed.person == observer.person:
        raise RuleNotMet(
            "colleague_not_in_the_room", source="MGT-24", errors={"observed": ["colleague_not_in_the_room"]}
        )
    return PeerObservation(
        unit=observed.unit,
        room_id=room.id,
        observer=observer.person,
        observer_name=observer.name,
        observed=observed.person,
        observed_name=observed.name,
        observed_on=inputs["observed_on"],
        lesson=inputs["lesson"],
    )


def tell(observation: PeerObservation, inputs: Mapping[str, Any]) -> None:
    """How the lesson was seen."""
    observation.method, observation.feedback = inputs["method"], inputs["feedback"]


def observer(observation: PeerObservation) -> Iterable[UUID]:
    """Who looks."""
    return (observation.observer,)


def both(observation: PeerObservation) -> Iterable[UUID]:
    """Who looks, and whose lesson it is."""
    return (observation.observer, observation.observed)


def the_two(observation: PeerObservation) -> list[Addressee]:
    """Nobody else hears of it."""
    return [Addressee(person=one) for one in both(observation)]


@rule(source="MGT-24", status=409)
def lesson_not_held_yet(observation: PeerObservation) -> bool:
    """A lesson is told of when it was held."""
    return observation.observed_on <= clock.today()


S = State
# fmt: off
PEER_OBSERVATION = Process("peer_observation", PeerObservation, (
    Step(None,       "plan",          STAFF, S.PLANNED,   Planned,   of=observer, takes=Observation, make=plan, tells=(the_two,)),
    Step(S.PLANNED,  "give_feedback", STAFF, S.OBSERVED,  Observed,  lesson_not_held_yet, of=observer, takes=ObservationFeedback, sets=tell, tells=(the_two,)),
    Step(S.OBSERVED, "share",         STAFF, S.SHARED,    Shared,    of=both, by_all=True, signed=Signed, optional=True),
    Step(S.PLANNED,  "cancel",        STAFF, S.CANCELLED, Cancelled, of=both, tells=(the_two,), optional=True),
), arrived=S.OBSERVED)
# fmt: on
