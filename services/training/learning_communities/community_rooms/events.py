"""What the world hears of a community's room: that something was done there, and not what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class Opened(Event, name="training.community_room.opened"):
    """A community has its room."""

    community: UUID


@dataclass(frozen=True)
class GoalsSet(Event, name="training.community_room.goals_set"):
    """The community has said what it works for."""


@dataclass(frozen=True)
class Posted(Event, name="training.community_room.posted"):
    """Somebody has written to all in the room."""


@dataclass(frozen=True)
class MeetingPlanned(Event, name="training.community_room.meeting_planned"):
    """The community meets online."""

    starts_at: datetime


@dataclass(frozen=True)
class RecordingKept(Event, name="training.community_room.recording_kept"):
    """A meeting can be seen again."""


@dataclass(frozen=True)
class Assigned(Event, name="training.community_room.assigned"):
    """The members know which practice they do in their own classes."""

    phase: str


@dataclass(frozen=True)
class FeedbackGiven(Event, name="training.community_room.feedback_given"):
    """A member was told how the practice went."""

    person: UUID


@dataclass(frozen=True)
class Excused(Event, name="training.community_room.member_excused"):
    """A member may make up a practice record until the final evaluation; who misses two is a member no more."""

    person: UUID


@dataclass(frozen=True)
class Left(Event, name="training.community_room.member_left"):
    """A member has left the community."""

    reason: str


@dataclass(frozen=True)
class Collaborated(Event, name="training.community_room.collaborated"):
    """Members have done something together."""

    kind: str


@dataclass(frozen=True)
class Rated(Event, name="training.community_room.rated"):
    """A member has rated the community."""

    moment: str


@dataclass(frozen=True)
class Surveyed(Event, name="training.community_room.surveyed"):
    """A member has said what the community has brought."""


@dataclass(frozen=True)
class PracticeAwaited(Event, name="training.community_room.practice_awaited"):
    """The next meeting is near, and some have recorded no practice."""

    phase: str | None


@dataclass(frozen=True)
class HandedOver(Event, name="training.community_room.handed_over"):
    """Somebody else leads the community from now on."""

    leader: UUID


@dataclass(frozen=True)
class Moved(Event, name="training.community_room.moved_on"):
    """The community has gone on to another phase."""

    phase: str


@dataclass(frozen=True)
class Finished(Event, name="training.community_room.finished"):
    """The community's work is completed; the survey is open."""


@dataclass(frozen=True)
class Closed(Event, name="training.community_room.closed"):
    """The community's work was broken off."""
