"""How many people need a topic, by subject field and place, where they are too many to be told apart (TRN-43).

A cell of fewer than five people is hidden. So is a larger place's cell that would give a hidden one away: whoever
takes from it the smaller places' cells that are shown must be left with nobody, or with five people at least.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import CTE, ColumnElement, Integer, Select, and_, case, cast, func, literal, literal_column, or_, select
from sqlalchemy.orm import Session

from chassis.identity import ROOT, covers
from chassis.scope import below
from services.training.need_counts.model import LEVELS
from services.training.need_statements.model import NeedStatement, State, StatedNeed

# TRN-43: fewer people than these are hidden (number proposed).
FEWEST = 5
MOST = 1000


def counts_in(session: Session, scopes: Sequence[str], asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The cells of one half-year below these units, the largest first."""
    cells = _cells(scopes, asked["half_year"], asked["level"])
    wanted = select(cells).where(cells.c.is_shown)
    if asked.get("subject_field"):
        wanted = wanted.where(cells.c.subject_field == asked["subject_field"])
    rows = session.execute(wanted.order_by(cells.c.people.desc(), cells.c.topic_key, cells.c.place).limit(MOST))
    place = asked.get("place")
    return [
        {
            "topic": row.topic,
            "subject_field": row.subject_field,
            "unit": row.place,
            "half_year": asked["half_year"],
            "people": row.people,
        }
        for row in rows
        if not place or covers(place, row.place)
    ]


def _cells(scopes: Sequence[str], half_year: str, level: str) -> CTE:
    districts = _of_districts(scopes, half_year)
    if level == LEVELS[0]:
        return districts
    provinces = _of_larger_places(districts, districts.c.province, "by_province")
    if level == LEVELS[1] or ROOT not in scopes:
        # Whoever sees less than the country sees no sum of it.
        return provinces
    return _of_larger_places(provinces, literal(ROOT), "of_the_country")


def _of_districts(scopes: Sequence[str], half_year: str) -> CTE:
    """The finest cells: each person is in one of them with a topic, for a topic is named once and answered once."""
    people = func.count()
    wanted = (
        select(
            StatedNeed.topic_key,
            func.min(StatedNeed.topic).label("topic"),
            NeedStatement.subject_field,
            NeedStatement.district.label("place"),
            NeedStatement.province,
            people.label("people"),
            (people >= FEWEST).label("is_shown"),
            case((people >= FEWEST, people), else_=0).label("told"),
        )
        .join(NeedStatement, NeedStatement.id == StatedNeed.statement_id)
        .where(NeedStatement.half_year == half_year, NeedStatement.state == State.SUBMITTED, _within(scopes))
        .group_by(StatedNeed.topic_key, NeedStatement.subject_field, NeedStatement.district, NeedStatement.province)
    )
    return wanted.cte("by_district")


def _of_larger_places(smaller: CTE, place: ColumnElement[Any], name: str) -> CTE:
    """`told` is what is known already of a cell by the smaller ones that are shown; the place is the fourth column."""
    people, told = cast(func.sum(smaller.c.people), Integer), cast(func.sum(smaller.c.told), Integer)
    rest = people - told
    is_shown = and_(people >= FEWEST, no_cell_given_away(rest))
    wanted: Select[Any] = select(
        smaller.c.topic_key,
        func.min(smaller.c.topic).label("topic"),
        smaller.c.subject_field,
        place.label("place"),
        people.label("people"),
        is_shown.label("is_shown"),
        case((is_shown, people), else_=told).label("told"),
    )
    return wanted.group_by(smaller.c.topic_key, smaller.c.subject_field, literal_column("4")).cte(name)


def no_cell_given_away(rest: ColumnElement[int]) -> ColumnElement[bool]:
    """What is left of a cell when the smaller ones that are shown are taken away is nobody, or enough people."""
    return or_(rest == 0, rest >= FEWEST)


def _within(scopes: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(below(NeedStatement.unit, unit) for unit in scopes))
