"""Who is reminded of a missing practice record, and when (NTF-33)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.processes import Addressee
from services.training.learning_communities.community_rooms.model import Member, Room
from services.training.learning_communities.practice_records.model import PracticeRecord
from services.training.learning_communities.practice_records.model import State as RecordState

# NTF-33: so many days before the next online meeting.
DAYS_BEFORE = (7, 1)


def reminder_is_due(room: Room) -> datetime | None:
    """Seven days and one day before the next meeting, while a practice is under way and somebody has no record."""
    meeting = min((one.starts_at for one in room.meetings if one.starts_at > clock.now()), default=None)
    if meeting is None or room.phase is None or not room.phase.startswith("practice"):
        return None
    last = room.reminded_at or room.opened_at
    instants = (meeting - timedelta(days=days) for days in DAYS_BEFORE)
    return next((one for one in instants if one > last), None)


def note_reminder(room: Room) -> None:
    """They were reminded."""
    room.reminded_at = clock.now()


def those_without_record(room: Room) -> list[Addressee]:
    """The members whose practice record of this phase is missing."""
    session = object_session(room)
    return [Addressee(person=one.person) for one in without_record(session, room, room.phase)] if session else []


def without_record(session: Session, room: Room, phase: str | None) -> list[Member]:
    """Active members who have recorded no practice of a phase."""
    recorded = set(_recorded(session, room, phase))
    return [one for one in room.active if one.person not in recorded]


def _recorded(session: Session, room: Room, phase: str | None) -> Sequence[object]:
    wanted = select(PracticeRecord.author).filter_by(room_id=room.id, phase=phase, state=RecordState.RECORDED)
    return session.scalars(wanted).all()
