"""What the world hears of an activity record; no student is named in any of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _OfRecord:
    """Which record, of which year and award area."""

    id: UUID
    project_year_id: UUID
    award_area: str
    work_heading: str | None
    item: str | None


@dataclass(frozen=True)
class Drafted(_OfRecord, Event, name="awards.activity_record.drafted"):
    """An activity is being written down."""

    starts_on: date
    ends_on: date


class Edited(_OfRecord, Event, name="awards.activity_record.edited"):
    """What is written of the activity has changed."""


@dataclass(frozen=True)
class HandedOver(_OfRecord, Event, name="awards.activity_record.handed_over"):
    """Somebody else goes on with the record."""

    author: UUID


@dataclass(frozen=True)
class Reminded(_OfRecord, Event, name="awards.activity_record.reminded"):
    """Recording ends soon, and this record has not been handed in."""

    records_until: date


@dataclass(frozen=True)
class Submitted(_OfRecord, Event, name="awards.activity_record.submitted"):
    """The activity was handed in; the school's commission looks at it."""

    schools: list[str]


class Confirmed(_OfRecord, Event, name="awards.activity_record.confirmed"):
    """A school says that the joint work is its own too."""


class SchoolVerified(_OfRecord, Event, name="awards.activity_record.school_verified"):
    """The school's commission stands by the record."""


class DistrictReviewed(_OfRecord, Event, name="awards.activity_record.district_reviewed"):
    """The district's board has looked at the record."""


@dataclass(frozen=True)
class Accepted(_OfRecord, Event, name="awards.activity_record.accepted"):
    """The record is taken up into the evaluation."""

    programme: str | None
    scope_level: str | None
    mode: str
    starts_on: date
    ends_on: date
    schools: list[str]


@dataclass(frozen=True)
class Returned(_OfRecord, Event, name="awards.activity_record.returned"):
    """The author is asked to change the record."""

    reason: str


@dataclass(frozen=True)
class Rejected(_OfRecord, Event, name="awards.activity_record.rejected"):
    """The record is not taken up."""

    rejected_as: str
    reason: str


class ChosenForExhibition(_OfRecord, Event, name="awards.activity_record.chosen_for_exhibition"):
    """It is a good example for the year-end exhibition."""


@dataclass(frozen=True)
class TakenOut(_OfRecord, Event, name="awards.activity_record.taken_out_of_exhibition"):
    """It is shown at the exhibition no more."""

    reason: str


class StudentUnnamed(_OfRecord, Event, name="awards.activity_record.student_unnamed"):
    """A parent no longer agrees: name and photos are gone, and what else is there has to be looked through."""


@dataclass(frozen=True)
class Frozen(_OfRecord, Event, name="awards.activity_record.frozen"):
    """The school was closed; the province says which school goes on with the record."""

    successor: str | None


@dataclass(frozen=True)
class Moved(_OfRecord, Event, name="awards.activity_record.moved"):
    """Another school goes on with the record of a school that was closed."""

    unit: str
    moved_from: str


class Archived(_OfRecord, Event, name="awards.activity_record.archived"):
    """The year is closed; the record is kept."""
