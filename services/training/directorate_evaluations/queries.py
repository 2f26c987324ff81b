"""Who sees evaluations, and whose opinion in them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, and_, false, or_, select

from chassis.identity import Actor, Role
from chassis.scope import below
from services.training.directorate_evaluations.model import DirectorateEvaluation

SCHOOLS = (Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL)
DIRECTORATES = (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER)


def visible_to(actor: Actor) -> Select[DirectorateEvaluation]:
    """Those above the school; its managers once it is decided, with every reason (ledger 4.2)."""
    was_decided = DirectorateEvaluation.decided_on.is_not(None)
    own = and_(was_decided, _under(actor, *SCHOOLS))
    return select(DirectorateEvaluation).where(or_(own, _under(actor, *DIRECTORATES, Role.AUDITOR)))


def _under(actor: Actor, *roles: Role) -> ColumnElement[bool]:
    units = dict.fromkeys(actor.units(*roles))
    return or_(false(), *(below(DirectorateEvaluation.unit, unit) for unit in units))


def sees_opinion(actor: Actor) -> bool:
    """An inspector's opinion stays with the directorates and ÖYGGM (ledger 5.1)."""
    return bool(actor.units(*DIRECTORATES))
