"""Who of a request's people is shown to whom."""

from __future__ import annotations

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import aliased

from chassis.identity import Actor, Role
from services.training.requests.request_people.model import Part, RequestPerson

MANAGERS = (Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)
# Made once: to make it anew was half of putting a list's question into words.
_LINE = aliased(RequestPerson)


def is_their_own(line: RequestPerson, actor: Actor) -> bool:
    """A school sees its own participants, and everybody themselves (SEC-03)."""
    return line.person == actor.person or line.unit in actor.units(*MANAGERS)


def concerns(actor: Actor, request_id: object) -> ColumnElement[bool]:
    """Whether a request names the actor, or somebody of a school that the actor manages."""
    schools = actor.units(*MANAGERS)
    theirs = or_(_LINE.person == actor.person, (_LINE.part == Part.PARTICIPANT) & _LINE.unit.in_(schools))
    return select(_LINE.id).where(_LINE.request_id == request_id, theirs).exists()
