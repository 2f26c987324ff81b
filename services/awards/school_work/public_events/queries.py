"""Who sees public events, which were held, and what stands in a calendar (AWD-34, SM-AWD-6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.calendars import Entry
from chassis.identity import Actor
from chassis.opened import chosen_from
from services.awards.school_work.public_events.model import EventKind, PublicEvent, State
from services.awards.scope import of_own_province


def visible_to(actor: Actor) -> Select[PublicEvent]:
    """Everybody of the province, and those above it."""
    return select(PublicEvent).where(of_own_province(actor, PublicEvent.unit))


@chosen_from(*(kind.value for kind in EventKind), called="event_kinds")
def of_kind(wanted: Select[Any], asked: str) -> Select[Any]:
    """Those of one kind."""
    return wanted.where(PublicEvent.kind == asked)


def kinds_held(session: Session, project_year_id: UUID) -> set[str]:
    """What has been held in a project year (AWD-34)."""
    wanted = select(PublicEvent.kind).filter_by(project_year_id=project_year_id, state=State.HELD)
    return set(session.scalars(wanted.distinct()))


def held(session: Session, project_year_id: UUID, kind: str) -> bool:
    """Whether one of this kind has been held in a project year (SM-AWD-4)."""
    return kind in kinds_held(session, project_year_id)


def entries(session: Session, event: PublicEvent) -> Iterator[Entry]:
    """The event on its first day, and everything of its timetable."""
    where = event.place or event.address
    for number in range((event.ends_on - event.starts_on).days + 1):
        day = event.starts_on + timedelta(days=number)
        begins = event.begins if day == event.starts_on else None
        # Each day is an entry of its own, under an id that stays the same.
        yield Entry(UUID(int=event.id.int ^ number), day, event.name, begins, None, where, event.description)
    for one in event.timetable:
        yield Entry(one.id, one.day, one.name, one.begins, one.ends, one.place or where)
