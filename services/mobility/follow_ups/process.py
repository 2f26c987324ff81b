"""What becomes of the items of a report’s last field (MOB-16)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor
from chassis.processes import SAME, SYSTEM, Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import create
from services.mobility.follow_ups.events import Applied, Dropped, Planned, Reminded
from services.mobility.follow_ups.model import FollowUp, State
from services.mobility.visit_parties.process import STAFF

MONTHS_UNTIL_REMINDED = 3
MONTHS_OF_A_YEAR = 12


class HowApplied(Inputs):
    """Since when it is done, and how."""

    applied_on = fields.Date(required=True)
    note = Text(required=True, most=2000)


class WhyDropped(Inputs):
    """Why it will not be done."""

    reason = Text(required=True, most=1000)


def plan(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> FollowUp:
    """One item of a report that goes on to the province."""
    of = inputs["participation"]
    return FollowUp(
        unit=of.unit,
        participation_id=of.id,
        person=of.person,
        name=of.name,
        subject=of.title()["tr"],
        host_unit=of.host_unit,
        number=inputs["number"],
        item=inputs["item"],
        since=clock.today(),
    )


def begin_follow_ups(participation: Any, session: Session) -> None:
    """Each item of the last field is followed from the day on which the report stands."""
    for number, item in enumerate(participation.application_at_home_school, start=1):
        said = {"participation": participation, "number": number, "item": item}
        create(session, FOLLOW_UP, "plan", SYSTEM_ACTOR, said)


def author(item: FollowUp) -> Iterable[UUID]:
    """Whose visit it was."""
    return (item.person,)


def the_author(item: FollowUp) -> list[Addressee]:
    """Whose visit it was."""
    return [Addressee(person=item.person)]


def reminder_is_due(item: FollowUp) -> datetime | None:
    """Three months on, once."""
    return None if item.reminded_at else clock.start_of(_months_after(item.since, MONTHS_UNTIL_REMINDED))


def _months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last one."""
    years, month = divmod(day.month - 1 + months, MONTHS_OF_A_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def note_reminder(item: FollowUp) -> None:
    """They were asked."""
    item.reminded_at = clock.now()


def apply(item: FollowUp, inputs: Mapping[str, Any]) -> None:
    """Since when, and how."""
    item.applied_on, item.note = inputs["applied_on"], inputs["note"]


def drop(item: FollowUp, inputs: Mapping[str, Any]) -> None:
    """Why."""
    item.note = inputs["reason"]


@rule(source="MOB-16", field="applied_on")
def applied_tomorrow(item: FollowUp, inputs: Mapping[str, Any]) -> bool:
    """What is done has been done, and after the visit."""
    return bool(inputs["applied_on"] <= clock.today())


S = State
MINE: dict[str, Any] = {"of": author}
# fmt: off
FOLLOW_UP = Process("follow_up", FollowUp, (
    Step(None,      "plan",   SYSTEM, S.PLANNED, Planned,  make=plan),
    Step(S.PLANNED, "remind", SYSTEM, SAME,      Reminded, at=reminder_is_due, sets=note_reminder, tells=(the_author,)),
    Step(S.PLANNED, "apply",  STAFF,  S.APPLIED, Applied,  applied_tomorrow, takes=HowApplied, sets=apply, **MINE),
    Step(S.PLANNED, "drop",   STAFF,  S.DROPPED, Dropped,  takes=WhyDropped, sets=drop, optional=True, **MINE),
), arrived=S.APPLIED)
# fmt: on
