"""Who is next."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from chassis.directory import KnownPost
from chassis.scope import below
from services.notifications.broadcasts.model import Broadcast


def next_people(session: Session, broadcast: Broadcast, at_most: int) -> Sequence[UUID]:
    """Those who follow, in the order of their ids; somebody with several such posts once."""
    held = select(KnownPost.person).where(
        KnownPost.role == broadcast.role,
        below(KnownPost.unit, broadcast.unit),
        KnownPost.starts_on <= broadcast.day,
        or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= broadcast.day),
    )
    if broadcast.branch is not None:
        held = held.where(KnownPost.branch == broadcast.branch)
    if broadcast.told_through is not None:
        held = held.where(KnownPost.person > broadcast.told_through)
    return session.scalars(held.distinct().order_by(KnownPost.person).limit(at_most)).all()
