"""Who invites to a sharing event and who writes down that it took place (MOB-15, NTF-71)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPost
from chassis.errors import NotFound
from chassis.identity import Actor, Role
from chassis.processes import Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.mobility.known_schools.queries import field_of
from services.mobility.participations.model import Participation
from services.mobility.sharings.events import Cancelled, Held, Invited
from services.mobility.sharings.model import Audience, Sharing, State
from services.mobility.visit_parties.process import STAFF


class SharingInvitation(Inputs):
    """Of which visit, with whom, when and where; what has taken place already is entered the same way."""

    participation = fields.UUID(required=True, metadata={"x-choices-from": "things:participations"})
    audience = fields.Enum(Audience, by_value=True, required=True, metadata={"x-choices": "audience"})
    held_at = fields.AwareDateTime(required=True)
    place = Text(required=True, most=200)


class SharingMinutes(Inputs):
    """What was said."""

    minutes = Text(required=True)


def invite(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Sharing:
    """Of one’s own visit. Raises NotFound for anybody else’s."""
    participation = session.get(Participation, inputs["participation"])
    if participation is None or participation.person != actor.person:
        raise NotFound
    return Sharing(
        unit=participation.unit,
        participation_id=participation.id,
        person=participation.person,
        name=participation.name,
        subject=participation.title()["tr"],
        branch=_branch_of(session, participation),
        **{name: inputs[name] for name in ("audience", "held_at", "place")},
    )


def _branch_of(session: Session, participation: Participation) -> str | None:
    wanted = select(KnownPost.branch).where(
        KnownPost.person == participation.person,
        KnownPost.unit == participation.unit,
        KnownPost.branch.is_not(None),
    )
    taught = session.scalar(wanted.order_by(KnownPost.starts_on.desc()).limit(1))
    return taught or field_of(session, participation.person)


@rule(source="NTF-71", status=409)
def report_not_delivered(sharing: Sharing, session: Session) -> bool:
    """What is shared stands in a report that was delivered."""
    return session.get_one(Participation, sharing.participation_id).delivered_at is not None


def _audiences_missing(participation: Participation, session: Session) -> list[str]:
    held = select(Sharing.audience).filter_by(participation_id=participation.id, state=State.HELD)
    return [f"choice.audience.{one}" for one in Audience if one not in set(session.scalars(held))]


@rule(source="MOB-15", names=_audiences_missing)
def sharing_missing(participation: Participation, session: Session) -> bool:
    """What was seen was shared with both audiences."""
    return not _audiences_missing(participation, session)


@rule(source="MOB-15", status=409)
def not_held_yet(sharing: Sharing) -> bool:
    """What is written down has taken place."""
    return sharing.held_at <= clock.now()


def write_minutes(sharing: Sharing, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    sharing.minutes = inputs["minutes"]


def author(sharing: Sharing) -> Iterable[UUID]:
    """Whose visit it was."""
    return (sharing.person,)


def invited(sharing: Sharing) -> list[Addressee]:
    """Those who are to hear it; nobody is invited to what is over."""
    if sharing.held_at <= clock.now():
        return []
    if sharing.audience is Audience.SCHOOL_ADMINISTRATION:
        return [Addressee(role, sharing.unit) for role in (Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)]
    # Whoever teaches no subject shares with the heads of all.
    roles = (Role.ZUMRE_HEAD, Role.TEACHER) if sharing.branch else (Role.ZUMRE_HEAD,)
    return [Addressee(role, sharing.unit, sharing.branch) for role in roles]


S = State
MINE: dict[str, Any] = {"of": author}
# fmt: off
SHARING = Process("sharing", Sharing, (
    Step(None,      "invite", STAFF, S.INVITED,   Invited,   report_not_delivered, takes=SharingInvitation, make=invite, tells=(invited,), **MINE),
    Step(S.INVITED, "hold",   STAFF, S.HELD,      Held,      not_held_yet, takes=SharingMinutes, sets=write_minutes, **MINE),
    Step(S.INVITED, "cancel", STAFF, S.CANCELLED, Cancelled, tells=(invited,), optional=True, **MINE),
), arrived=S.HELD)
# fmt: on
