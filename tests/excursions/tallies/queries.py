"""Which schools go to the same place, counted in the database."""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import false, func, or_, select
from sqlalchemy.orm import Session

from chassis import paging
from chassis.identity import Actor, Role
from chassis.scope import lies_in
from tests.excursions.requests.model import Excursion

READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER)


def tallied(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A line for each school in the order of their paths."""
    place = select(Excursion.place).where(Excursion.id == asked["excursion"]).scalar_subquery()
    wanted = (
        select(Excursion.unit, func.count(), func.sum(Excursion.pupils))
        .where(or_(false(), *(lies_in(Excursion, unit) for unit in actor.units(*READERS))), Excursion.place == place)
        .group_by(Excursion.unit)
        .order_by(Excursion.unit)
        .limit(asked["limit"] + 1)
    )
    if "after" in asked:
        wanted = wanted.where(Excursion.unit > asked["after"])
    names = ("unit", "requests", "pupils")
    found = [dict(zip(names, row, strict=True)) for row in session.execute(wanted)]
    return paging.cut(found, asked, itemgetter("unit"))
