"""How many schools there are in each place, and how many of them have a community in a school year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from chassis import clock, paging
from chassis.directory import KnownUnit
from chassis.errors import NotAllowed
from chassis.follow_up import level
from chassis.identity import SCHOOL, Actor, Role
from chassis.scope import below
from services.training.learning_communities.school_communities.model import SchoolCommunity, State

# Of a school year: its first and its last day (ledger 0.2).
FIRST, LAST = (9, 1), (8, 31)
READERS = (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def shares(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """By district, of the whole country by province, in the order of the paths; each within what the actor covers.

    Directorates, ÖYGGM and auditors see them. Raises NotAllowed.
    """
    units, place = dict.fromkeys(actor.units(*READERS)), asked.get("place")
    if not units:
        raise NotAllowed(extra={"roles": sorted(READERS)})
    school_year = asked.get("school_year") or clock.school_year_of(clock.today())
    unit = func.substring(KnownUnit.path, f"^{_parts(level(place))}")
    is_school = KnownUnit.path.regexp_match(f"^{_parts(SCHOOL)}$")
    within = [or_(*(below(KnownUnit.path, one) for one in units)), *([below(KnownUnit.path, place)] if place else [])]
    has_one = KnownUnit.path.in_(_with_community(school_year))
    counted = (
        select(unit, func.count(), func.count().filter(has_one))
        .where(KnownUnit.is_open, is_school, *within, *([unit > asked["after"]] if "after" in asked else []))
        .group_by(unit)
        .order_by(unit)
        .limit(asked["limit"] + 1)
    )
    found = [
        {"unit": where, "schools": schools, "with_community": having, "share": round(100 * having / schools, 1)}
        for where, schools, having in session.execute(counted)
    ]
    return paging.cut(found, asked, itemgetter("unit"))


def _parts(number: int) -> str:
    """A path of so many parts, or the beginning of a longer one."""
    return "/".join(["[^/]+"] * number)


def _with_community(school_year: str) -> Any:
    begins = date(int(school_year[:4]), *FIRST)
    ends = date(int(school_year[-4:]), *LAST)
    return select(SchoolCommunity.unit).where(
        SchoolCommunity.state.in_((State.ACTIVE, State.COMPLETED)),
        SchoolCommunity.began_on <= ends,
        or_(SchoolCommunity.ended_on.is_(None), SchoolCommunity.ended_on >= begins),
    )
