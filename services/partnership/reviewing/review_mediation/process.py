"""One school has confirmed and the other is silent: Group I can ask its province to mediate (Q-14)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis import clock, signatures
from chassis.directory import working_days_after
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.partnership.reviewing.reviews.model import Reviewed

DAYS_TO_CONFIRM = 10


class MediationRequest(Inputs):
    """What the schools do not agree on."""

    reason = Text(required=True)


class MediationNote(Inputs):
    """What was agreed on with both schools."""

    result = Text(required=True)


def can_ask(document: Reviewed) -> bool:
    """The partnership goes on, and the province is not asked already."""
    return document.laid_aside_at is None and not lies_with_province(document)


def lies_with_province(document: Reviewed) -> bool:
    """The province was asked and has not yet said what came of it."""
    return document.mediation_asked_at is not None and document.mediated_at is None and document.laid_aside_at is None


@rule(source="Q-14")
def other_school_still_has_time(document: Reviewed, session: Session) -> bool:
    """Ten working days have passed since the own school confirmed what stands there."""
    since = signatures.signed_at(session, document.id, "agree", document.schools[0])
    if since is None:
        return False
    last_day = working_days_after(session, clock.day_of(since), DAYS_TO_CONFIRM)
    return clock.now() > clock.end_of(last_day)


def note_asked(document: Reviewed, inputs: Mapping[str, Any]) -> None:
    """When the province was asked, and about what; an earlier answer is history."""
    document.mediation_asked_at, document.mediation_asked_because = clock.now(), inputs["reason"]
    document.mediated_at, document.mediation_note = None, None


def note_mediated(document: Reviewed, inputs: Mapping[str, Any]) -> None:
    """What came of it."""
    document.mediated_at, document.mediation_note = clock.now(), inputs["result"]
