"""Who sees whether schools may set up communities of their own."""

from __future__ import annotations

from sqlalchemy import Select

from chassis.identity import Actor
from services.training.learning_communities.in_school_pauses.model import InSchoolPause
from services.training.scope import things_of


def visible_to(actor: Actor) -> Select[InSchoolPause]:
    """ÖYGGM and the ministry's auditors; a school is told when it tries."""
    return things_of(actor, InSchoolPause)
