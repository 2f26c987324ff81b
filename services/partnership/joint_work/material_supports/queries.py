"""Who sees material support."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from chassis.identity import Actor
from chassis.opened import chosen_from
from services.partnership.joint_work.material_supports.model import MaterialSupport, Support
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[MaterialSupport]:
    """Both schools and those above them."""
    return theirs(actor, select(MaterialSupport), MaterialSupport)


def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """What concerns one school year."""
    return wanted.where(MaterialSupport.school_year == school_year)


@chosen_from(*(support.value for support in Support))
def given_or_not(wanted: Select[Any], support: str) -> Select[Any]:
    """What was given, or where nothing could be."""
    return wanted.where(MaterialSupport.support == support)
