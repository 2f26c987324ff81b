"""Every morning, one message to each person for all that was kept for them (NTF-14)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from threading import Event
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from chassis import clock
from chassis.db import transaction
from chassis.identity import ROOT
from chassis.texts import LANGUAGES, Words, both
from chassis.things import new_id
from services.notifications.daily_lists.model import DailyLine
from services.notifications.messages.model import Kind, Occasion, State
from services.notifications.occasions import keep_occasions
from services.notifications.telling import write_messages

RESTS = 1.0
AT_MOST = 50
TYPE = "notifications.daily_list.made"
# One at a time, also where two workers run: a person gets one list and not two halves.
ONE_AT_A_TIME = 7_201_914


def run(stop: Event) -> None:
    """A role of the worker."""
    while not stop.wait(RESTS):
        made = True
        while made and not stop.is_set():
            with transaction() as session:
                made = bool(make_lists(session))


def make_lists(session: Session) -> list[UUID]:
    """Make the lists that are due, of some people at a time; their ids."""
    if not session.scalar(select(func.pg_try_advisory_xact_lock(ONE_AT_A_TIME))):
        return []
    due = (DailyLine.listed_in.is_(None), DailyLine.list_at <= clock.now())
    people = session.scalars(select(DailyLine.person).where(*due).distinct().limit(AT_MOST)).all()
    return [_make(session, person, due) for person in people]


def _make(session: Session, person: UUID, due: Iterable[Any]) -> UUID:
    list_id = new_id()
    lines = update(DailyLine).where(DailyLine.person == person, *due).values(listed_in=list_id)
    session.execute(lines.execution_options(synchronize_session=False))
    wanted = select(Occasion.what, Occasion.mandatory).join(DailyLine, DailyLine.event_id == Occasion.event_id)
    listed = session.execute(wanted.where(DailyLine.listed_in == list_id)).all()
    day = f"{clock.today():%d.%m.%Y}"
    keep_occasions(
        session,
        [
            {
                "event_id": list_id,
                "subject": list_id,
                "type": TYPE,
                "at": clock.now(),
                "unit": ROOT,
                "actor": None,
                "title": both("daily_list.title", day=day),
                "what": _summed_up([row.what for row in listed]),
                "state": {"code": State.DELIVERED, **both(f"state.notification.{State.DELIVERED}")},
                "case": day,
                "link": f"/notices/lists/{list_id}",
                "mandatory": any(row.mandatory for row in listed),
            }
        ],
    )
    row = {"event_id": list_id, "person": person, "kind": Kind.LISTS, "due": None, "awaited": None, "instead_of": None}
    write_messages(session, [row])
    return list_id


def _summed_up(said: list[dict[str, str]]) -> Words:
    """What happened how often, the most frequent first."""
    counted = {language: Counter(one[language] for one in said).most_common() for language in LANGUAGES}
    return {language: ", ".join(f"{what} ({number})" for what, number in found) for language, found in counted.items()}
