"""What the world hears of a joint action plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="partnership.action_plan.drafted"):
    """The partners begin to write their plan for a school year."""

    partnership_id: UUID
    school_year: str
    due_at: datetime


@dataclass(frozen=True)
class Edited(Event, name="partnership.action_plan.edited"):
    """The plan as a whole was changed; marks that were put on it before are void."""

    declares_content_rules: bool


@dataclass(frozen=True)
class MarksDropped(Event, name="partnership.action_plan.marks_dropped"):
    """A section was edited: what one coordinator had agreed to is no longer what stands there."""


@dataclass(frozen=True)
class FindingsAnswered(Event, name="partnership.action_plan.findings_answered"):
    """The plan says what becomes of last year's findings; marks that were put on it before are void."""


@dataclass(frozen=True)
class Signed(Event, name="partnership.action_plan.signed"):
    """One of two parties stands by this version; the other is awaited."""


@dataclass(frozen=True)
class Agreed(Event, name="partnership.action_plan.agreed"):
    """Both coordinators stand by the same version; both principals approve next."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class Reopened(Event, name="partnership.action_plan.reopened"):
    """An agreed plan is written further; all confirmations and approvals are void."""


@dataclass(frozen=True)
class SchoolApproved(Event, name="partnership.action_plan.school_approved"):
    """Both principals approve the plan; the Group I principal sends it."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class Submitted(Event, name="partnership.action_plan.submitted"):
    """The plan is on its way to OGM; the district checks it next."""

    partnership_id: UUID
    school_year: str
    first_submitted_at: datetime | None
    late: bool | None


@dataclass(frozen=True)
class ForwardedToProvince(Event, name="partnership.action_plan.forwarded_to_province"):
    """The district has checked the plan."""


@dataclass(frozen=True)
class ForwardedToMinistry(Event, name="partnership.action_plan.forwarded_to_ministry"):
    """The province has checked the plan and keeps its copy."""


@dataclass(frozen=True)
class Returned(Event, name="partnership.action_plan.returned"):
    """The officer who holds the plan asks the schools to correct it."""

    reason: str
    resubmit_by: datetime | None


@dataclass(frozen=True)
class Accepted(Event, name="partnership.action_plan.accepted"):
    """OGM accepts the plan."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class Revised(Event, name="partnership.action_plan.revised"):
    """The schools write a new version of a returned plan."""


@dataclass(frozen=True)
class SubmissionDue(Event, name="partnership.action_plan.submission_due"):
    """The plan is not yet sent; the end of August is near."""

    due_at: datetime


@dataclass(frozen=True)
class DeadlineMissed(Event, name="partnership.action_plan.deadline_missed"):
    """August is over and the plan was never sent."""

    partnership_id: UUID
    school_year: str
    due_at: datetime


@dataclass(frozen=True)
class ExecutionStarted(Event, name="partnership.action_plan.execution_started"):
    """The schools carry their plan out; OGM's acceptance is not awaited."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class Closed(Event, name="partnership.action_plan.closed"):
    """The year's report is accepted: the plan is carried out."""


@dataclass(frozen=True)
class ResubmissionMissed(Event, name="partnership.action_plan.resubmission_deadline_missed"):
    """The plan was returned and has not come back within ten working days."""

    partnership_id: UUID
    school_year: str
    resubmit_by: datetime


@dataclass(frozen=True)
class MediationAsked(Event, name="partnership.action_plan.mediation_asked"):
    """The other school has not confirmed for ten working days; the province is asked to mediate."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class Mediated(Event, name="partnership.action_plan.mediated"):
    """The province has spoken with both schools, and says what came of it."""

    partnership_id: UUID
    school_year: str


@dataclass(frozen=True)
class LaidAside(Event, name="partnership.action_plan.laid_aside"):
    """The partnership is over: nobody waits for the plan any more, and what was written stays readable."""

    partnership_id: UUID
    school_year: str
