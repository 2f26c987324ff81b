"""How many schools there are in each place, and how many of them have a community in a school year."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from chassis.directory import KnownUnit
from chassis.follow_up import level
from chassis.identity import SCHOOL, Actor, Role
from chassis.scope import below
from services.training.learning_communities.school_communities.model import SchoolCommunity, State

# Of a school year: its first and its last day (ledger 0.2).
FIRST, LAST = (9, 1), (8, 31)
_SEE_SHARES = (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)


def shares(session: Session, actor: Actor, school_year: str, place: str | None) -> list[dict[str, Any]]:
    """By district, of the whole country by province, in the order of the paths; each within what the actor covers."""
    unit = func.substring(KnownUnit.path, f"^{_parts(level(place))}")
    is_school = KnownUnit.path.regexp_match(f"^{_parts(SCHOOL)}$")
    covered = or_(*(below(KnownUnit.path, one) for one in dict.fromkeys(actor.units(*_SEE_SHARES))))
    within = [below(KnownUnit.path, place)] if place else []
    has_one = KnownUnit.path.in_(_with_community(school_year))
    counted = (
        select(unit, func.count(), func.count().filter(has_one))
        .where(KnownUnit.is_open, is_school, covered, *within)
        .group_by(unit)
        .order_by(unit)
    )
    return [
        {"unit": where, "schools": schools, "with_community": having, "share": round(100 * having / schools, 1)}
        for where, schools, having in session.execute(counted)
    ]


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


def may_see_shares(actor: Actor) -> bool:
    """Directorates, ÖYGGM and auditors see them."""
    return bool(actor.units(*_SEE_SHARES))
