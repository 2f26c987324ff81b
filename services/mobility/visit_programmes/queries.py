"""Who sees which visit programmes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import uuid5

from sqlalchemy import Select, and_, false, or_, select
from sqlalchemy.orm import Session

from chassis.asking import language
from chassis.calendars import Entry
from chassis.identity import Actor
from chassis.opened import naming
from chassis.texts import text
from services.mobility.scope import collects_lists, covered, shown_on_oba
from services.mobility.visit_days.queries import days_of
from services.mobility.visit_programmes.model import VisitProgramme


def visible_to(actor: Actor) -> Select[VisitProgramme]:
    """The host, those above it and the ministry see a draft, everybody what was announced."""
    everything = [VisitProgramme.state.is_not(None)] if collects_lists(actor) else []
    announced = and_(VisitProgramme.announced_at.is_not(None), shown_on_oba(actor))
    return select(VisitProgramme).where(or_(false(), announced, covered(actor, VisitProgramme.unit), *everything))


@naming("subject")
def of_field(wanted: Select[Any], field: str) -> Select[Any]:
    """Those that open this field."""
    return wanted.where(VisitProgramme.field == field)


def entries(session: Session, programme: VisitProgramme) -> Iterator[Entry]:
    """The programme by day: each activity, and a whole day for which nothing is planned yet."""
    planned = {one.day for one in programme.activities}
    for one in programme.activities:
        name = f"{text(f'choice.activity_kinds.{one.kind}', language())}: {one.name}"
        place = ", ".join(filter(None, (programme.school_name, one.place)))
        yield Entry(one.id, one.day, name, one.begins, one.ends, place, one.description)
    for number, day in enumerate(days_of(session, programme)):
        if day not in planned:
            whole = uuid5(programme.id, str(number))
            yield Entry(whole, day, programme.title()[language()], place=programme.school_name)
