"""Who sees evaluations, and whose opinion in them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, and_, false, or_, select

from chassis.identity import Actor, Role
from chassis.scope import below
from services.training.directorate_evaluations.model import DirectorateEvaluation
from services.training.evaluation_panels.queries import DIRECTORATES

SCHOOLS = (Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL)


def visible_to(actor: Actor) -> Select[DirectorateEvaluation]:
    """Those above the school; its managers once it is decided, with every reason (ledger 4.2)."""
    was_decided = DirectorateEvaluation.decided_on.is_not(None)
    own = and_(was_decided, _under(actor, *SCHOOLS))
    return select(DirectorateEvaluation).where(or_(own, _under(actor, *DIRECTORATES, Role.AUDITOR)))


def _under(actor: Actor, *roles: Role) -> ColumnElement[bool]:
    units = dict.fromkeys(actor.units(*roles))
    return or_(false(), *(below(DirectorateEvaluation.unit, unit) for unit in units))
