"""What the world hears of a training activity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _OfActivity:
    """Which activity, of which approach, and when."""

    id: UUID
    approach: str
    source: str
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True)
class Planned(_OfActivity, Event, name="training.activity.planned"):
    """The activity stands in a plan."""

    plan_id: UUID
    request_id: UUID | None
    quota: int
    hours: int


class Edited(_OfActivity, Event, name="training.activity.edited"):
    """The entry was changed before anybody could apply."""


@dataclass(frozen=True)
class Opened(_OfActivity, Event, name="training.activity.opened"):
    """One may apply for it."""

    quota: int
    opens_on: date
    closes_on: date
    subjects: list[str]


class PlacedInOrder(_OfActivity, Event, name="training.activity.placed_in_order"):
    """The ministry has gone down the ranked list; each application tells what became of it."""


@dataclass(frozen=True)
class SeatsChanged(_OfActivity, Event, name="training.activity.seats_changed"):
    """There are more or fewer seats, or others of them are kept."""

    quota: int


class Confirmed(_OfActivity, Event, name="training.activity.confirmed"):
    """It takes place."""


@dataclass(frozen=True)
class PeopleAdded(_OfActivity, Event, name="training.activity.people_added"):
    """More people take part."""

    people: list[UUID]


@dataclass(frozen=True)
class PersonRemoved(_OfActivity, Event, name="training.activity.person_removed"):
    """Somebody does not take part any more."""

    person: UUID
    reason: str


@dataclass(frozen=True)
class FellBelowMinimum(_OfActivity, Event, name="training.activity.fell_below_minimum"):
    """Fewer than ten take part: the school has until a day before the start to find others."""

    missing: int
    complete_by: date | None


class MinimumRestored(_OfActivity, Event, name="training.activity.minimum_restored"):
    """Ten take part again."""


class Started(_OfActivity, Event, name="training.activity.started"):
    """It has begun."""


@dataclass(frozen=True)
class AttendanceRecorded(_OfActivity, Event, name="training.activity.attendance_recorded"):
    """It is written down who was at a session."""

    session: int


class Reported(_OfActivity, Event, name="training.activity.reported"):
    """The trainer says that it is over; the school confirms it."""


@dataclass(frozen=True)
class Completed(_OfActivity, Event, name="training.activity.completed"):
    """It is over: those who were there get their document and are asked for their opinion."""

    participants_count: int
    certified_count: int
    completed_below_minimum: bool
    called: str
    people: list[UUID]
    schools: list[str]


@dataclass(frozen=True)
class Postponed(_OfActivity, Event, name="training.activity.postponed"):
    """It takes place later, and why."""

    reason: str


@dataclass(frozen=True)
class Cancelled(_OfActivity, Event, name="training.activity.cancelled"):
    """It does not take place, and why."""

    reason: str


class SurveyAnswered(_OfActivity, Event, name="training.activity.survey_answered"):
    """A participant has answered the survey; nobody learns what."""


class TrainersRated(_OfActivity, Event, name="training.activity.trainers_rated"):
    """A participant has rated the trainers; nobody learns how."""
