"""What the world hears of a report; never what is written in it, unless its author offers that to others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class BecameDue(Event, name="mobility.visit_report.became_due"):
    """The visit is over; its report is awaited."""

    programme_id: UUID
    person: UUID
    due_on: date


@dataclass(frozen=True)
class Reminded(Event, name="mobility.visit_report.reminded"):
    """The report is due in a few days."""

    person: UUID
    due_on: date


@dataclass(frozen=True)
class BecameOverdue(Event, name="mobility.visit_report.became_overdue"):
    """The report has not come in time: until it does, its author applies for no other visit."""

    programme_id: UUID
    person: UUID
    due_on: date


@dataclass(frozen=True)
class Written(Event, name="mobility.visit_report.written"):
    """More of the report is written."""


@dataclass(frozen=True)
class NumberViewed(Event, name="mobility.visit_report.number_viewed"):
    """Somebody looked at the T.C. kimlik no of the form, and said why."""

    reason: str


@dataclass(frozen=True)
class Delivered(Event, name="mobility.visit_report.delivered"):
    """The participant has handed the report to the own school."""

    programme_id: UUID
    person: UUID


@dataclass(frozen=True)
class Returned(Event, name="mobility.visit_report.returned"):
    """The report is to be put right."""

    reason: str


@dataclass(frozen=True)
class Forwarded(Event, name="mobility.visit_report.forwarded"):
    """The school has passed the report on to the province."""

    programme_id: UUID
    person: UUID
    carried_over: int


@dataclass(frozen=True)
class OfferedAsPractice(Event, name="mobility.visit_report.offered_as_good_practice"):
    """A visitor offers what they brought home as a good practice, in their own words."""

    person: UUID
    host_unit: str
    opened_field: str
    knowledge_gained: str
    application_at_home_school: list[str]


@dataclass(frozen=True)
class OfferedAsActivity(Event, name="mobility.visit_report.offered_as_activity"):
    """A visitor offers what they brought home as an activity of the own school, to be recorded for its awards."""

    person: UUID
    host_unit: str
    opened_field: str
    application_at_home_school: list[str]
