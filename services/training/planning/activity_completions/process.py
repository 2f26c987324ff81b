"""How an activity ends: what each was there for, and who gets a document (TRN-41)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import rule
from chassis.transitions import create
from services.training.money.fee_openings.process import open_for_activity
from services.training.planning.activities.model import SMALLEST_GROUP, Activity
from services.training.planning.certificates.process import CERTIFICATE
from services.training.planning.training_sessions.process import percent_of

LEAST_PERCENT = 80


def note_start(activity: Activity) -> None:
    """When it began."""
    activity.started_at = clock.now()


def note_report(activity: Activity) -> None:
    """When the trainer said that it is over."""
    activity.reported_at = clock.now()


def note_completion(activity: Activity) -> None:
    """How much each was there for; the number of a document names the year, the case and the line."""
    activity.completed_at = clock.now()
    stayed = [one for one in activity.participants if one.left_early_at is None]
    activity.completed_below_minimum = activity.is_of_a_request and len(stayed) < SMALLEST_GROUP
    for one in activity.participants:
        one.percent = percent_of(activity, one.person)
    year = activity.planned_on.year
    certified = [one for one in stayed if (one.percent or 0) >= LEAST_PERCENT]
    for place, one in enumerate(certified, start=1):
        one.document_number = f"{year}/{activity.case}/{place:03}"


def certify(activity: Activity, session: Session) -> None:
    """A certificate for each who was there long enough, made on paper by the worker."""
    for one in activity.participants:
        if one.document_number:
            create(session, CERTIFICATE, "issue", SYSTEM_ACTOR, {"of": activity, "participant": one})


def settle(activity: Activity, session: Session) -> None:
    """Documents for those who took part, and the trainers' fees on file."""
    certify(activity, session)
    open_for_activity(session, activity)


@rule(source="SM-TRN-4", status=409)
def not_reported(activity: Activity) -> bool:
    """The trainer says first that it is over."""
    return activity.reported_at is not None


@rule(source="TRN-20")
def participants_below_minimum(activity: Activity) -> bool:
    """A school’s training takes place with ten participants at least."""
    return not activity.is_too_small


@rule(source="SM-TRN-4", status=409)
def already_reported(activity: Activity) -> bool:
    """It is said once that it is over."""
    return activity.reported_at is None
