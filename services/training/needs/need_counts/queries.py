"""How many people need a topic, by subject field and place, where they are too many to be told apart (TRN-43).

A cell of fewer than five people is hidden. So is a larger place's cell that would give a hidden one away: whoever
takes from it the smaller places' cells that are shown must be left with nobody, or with five people at least.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, case, cast, func, literal, or_, select
from sqlalchemy.orm import Session

from chassis import clock, paging
from chassis.errors import NotAllowed
from chassis.identity import ROOT, Actor, Role
from chassis.scope import below
from services.training.needs.half_years.queries import latest_half_year
from services.training.needs.need_counts.model import FEWEST, LEVELS, NeedCell

READERS = (Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER)
MOST = 1000
DISTRICT, PROVINCE, COUNTRY = LEVELS


def counts_in(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A page of one half-year's cells below the actor's units, the largest first. Raises NotAllowed."""
    scopes = actor.units(*READERS)
    if not scopes:
        raise NotAllowed(extra={"roles": sorted(READERS)})
    half_year = asked.get("half_year") or latest_half_year(session, clock.today())
    narrowed = {**asked, "half_year": half_year}
    # Whoever sees less than the country sees no sum of it.
    level = PROVINCE if asked["level"] == COUNTRY and ROOT not in scopes else asked["level"]
    wanted = _of_the_country(narrowed) if level == COUNTRY else _of_places(scopes, narrowed, level)
    found = [
        {
            "topic": row.topic,
            "subject_field": row.subject_field,
            "unit": row.unit,
            "half_year": half_year,
            "people": row.people,
        }
        for row in session.execute(wanted.limit(MOST))
    ]
    return paging.cut_by_lines(found, asked)


def _of_places(scopes: Sequence[str], asked: Mapping[str, Any], level: str) -> Select[str, str | None, str, int]:
    cell = NeedCell
    within = [or_(*(below(cell.unit, unit) for unit in scopes))]
    if asked.get("place"):
        within.append(below(cell.unit, asked["place"]))
    shown = cell.people >= FEWEST if level == DISTRICT else _is_shown(cell.people, cell.told)
    wanted = select(cell.topic, cell.subject_field, cell.unit, cell.people).where(*_asked(asked, level), shown, *within)
    return wanted.order_by(cell.people.desc(), cell.topic_key, cell.unit)


def _of_the_country(asked: Mapping[str, Any]) -> Select[str, str | None, str, int]:
    """Some thousands of cells of provinces are added up."""
    cell = NeedCell
    is_shown = _is_shown(cell.people, cell.told)
    people = cast(func.sum(cell.people), Integer).label("people")
    told = cast(func.sum(case((is_shown, cell.people), else_=cell.told)), Integer)
    unit = literal(ROOT).label("unit")
    wanted: Select[str, str | None, str, int] = select(
        func.min(cell.topic).label("topic"), cell.subject_field, unit, people
    )
    wanted = wanted.where(*_asked(asked, PROVINCE)).group_by(cell.topic_key, cell.subject_field)
    if asked.get("place") not in {None, "", ROOT}:
        return wanted.where(literal(value=False)).order_by(people)
    return wanted.having(_is_shown(people, told)).order_by(people.desc(), cell.topic_key)


def _asked(asked: Mapping[str, Any], level: str) -> list[ColumnElement[bool]]:
    conditions = [NeedCell.half_year == asked["half_year"], NeedCell.level == level]
    return [*conditions, NeedCell.subject_field == asked["subject_field"]] if asked.get("subject_field") else conditions


def _is_shown(people: Any, told: Any) -> ColumnElement[bool]:
    return and_(people >= FEWEST, no_cell_given_away(people - told))


def no_cell_given_away(rest: ColumnElement[int]) -> ColumnElement[bool]:
    """What is left of a cell when the smaller ones that are shown are taken away is nobody, or enough people."""
    return or_(rest == 0, rest >= FEWEST)
