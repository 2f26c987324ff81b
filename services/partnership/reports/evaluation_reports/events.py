"""What the world hears of a joint evaluation report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="partnership.evaluation_report.drafted"):
    """The partners begin to report on a school year."""

    partnership_id: UUID
    school_year: str
    plan_id: UUID
    due_at: datetime


@dataclass(frozen=True)
class Edited(Event, name="partnership.evaluation_report.edited"):
    """The report was written further; marks that were put on it before are void."""


@dataclass(frozen=True)
class Commented(Event, name="partnership.evaluation_report.commented"):
    """A zümre head has said something of the zümre's own indicators."""


@dataclass(frozen=True)
class Signed(Event, name="partnership.evaluation_report.signed"):
    """One of two parties stands by this version; the other is awaited."""


@dataclass(frozen=True)
class Agreed(Event, name="partnership.evaluation_report.agreed"):
    """Both coordinators stand by the same version; both principals approve next."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class Reopened(Event, name="partnership.evaluation_report.reopened"):
    """An agreed report is written further; all confirmations and approvals are void."""


@dataclass(frozen=True)
class SchoolApproved(Event, name="partnership.evaluation_report.school_approved"):
    """Both principals approve the report; the Group I principal sends it."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class Submitted(Event, name="partnership.evaluation_report.submitted"):
    """The report is on its way to OGM; the district checks it next."""

    partnership_id: UUID
    school_year: str
    first_submitted_at: datetime | None
    late: bool | None


@dataclass(frozen=True)
class ForwardedToProvince(Event, name="partnership.evaluation_report.forwarded_to_province"):
    """The district has checked the report."""


@dataclass(frozen=True)
class ForwardedToMinistry(Event, name="partnership.evaluation_report.forwarded_to_ministry"):
    """The province has checked the report and keeps its copy."""


@dataclass(frozen=True)
class Returned(Event, name="partnership.evaluation_report.returned"):
    """The officer who holds the report asks the schools to correct it."""

    reason: str
    resubmit_by: datetime | None


@dataclass(frozen=True)
class Accepted(Event, name="partnership.evaluation_report.accepted"):
    """OGM accepts the report; the year's plan is closed."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class Revised(Event, name="partnership.evaluation_report.revised"):
    """The schools write a new version of a returned report."""


@dataclass(frozen=True)
class SubmissionDue(Event, name="partnership.evaluation_report.submission_due"):
    """The report is not yet sent; its last day is near."""

    due_at: datetime


@dataclass(frozen=True)
class DeadlineMissed(Event, name="partnership.evaluation_report.deadline_missed"):
    """The last day has passed and the report was never sent."""

    partnership_id: UUID
    school_year: str
    due_at: datetime


@dataclass(frozen=True)
class ResubmissionMissed(Event, name="partnership.evaluation_report.resubmission_deadline_missed"):
    """The report was returned and has not come back within ten working days."""

    partnership_id: UUID
    school_year: str
    resubmit_by: datetime


@dataclass(frozen=True)
class MediationAsked(Event, name="partnership.evaluation_report.mediation_asked"):
    """The other school has not confirmed for ten working days; the province is asked to mediate."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class Mediated(Event, name="partnership.evaluation_report.mediated"):
    """The province has spoken with both schools, and says what came of it."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class LaidAside(Event, name="partnership.evaluation_report.laid_aside"):
    """The partnership is over: nobody waits for the report any more, and what was written stays readable."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class DueMoved(Event, name="partnership.evaluation_report.due_moved"):
    """OGM has set another last day for the reports of the school year."""

    partnership_id: UUID
    school_year: str
    due_at: datetime
