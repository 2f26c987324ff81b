"""How many programmes are held with each institution."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from chassis import paging
from chassis.identity import Actor, Role
from chassis.scope import below
from services.training.requests.otmg_requests.model import OtmgRequest, State
from services.training.scope import covered

READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)
MOST_LINES = 500
# People write a name in capitals or not: by the Turkish rule it is one.
_NAME = func.lower(OtmgRequest.institution.collate("tr-x-icu"))
_UNIVERSITIES_FIRST = case((OtmgRequest.institution_kind == "university", 0), else_=1)


def programmes(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[Any], str | None]:
    """A page of the institutions, universities first, those with most programmes first."""
    return paging.cut_by_lines(session.execute(_counted(actor, asked)).mappings().all(), asked)


def _counted(actor: Actor, asked: Mapping[str, Any]) -> Select[Any]:
    """Of the requests that were approved, in the school's or the officer's scope."""
    own = Actor(actor.person, tuple(post for post in actor.posts if post.role in READERS))
    counted: Any = func.count().label("programmes")
    shown: tuple[Any, ...] = (OtmgRequest.institution_kind, func.min(OtmgRequest.institution).label("institution"))
    wanted = (
        select(*shown, counted)
        .where(
            covered(own, OtmgRequest.unit),
            OtmgRequest.institution.is_not(None),
            OtmgRequest.state.in_((State.APPROVED, State.PLANNED)),
        )
        .group_by(OtmgRequest.institution_kind, _NAME)
        .order_by(_UNIVERSITIES_FIRST, OtmgRequest.institution_kind, counted.desc(), _NAME)
        .limit(MOST_LINES)
    )
    if "kind" in asked:
        wanted = wanted.where(OtmgRequest.institution_kind == asked["kind"])
    if "half_year" in asked:
        wanted = wanted.where(OtmgRequest.half_year == asked["half_year"])
    return wanted.where(below(OtmgRequest.unit, asked["unit"])) if "unit" in asked else wanted
