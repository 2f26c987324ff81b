"""A person's own messages, and what waits to be sent."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Select, func, select
from sqlalchemy.orm import Session, aliased

from chassis import paging
from chassis.clock import real_now
from services.notifications.messages.model import Channel, Message, Occasion, State


def _mine(person: UUID) -> Select[Any]:
    mail = aliased(Message)
    mails_state = (
        select(mail.state)
        .where(mail.event_id == Message.event_id, mail.person == Message.person, mail.channel == Channel.EMAIL)
        .scalar_subquery()
    )
    told = (Occasion.subject, Occasion.type, Occasion.at, Occasion.unit, Occasion.title, Occasion.what, Occasion.case)
    return (
        select(
            Message.id,
            Message.kind,
            Message.state,
            Message.due,
            Message.instead_of,
            *told,
            Occasion.state.label("occasion_state"),
            Occasion.link,
            mails_state.label("email"),
        )
        .join(Occasion, Occasion.event_id == Message.event_id)
        .where(Message.person == person, Message.channel == Channel.IN_APP)
    )


def messages_of(  # each narrows the list
    session: Session,
    person: UUID,
    after: UUID | None = None,
    limit: int = paging.USUAL,
    *,
    unread: bool = False,
    subject: UUID | None = None,
) -> tuple[Sequence[RowMapping], str | None]:
    """One page, newest first, and the key after which the next one begins (NTF-59)."""
    wanted = _mine(person).order_by(Message.id.desc()).limit(limit + 1)
    if after:
        wanted = wanted.where(Message.id < after)
    if unread:
        wanted = wanted.where(Message.state == State.DELIVERED)
    if subject:
        wanted = wanted.where(Occasion.subject == subject)
    found = session.execute(wanted).mappings().all()
    return paging.cut(found, {"limit": limit}, itemgetter("id"))


def message_of(session: Session, person: UUID, message: UUID) -> RowMapping | None:
    """One of theirs."""
    return session.execute(_mine(person).where(Message.id == message)).mappings().one_or_none()


def unread_of(session: Session, person: UUID) -> int:
    """How many they have not seen."""
    mine = (Message.person == person, Message.channel == Channel.IN_APP, Message.state == State.DELIVERED)
    return session.scalar(select(func.count()).where(*mine)) or 0


def waiting(session: Session) -> tuple[int, float]:
    """How many e-mails wait, and for how many seconds the oldest has."""
    to_send = (Message.channel == Channel.EMAIL, Message.state.in_((State.QUEUED, State.FAILED)))
    number, oldest = session.execute(select(func.count(), func.min(Message.changed_at)).where(*to_send)).one()
    return number, (real_now() - oldest).total_seconds() if oldest else 0.0
