"""What the world hears of an application."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _OfApplication:
    """Which application, for what, and whose."""

    id: UUID
    offer_id: UUID
    programme_kind: str
    person: UUID


@dataclass(frozen=True)
class _WithReason(_OfApplication):
    """And why."""

    reason: str


class Submitted(_OfApplication, Event, name="training.application.submitted"):
    """Somebody applies; the own school decides first."""


class SkippedOwnApplication(_OfApplication, Event, name="training.application.skipped_own_application"):
    """A principal’s own application goes past the own school to the directorate."""


class SchoolApproved(_OfApplication, Event, name="training.application.school_approved"):
    """The school agrees; the directorate decides next."""


class DirectorateApproved(_OfApplication, Event, name="training.application.directorate_approved"):
    """The directorate agrees; the ministry decides next."""


class Weighed(_OfApplication, Event, name="training.application.weighed"):
    """The application was weighed by the offer’s criteria."""


class Placed(_OfApplication, Event, name="training.application.placed"):
    """The applicant has a seat."""


@dataclass(frozen=True)
class Waitlisted(_OfApplication, Event, name="training.application.waitlisted"):
    """Every seat is taken; the applicant waits in line."""

    joined_at_rank: int = field(metadata={"fact": "rank"})


class Rejected(_WithReason, Event, name="training.application.rejected"):
    """A level says no, and why."""


class Cancelled(_OfApplication, Event, name="training.application.cancelled"):
    """The applicant takes the application back while it is being decided on."""


class CalledOff(_WithReason, Event, name="training.application.called_off"):
    """What was applied for does not take place, or the applicant has left."""


class Withdrawn(_WithReason, Event, name="training.application.withdrawn"):
    """Somebody gives a seat back before the start, and says why."""


class LeftEarly(_WithReason, Event, name="training.application.left_early"):
    """Somebody stays away after the start, and says why."""


class NotPlaced(_OfApplication, Event, name="training.application.not_placed"):
    """It began, and no seat had become free for whoever waited."""


class Lapsed(_OfApplication, Event, name="training.application.lapsed"):
    """It began, and nobody had decided on the application."""


class Waiting(_OfApplication, Event, name="training.application.waiting"):
    """An application has lain at its level for more than five working days."""


class WaitingLong(_OfApplication, Event, name="training.application.waiting_long"):
    """An application has lain at its level for more than ten working days; the level above may decide."""


class FollowedMove(_OfApplication, Event, name="training.application.followed_move"):
    """The applicant serves at another school now; the levels that are left are its levels."""
