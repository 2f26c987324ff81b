"""What is shown of a decision, and to whom: sealed results appear in no answer outside the board (SM-AWD-4)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from chassis.asking import actor
from chassis.identity import Actor, Role, covers
from services.awards.judging.decisions.model import AwardDecision
from services.awards.years.bodies.model import Kind


def shown(session: Session, candidacy: Any) -> AwardDecision | None:
    """Everybody who sees the candidacy once it is published, until then the executive board alone."""
    is_public = candidacy.published_on is not None
    decision: AwardDecision | None = candidacy.decision
    return decision if is_public or decides(actor(), candidacy.unit) else None


def decides(asker: Actor, unit: str) -> bool:
    """Whether somebody serves in the executive board of the province in which a unit lies."""
    mine = (post for post in asker.posts if post.role is Role.BIGEP_BODY_MEMBER)
    return any(post.branch == Kind.PROVINCE_EXECUTIVE_BOARD and covers(post.unit, unit) for post in mine)
