"""The averages of the seven statements, where at least five have answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Integer, Select, func, select
from sqlalchemy.orm import Session

from chassis import paging
from chassis.identity import Actor, Role
from chassis.scope import below
from services.training.planning.activities.model import Activity
from services.training.planning.surveys.model import LEAST_ANSWERS, SurveyAnswer
from services.training.planning.surveys.process import STATEMENTS
from services.training.scope import covered

READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)
MOST_GROUPS = 500


def averages(session: Session, actor: Actor, asked: Mapping[str, Any]) -> tuple[Sequence[dict[str, Any]], str | None]:
    """A page with a line for each statement, by school or by programme too; for the school and those above it."""
    found = session.execute(_averages(actor, asked)).mappings()
    return paging.cut_by_lines([line for one in found for line in _lines(one)], asked)


def _lines(found: Mapping[Any, Any]) -> Iterator[dict[str, Any]]:
    of_one = {"unit": found["unit"], "programme": found.get("name"), "answers": found["answers"]}
    for code in STATEMENTS:
        yield of_one | {"statement": code, "average": round(float(found[code]), 2)}


def _averages(actor: Actor, asked: Mapping[str, Any]) -> Select[Any]:
    groups: Sequence[Any] = (Activity.unit,) if asked["by"] == "school" else (Activity.unit, Activity.name)
    marks = [func.avg(SurveyAnswer.marks[code].astext.cast(Integer)).label(code) for code in STATEMENTS]
    own = Actor(actor.person, tuple(post for post in actor.posts if post.role in READERS))
    wanted = (
        select(*groups, func.count(SurveyAnswer.id).label("answers"), *marks)
        .join(SurveyAnswer, SurveyAnswer.activity_id == Activity.id)
        .where(covered(own, Activity.unit))
        .group_by(*groups)
        .having(func.count(SurveyAnswer.id) >= LEAST_ANSWERS)
        .order_by(*groups)
        .limit(MOST_GROUPS)
    )
    if "unit" in asked:
        wanted = wanted.where(below(Activity.unit, asked["unit"]))
    return wanted.where(Activity.approach == asked["approach"]) if "approach" in asked else wanted
