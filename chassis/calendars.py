"""A thing's days as iCalendar (RFC 5545), for the calendar that people carry with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from flask import Response
from icalendar import Calendar, Event
from sqlalchemy.orm import Session

from chassis import clock
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals
from chassis.opened import Opened

KIND = "text/calendar"
ICS = {"200": {"description": "iCalendar", "content": {KIND: {"schema": {"type": "string", "format": "binary"}}}}}


@dataclass(frozen=True)
class Entry:
    """Something on a day: from an hour to an hour, or the whole day where no hour is named."""

    id: UUID
    day: date
    name: str
    begins: time | None = None
    ends: time | None = None
    place: str | None = None
    description: str | None = None


Entries = Callable[[Session, Any], Iterable[Entry]]


def hang(blueprint: Door, opened: Opened, entries: Entries) -> None:
    """Hang the calendar's route at this door: whoever finds the thing finds its days."""
    thing = opened.process.thing

    @blueprint.route("/<uuid:thing_id>/calendar")
    @blueprint.doc(operationId=f"read_{thing}_calendar", responses=ICS | refusals(404))
    def calendar(thing_id: UUID) -> Response:
        """The days of the thing, for a calendar program."""
        with reading() as session:
            found = opened.find(session, thing_id)
            content = written(found.case, entries(session, found))
        answer = Response(content, content_type=f"{KIND}; charset=utf-8")
        answer.headers["Content-Disposition"] = f'attachment; filename="{found.case}.ics"'
        return answer


def written(name: str, entries: Iterable[Entry]) -> bytes:
    """A calendar of this name."""
    calendar = Calendar()
    calendar.add("prodid", "-//Köprü//TR")
    calendar.add("version", "2.0")
    calendar.add("name", name)
    for entry in entries:
        calendar.add_component(_event(entry))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", f"{entry.id}@kopru")
    event.add("dtstamp", clock.now())
    event.add("summary", entry.name)
    if entry.begins is None:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
    else:
        event.add("dtstart", datetime.combine(entry.day, entry.begins, clock.ISTANBUL))
        event.add("dtend", datetime.combine(entry.day, entry.ends or entry.begins, clock.ISTANBUL))
    if entry.place:
        event.add("location", entry.place)
    if entry.description:
        event.add("description", entry.description)
    return event
