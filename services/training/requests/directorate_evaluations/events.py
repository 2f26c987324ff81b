"""What the world hears of an evaluation; the reasons go with the request itself."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chassis.events import Event


@dataclass(frozen=True)
class _OfRequest:
    request_id: UUID


@dataclass(frozen=True)
class Opened(_OfRequest, Event, name="training.directorate_evaluation.opened"):
    """A directorate evaluates a request."""


@dataclass(frozen=True)
class TakenUp(_OfRequest, Event, name="training.directorate_evaluation.taken_up"):
    """The request came back corrected and is evaluated again."""


@dataclass(frozen=True)
class Rested(_OfRequest, Event, name="training.directorate_evaluation.rested"):
    """The request is elsewhere; nobody evaluates it for now."""


@dataclass(frozen=True)
class Scored(_OfRequest, Event, name="training.directorate_evaluation.scored"):
    """All five criteria are answered."""


@dataclass(frozen=True)
class OpinionNoted(_OfRequest, Event, name="training.directorate_evaluation.opinion_noted"):
    """What an inspector thinks of the need was written down."""


@dataclass(frozen=True)
class Decided(_OfRequest, Event, name="training.directorate_evaluation.decided"):
    """The directorate has decided."""

    verdict: str


@dataclass(frozen=True)
class Reopened(_OfRequest, Event, name="training.directorate_evaluation.reopened"):
    """The province wants the decision looked at once more."""

    reason: str


@dataclass(frozen=True)
class TrainerAsked(_OfRequest, Event, name="training.directorate_evaluation.trainer_asked"):
    """Another trainer is to be found suitable or not."""


@dataclass(frozen=True)
class TrainerAnswered(_OfRequest, Event, name="training.directorate_evaluation.trainer_answered"):
    """The directorate has answered whether the other trainer is suitable."""

    answer: str
