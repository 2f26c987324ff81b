"""What came of the visits to each host school, counted in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from chassis import paging
from chassis.identity import Actor
from chassis.scope import lies_in
from services.mobility.follow_ups.model import FollowUp
from services.mobility.follow_ups.model import State as Carried
from services.mobility.participations.model import Participation
from services.mobility.participations.model import State as Visiting
from services.mobility.scope import covered
from services.mobility.visit_programmes.model import State, VisitProgramme

HELD = (State.ENDED, State.CLOSED)
NOT_THERE = (Visiting.EXPECTED, Visiting.CANCELLED, Visiting.NO_SHOW)
# As `identity.cut(unit, PROVINCE)`.
_PROVINCE = func.substring(Participation.unit, "^[^/]+/[^/]+")


def reports_of(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A page with a line for each host that the actor sees."""
    wanted = [*_asked_for(asked), covered(actor, VisitProgramme.unit), VisitProgramme.state.in_(HELD)]
    hosts = (
        select(VisitProgramme.unit, func.max(VisitProgramme.school_name), func.count())
        .where(*wanted)
        .group_by(VisitProgramme.unit)
        .order_by(VisitProgramme.unit)
        .limit(asked["limit"] + 1)
    )
    if "after" in asked:
        hosts = hosts.where(VisitProgramme.unit > asked["after"])
    found, following = paging.cut(session.execute(hosts).all(), asked, itemgetter(0))
    wanted.append(VisitProgramme.unit.in_([unit for unit, _, _ in found]))
    people, practices = _people(session, wanted), _practices(session, wanted)
    lines = [
        {"unit": unit, "school_name": name, "visits": visits}
        | people.get(unit, _nobody())
        | {f"practices_{word}": practices.get((unit, state), 0) for word, state in _WORDS.items()}
        for unit, name, visits in found
    ]
    return lines, following


_WORDS = {"planned": Carried.PLANNED, "carried_over": Carried.APPLIED, "dropped": Carried.DROPPED}


def _asked_for(asked: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    first, last, place = asked.get("since"), asked.get("until"), asked.get("place")
    return [
        *([VisitProgramme.starts_on >= first] if first else []),
        *([VisitProgramme.starts_on <= last] if last else []),
        *([lies_in(VisitProgramme, place)] if place else []),
    ]


def _nobody() -> dict[str, Any]:
    return {"participants": 0, "provinces": 0, "provinces_reached": []}


def _people(session: Session, wanted: Sequence[ColumnElement[bool]]) -> dict[str, dict[str, Any]]:
    counted = (
        select(VisitProgramme.unit, func.count(), func.array_agg(_PROVINCE.distinct()))
        .join(Participation, Participation.programme_id == VisitProgramme.id)
        .where(*wanted, Participation.state.not_in(NOT_THERE))
        .group_by(VisitProgramme.unit)
    )
    return {
        unit: {"participants": number, "provinces": len(reached), "provinces_reached": sorted(reached)}
        for unit, number, reached in session.execute(counted)
    }


def _practices(session: Session, wanted: Sequence[ColumnElement[bool]]) -> dict[tuple[str, Carried], int]:
    counted = (
        select(VisitProgramme.unit, FollowUp.state, func.count())
        .join(Participation, Participation.programme_id == VisitProgramme.id)
        .join(FollowUp, FollowUp.participation_id == Participation.id)
        .where(*wanted)
        .group_by(VisitProgramme.unit, FollowUp.state)
    )
    return {(unit, state): number for unit, state, number in session.execute(counted)}
