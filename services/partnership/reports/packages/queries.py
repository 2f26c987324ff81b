"""Who sees which packages."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.reports.packages.model import Package
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[Package]:
    """A province its own; the ministry all of them."""
    return theirs(actor, select(Package), Package)


def of_school_year(wanted: Select[Any], school_year: str) -> Select[Any]:
    """Those of one school year."""
    return wanted.where(Package.school_year == school_year)
