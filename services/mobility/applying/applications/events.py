"""What the world hears of an application for a visit."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _OfApplication:
    """For which visit, and whose."""

    id: UUID
    offer_id: UUID = field(metadata={"fact": "programme_id"})
    person: UUID


@dataclass(frozen=True)
class _WithReason(_OfApplication):
    """And why."""

    reason: str


class Submitted(_OfApplication, Event, name="mobility.application.submitted"):
    """Somebody applies for a visit; the own school decides first."""


class SkippedOwnApplication(_OfApplication, Event, name="mobility.application.skipped_own_application"):
    """A principal’s own application goes past the own school to the directorate."""


class CoverConfirmed(_OfApplication, Event, name="mobility.application.cover_confirmed"):
    """The own school knows who takes the applicant’s lessons on the days of the visit."""


class RulesAccepted(_OfApplication, Event, name="mobility.application.rules_accepted"):
    """The applicant has accepted the rules of the visit."""


class RulesAsked(_OfApplication, Event, name="mobility.application.rules_asked"):
    """The visit takes place on other days or elsewhere: the applicant is asked anew."""


class SchoolApproved(_OfApplication, Event, name="mobility.application.school_approved"):
    """The school agrees; the directorate decides next."""


class DirectorateApproved(_OfApplication, Event, name="mobility.application.directorate_approved"):
    """The directorate agrees; the ministry decides next."""


class Weighed(_OfApplication, Event, name="mobility.application.weighed"):
    """The application was weighed by the criteria of the visit."""


@dataclass(frozen=True)
class Placed(_OfApplication, Event, name="mobility.application.placed"):
    """The applicant has a seat in the visit."""

    host_unit: str
    opened_field: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Waitlisted(_OfApplication, Event, name="mobility.application.waitlisted"):
    """Every seat is taken; the applicant waits in line."""

    joined_at_rank: int = field(metadata={"fact": "rank"})


class Rejected(_WithReason, Event, name="mobility.application.rejected"):
    """A level says no, and why."""


class Cancelled(_OfApplication, Event, name="mobility.application.cancelled"):
    """The applicant takes the application back while it is being decided on."""


class CalledOff(_WithReason, Event, name="mobility.application.called_off"):
    """The visit does not take place, or the applicant has left."""


class Withdrawn(_WithReason, Event, name="mobility.application.withdrawn"):
    """Somebody gives a seat back before the start, and says why."""


class NotPlaced(_OfApplication, Event, name="mobility.application.not_placed"):
    """The visit began, and no seat had become free for whoever waited."""


class Lapsed(_OfApplication, Event, name="mobility.application.lapsed"):
    """The visit began, and nobody had decided on the application."""


class Waiting(_OfApplication, Event, name="mobility.application.waiting"):
    """An application has lain at its level for more than five working days."""


class WaitingLong(_OfApplication, Event, name="mobility.application.waiting_long"):
    """An application has lain at its level for more than ten working days; the level above may decide."""


class FollowedMove(_OfApplication, Event, name="mobility.application.followed_move"):
    """The applicant serves at another school now; the levels that are left are its levels."""
