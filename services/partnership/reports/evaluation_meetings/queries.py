"""Who sees evaluation meetings."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, or_, select

from chassis.identity import Actor
from services.partnership.reports.evaluation_meetings.model import EvaluationMeeting, Invitation
from services.partnership.scope import covered


def visible_to(actor: Actor) -> Select[EvaluationMeeting]:
    """The ministry, the invited schools and those above them."""
    invited = select(Invitation.meeting_id).where(
        Invitation.meeting_id == EvaluationMeeting.id, covered(actor, Invitation.group_one, Invitation.group_two)
    )
    return select(EvaluationMeeting).where(or_(covered(actor, EvaluationMeeting.unit), invited.exists()))


def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """Those of one school year."""
    return wanted.where(EvaluationMeeting.school_year == school_year)
