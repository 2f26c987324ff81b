"""Who sees revisions of plans."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.plans.plan_revisions.model import PlanRevision
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[PlanRevision]:
    """Both schools and those above them (Q-04)."""
    return theirs(actor, select(PlanRevision), PlanRevision)
