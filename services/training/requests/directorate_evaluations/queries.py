"""Who sees evaluations, and whose opinion in them."""

from __future__ import annotations

from sqlalchemy import Select, and_, select

from chassis.identity import Actor, Role
from chassis.scope import in_any_of, ways_to
from services.training.requests.directorate_evaluations.model import DirectorateEvaluation
from services.training.requests.evaluation_panels.queries import DIRECTORATES

SCHOOLS = (Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL)


def visible_to(actor: Actor) -> Select[DirectorateEvaluation]:
    """Those above the school; its managers once it is decided, with every reason (ledger 4.2)."""
    was_decided = DirectorateEvaluation.decided_on.is_not(None)
    own = [and_(was_decided, one) for one in ways_to(DirectorateEvaluation, actor.units(*SCHOOLS))]
    above = ways_to(DirectorateEvaluation, actor.units(*DIRECTORATES, Role.AUDITOR))
    return in_any_of(select(DirectorateEvaluation), [*own, *above])
