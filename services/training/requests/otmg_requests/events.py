"""What the world hears of a request; never a T.C. kimlik no, nor who is named in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Drafted(Event, name="training.otmg_request.drafted"):
    """A school’s team writes a request."""

    half_year: str
    revision_of: UUID | None


@dataclass(frozen=True)
class Edited(Event, name="training.otmg_request.edited"):
    """The team has written more of the form."""


@dataclass(frozen=True)
class PeopleChanged(Event, name="training.otmg_request.people_changed"):
    """The form names other trainers or participants."""

    number_of_participants: int


@dataclass(frozen=True)
class Prioritised(Event, name="training.otmg_request.prioritised"):
    """The school has put its requests in order."""

    priority: int


@dataclass(frozen=True)
class Completed(Event, name="training.otmg_request.completed"):
    """The form is whole; the principal sends it."""

    half_year: str


@dataclass(frozen=True)
class SentBack(Event, name="training.otmg_request.sent_back"):
    """The principal wants the team to look at it again."""

    reason: str


@dataclass(frozen=True)
class Submitted(Event, name="training.otmg_request.submitted"):
    """The request has gone to the directorate with its letter."""

    half_year: str
    letter_number: str
    letter_dated_on: date
    number_of_participants: int
    for_joining: bool


@dataclass(frozen=True)
class EvaluationStarted(Event, name="training.otmg_request.evaluation_started"):
    """A directorate has taken it in hand."""

    evaluated_at: str


@dataclass(frozen=True)
class EvaluationResumed(Event, name="training.otmg_request.evaluation_resumed"):
    """The province wants the directorate to decide once more."""

    evaluated_at: str


@dataclass(frozen=True)
class Returned(Event, name="training.otmg_request.returned"):
    """The directorate wants fields of the form corrected."""

    fields_to_correct: list[str]
    reason: str


@dataclass(frozen=True)
class Revised(Event, name="training.otmg_request.revised"):
    """The team corrects what was returned."""


@dataclass(frozen=True)
class Approved(Event, name="training.otmg_request.approved"):
    """The directorate finds the request suitable."""

    half_year: str
    number_of_participants: int
    form: str


@dataclass(frozen=True)
class Rejected(Event, name="training.otmg_request.rejected"):
    """The directorate does not find it suitable, and says why of each point."""

    reasons: list[dict[str, str]]


@dataclass(frozen=True)
class Planned(Event, name="training.otmg_request.planned"):
    """The training stands in the local plan."""

    activity_id: UUID
    starts_on: date
    ends_on: date
    venue_kind: str
    venue: str | None
    form: str


@dataclass(frozen=True)
class LikeSought(Event, name="training.otmg_request.like_sought"):
    """Requests of other schools that are like it were looked for."""


@dataclass(frozen=True)
class Joined(Event, name="training.otmg_request.joined"):
    """Several schools’ requests go on as one, at its host school."""

    joined: list[str]
    number_of_participants: int


@dataclass(frozen=True)
class Merged(Event, name="training.otmg_request.merged"):
    """The request goes on as part of a joint one."""

    joint_request_id: UUID
    host_school: str
    host_name: str


@dataclass(frozen=True)
class Withdrawn(Event, name="training.otmg_request.withdrawn"):
    """The school asks no more."""

    reason: str


@dataclass(frozen=True)
class ClosedUnjoined(Event, name="training.otmg_request.closed_unjoined"):
    """The half-year is over and nobody has joined."""


@dataclass(frozen=True)
class TrainerReplaced(Event, name="training.otmg_request.trainer_replaced"):
    """Somebody else is to teach; the directorate looks at that alone."""


@dataclass(frozen=True)
class NumbersViewed(Event, name="training.otmg_request.numbers_viewed"):
    """Somebody looked at the whole T.C. kimlik no of those named, and said why."""

    reason: str
    audit_order: str | None
