"""What the world hears of a visit programme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="mobility.visit_programme.drafted"):
    """A visit to a host school is planned."""

    field: str
    starts_on: date
    ends_on: date
    quota: int


@dataclass(frozen=True)
class Edited(Event, name="mobility.visit_programme.edited"):
    """What is planned of the visit has changed."""

    starts_on: date
    ends_on: date
    quota: int


@dataclass(frozen=True)
class Announced(Event, name="mobility.visit_programme.announced"):
    """Teachers and managers may apply for the visit."""

    field: str
    quota: int
    opens_on: date
    closes_on: date
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class ApplicationsClosed(Event, name="mobility.visit_programme.applications_closed"):
    """The application window is over; the ministry places."""

    quota: int


@dataclass(frozen=True)
class Placed(Event, name="mobility.visit_programme.placed"):
    """It is known who comes; the host prepares the visit."""

    field: str


@dataclass(frozen=True)
class ActivityPlanned(Event, name="mobility.visit_programme.activity_planned"):
    """The host has planned what it does on a day of the visit."""

    day: date
    activity_kind: str


@dataclass(frozen=True)
class ActivityRemoved(Event, name="mobility.visit_programme.activity_removed"):
    """Something that was planned for a day of the visit does not take place."""

    activity: UUID


@dataclass(frozen=True)
class GuideNamed(Event, name="mobility.visit_programme.guide_named"):
    """The host has named whom its visitors can consult at any time."""

    guide: UUID


@dataclass(frozen=True)
class StaffBriefed(Event, name="mobility.visit_programme.staff_briefed"):
    """All staff of the host were told the purpose, duration and importance of the visit."""

    staff_briefed_on: date


@dataclass(frozen=True)
class DutyNoted(Event, name="mobility.visit_programme.duty_noted"):
    """The host has noted how it does one of its duties."""

    duty: str


@dataclass(frozen=True)
class Prepared(Event, name="mobility.visit_programme.prepared"):
    """The host is prepared: guide, day plan, staff and visitors know what they need."""

    aims: list[str]
    starts_on: date
    ends_on: date
    guide: UUID


@dataclass(frozen=True)
class Started(Event, name="mobility.visit_programme.started"):
    """The visitors have come."""

    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class ParticipantsBriefed(Event, name="mobility.visit_programme.participants_briefed"):
    """The visitors were told about the school and the programme they visit."""

    briefed_on: date


@dataclass(frozen=True)
class Ended(Event, name="mobility.visit_programme.ended"):
    """The visit is over; the reports are written."""

    ends_on: date


@dataclass(frozen=True)
class Closed(Event, name="mobility.visit_programme.closed"):
    """Every visitor's report has arrived and was shared."""

    field: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Moved(Event, name="mobility.visit_programme.moved"):
    """By a new approval the visit takes place on other days or at another school; visitors accept it anew."""

    id: UUID
    starts_on: date
    ends_on: date
    approved_on: date
    approval_number: str
    reason: str


@dataclass(frozen=True)
class HostClosed(Event, name="mobility.visit_programme.host_closed"):
    """The host was closed: the ministry moves the visit or calls it off."""

    starts_on: date


@dataclass(frozen=True)
class Cancelled(Event, name="mobility.visit_programme.cancelled"):
    """The visit does not take place."""

    id: UUID
    reason: str
