"""What the world hears of a partnership."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Listed(Event, name="partnership.partnership.listed"):
    """OGM has paired two schools for four school years."""

    group_one: str
    group_two: str
    listed_on: date
    term_start: date
    term_end: date
    predecessor_id: UUID | None


@dataclass(frozen=True)
class Announced(Event, name="partnership.partnership.announced"):
    """Both schools are told that they are partners; the May tasks begin."""

    group_one: str
    group_two: str
    letter_id: UUID | None
    may_due_at: datetime


@dataclass(frozen=True)
class Told(Event, name="partnership.partnership.told"):
    """The province confirms that a school was told."""

    school: str


@dataclass(frozen=True)
class TellingDue(Event, name="partnership.partnership.telling_due"):
    """A working day after the announcement a school is not yet confirmed as told."""

    untold: list[str]


@dataclass(frozen=True)
class Contacted(Event, name="partnership.partnership.contacted"):
    """The Group I school has reached its partner for the first time."""

    contacted_on: date
    contact_mode: str


@dataclass(frozen=True)
class PairCompleted(Event, name="partnership.coordinator_pair.completed"):
    """Both schools have a coordinator who can be reached; the joint work is prepared."""

    group_one: str
    group_two: str


@dataclass(frozen=True)
class TopicsChosen(Event, name="partnership.partnership.topics_chosen"):
    """The partners chose other topics to work on."""

    topics: list[str]


@dataclass(frozen=True)
class Started(Event, name="partnership.partnership.started"):
    """The cooperation on the chosen topics begins."""

    topics: list[str]
    term_start: date
    term_end: date


@dataclass(frozen=True)
class MayTasksDue(Event, name="partnership.partnership.may_tasks_due"):
    """The May tasks are still open; 31 May is near."""

    may_due_at: datetime


@dataclass(frozen=True)
class MayTasksOverdue(Event, name="partnership.partnership.may_tasks_overdue"):
    """May has passed and a task of it is not done."""

    may_due_at: datetime


@dataclass(frozen=True)
class CycleOpened(Event, name="partnership.partnership.cycle_opened"):
    """The next school year of the partnership can be planned."""

    cycles_opened: int


@dataclass(frozen=True)
class MeasureRecorded(Event, name="partnership.partnership.measure_recorded"):
    """A directorate recorded what it did about a late or unstarted partnership."""


@dataclass(frozen=True)
class AddressRecorded(Event, name="partnership.partnership.address_recorded"):
    """A school says where on its web site the section about its partner is."""

    web: str | None


@dataclass(frozen=True)
class PageOpened(Event, name="partnership.partnership.page_opened"):
    """Both schools have released something for the first time: the pair has a public page."""


@dataclass(frozen=True)
class Suspended(Event, name="partnership.partnership.suspended"):
    """The partnership is on hold: OGM says so, or one of its schools was closed."""

    reason: str


@dataclass(frozen=True)
class Resumed(Event, name="partnership.partnership.resumed"):
    """The partnership goes on."""


@dataclass(frozen=True)
class TermCompleted(Event, name="partnership.partnership.term_completed"):
    """The four school years are over; OGM decides how it goes on."""

    term_end: date


@dataclass(frozen=True)
class Renewed(Event, name="partnership.partnership.renewed"):
    """The same schools stay partners for four more years."""


@dataclass(frozen=True)
class PartnerChanged(Event, name="partnership.partnership.partner_changed"):
    """After four years the schools get other partners."""


@dataclass(frozen=True)
class Terminated(Event, name="partnership.partnership.terminated"):
    """A partnership ends early because a school closed, merged or changed its type, or by force majeure."""

    reason: str


@dataclass(frozen=True)
class PlanDue(Event, name="partnership.partnership.plan_due"):
    """No plan was begun for a school year, and the end of August is near."""

    told_of_year: str = field(metadata={"fact": "school_year"})


@dataclass(frozen=True)
class PlanDeadlineMissed(Event, name="partnership.partnership.plan_deadline_missed"):
    """August is over, and no plan was begun for the school year."""

    told_of_year: str = field(metadata={"fact": "school_year"})


@dataclass(frozen=True)
class ReportDue(Event, name="partnership.partnership.report_due"):
    """No report was begun of a school year, and its last day is near."""

    told_of_year: str = field(metadata={"fact": "school_year"})


@dataclass(frozen=True)
class ReportDeadlineMissed(Event, name="partnership.partnership.report_deadline_missed"):
    """The last day has passed, and no report was begun of the school year."""

    told_of_year: str = field(metadata={"fact": "school_year"})


@dataclass(frozen=True)
class TermEnding(Event, name="partnership.partnership.term_ending"):
    """The four school years end in twelve months, six months or one month."""

    term_end: date


@dataclass(frozen=True)
class SchoolClosed(Event, name="partnership.partnership.school_closed"):
    """A school of a partnership that has not started was closed; the ministry decides what becomes of it."""

    reason: str
