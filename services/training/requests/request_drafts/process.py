"""Drafting a request: of what, by whom, and on which decision it rests (TRN-14, TRN-19, Q-22)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis.errors import NotAllowed, NotFound
from chassis.identity import Actor, Role
from chassis.processes import rule
from services.training.needs.coordination_teams.model import chairs_of
from services.training.needs.need_cycles.queries import decided_topics, final_cycle_of
from services.training.requests.otmg_requests.model import OtmgRequest, State
from services.training.requests.request_forms.process import RequestForm, fill
from services.training.requests.request_people.process import copied

DEPUTY, ZUMRE_HEAD = Role.DEPUTY_PRINCIPAL, Role.ZUMRE_HEAD
TEAM = (DEPUTY, ZUMRE_HEAD)
COPIED = (*RequestForm().fields, "topic_id", "learning_needs")


class NewRequest(RequestForm):
    """Of which decided topic, with what is known of the form already; or of which rejected request a revised copy."""

    class Meta(RequestForm.Meta):
        """What it is about comes first."""

        fields = ("topic", "revision_of", *RequestForm().fields)

    topic = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "inside:need-cycles.topics.id"})
    revision_of = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "things:otmg-requests"})


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> OtmgRequest:
    """For the school in whose team the actor is. Raises NotAllowed, or NotFound for a request of another school."""
    schools = actor.units(*TEAM)
    if not schools:
        raise NotAllowed(extra={"roles": sorted(TEAM)})
    request = OtmgRequest(unit=schools[0], revision_of=inputs["revision_of"], is_joint=False, for_joining=False)
    _check_team(session, request, actor)
    cycle = final_cycle_of(session, request.unit)
    if cycle is None:
        # The rules say it in words.
        return request
    request.half_year, request.half_year_ends_on = cycle.half_year, cycle.ends_on
    if request.revision_of:
        _copy(session, request)
    else:
        fill(request, inputs)
        topic = next((one for one in decided_topics(session, cycle.id) if one.id == inputs["topic"]), None)
        if topic:
            request.topic_id, request.learning_needs = topic.id, topic.learning_needs
            request.training_subject = request.training_subject or topic.subject
    return request


def _check_team(session: Session, request: OtmgRequest, actor: Actor) -> None:
    chairs = chairs_of(session, request.unit)
    if chairs and actor.person not in chairs and actor.post((ZUMRE_HEAD,), request.unit) is None:
        raise NotAllowed("role_not_allowed")


def _copy(session: Session, request: OtmgRequest) -> None:
    before = session.scalar(select(OtmgRequest).filter_by(id=request.revision_of, unit=request.unit))
    if before is None:
        raise NotFound
    for name in COPIED:
        setattr(request, name, getattr(before, name))
    request.people = [copied(one) for one in before.people]


def in_the_team(request: OtmgRequest, actor: Actor) -> bool:
    """The chair writes as deputy principal, zümre heads as members of the team (ledger 4.2)."""
    return actor.post((ZUMRE_HEAD,), request.unit) is not None or is_chair(request, actor)


def is_chair(request: OtmgRequest, actor: Actor) -> bool:
    """A deputy principal acts as chair of the team, and only so."""
    session = object_session(request)
    return session is None or actor.person in chairs_of(session, request.unit)


def is_chair_or_principal(request: OtmgRequest, actor: Actor) -> bool:
    """The chair, or the principal."""
    return actor.post((Role.PRINCIPAL,), request.unit) is not None or is_chair(request, actor)


@rule(source="TRN-19", status=409)
def decision_not_final(request: OtmgRequest, session: Session) -> bool:
    """The teachers' board has decided and the principal has approved it."""
    return final_cycle_of(session, request.unit) is not None


@rule(source="TRN-19", field="topic")
def topic_or_revision(request: OtmgRequest, inputs: Mapping[str, Any]) -> bool:
    """A request is of a topic, or a copy that has its topic from the one before."""
    return bool(inputs["topic"]) != bool(inputs["revision_of"])


@rule(source="TRN-19", field="topic")
def topic_not_decided(request: OtmgRequest) -> bool:
    """A request is made of a topic that the board accepted in this half-year."""
    return request.topic_id is not None


@rule(source="Q-22", status=409)
def original_not_rejected(request: OtmgRequest, session: Session) -> bool:
    """Only of a rejected request there is a revised copy; a returned one is corrected itself."""
    return request.revision_of is None or session.get_one(OtmgRequest, request.revision_of).state is State.REJECTED


@rule(source="Q-22", status=409)
def revision_too_late(request: OtmgRequest, session: Session) -> bool:
    """A revised copy is made in the same half-year or in the next."""
    if request.revision_of is None:
        return True
    before = session.get_one(OtmgRequest, request.revision_of)
    return _number(request.half_year) - _number(before.half_year) <= 1


def _number(half_year: str) -> int:
    """Half-years counted through: `2025-2026/2` is one more than `2025-2026/1`."""
    return 2 * int(half_year[:4]) + int(half_year[-1])
