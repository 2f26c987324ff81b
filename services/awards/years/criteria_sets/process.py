"""Who determines the criteria, and until when they may change (AWD-06)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards import audience as to
from services.awards.catalogue.model import CATALOGUE
from services.awards.years.criteria_sets.events import Drafted, Edited, Published
from services.awards.years.criteria_sets.model import CriteriaSet, Criterion, State
from services.awards.years.project_years.model import State as YearState

# Once evaluation starts they are locked.
CHANGEABLE = (YearState.PREPARING, YearState.OPEN)
MOST_CRITERIA = 30


class CriterionText(Inputs):
    """What is asked, at most how many points are given for it, and how many times they count."""

    text = Text(required=True, most=500)
    maximum = fields.Integer(required=True, validate=validate.Range(1, 1000))
    weight = fields.Integer(load_default=1, validate=validate.Range(1, 100))


class CriteriaTexts(Inputs):
    """The criteria, the one first that decides between equal sums."""

    criteria = fields.List(
        fields.Nested(CriterionText), required=True, validate=validate.Length(min=1, max=MOST_CRITERIA)
    )


def copy_set(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> CriteriaSet:
    """Last year's criteria of this area as a draft; where there are none, an example that is marked as one."""
    year, area, before = inputs["year"], inputs["award_area"], inputs["before"]
    taken = [(one.text, one.maximum, one.weight) for one in before.criteria] if before else _example(area)
    return CriteriaSet(
        unit=year.unit,
        project_year_id=year.id,
        project_year=year,
        award_area=area,
        is_example=before is None or before.is_example,
        criteria=_in_order(taken),
    )


def _example(area: str) -> list[tuple[str, int, int]]:
    entry = next(one for one in CATALOGUE.entries("award_areas") if one["code"] == area)
    return [(one["text"], one["maximum"], one["weight"]) for one in entry["example_criteria"]]


def _in_order(said: list[tuple[str, int, int]]) -> list[Criterion]:
    return [
        Criterion(place=place, text=text, maximum=maximum, weight=weight)
        for place, (text, maximum, weight) in enumerate(said, start=1)
    ]


def write_criteria(criteria_set: CriteriaSet, inputs: Mapping[str, Any]) -> None:
    """What was said, in the order it was said in; from now on it is the team's own."""
    criteria_set.is_example = False
    said = [(one["text"], one["maximum"], one["weight"]) for one in inputs["criteria"]]
    criteria_set.criteria = _in_order(said)


@rule(source="AWD-06", status=409)
def criteria_locked(criteria_set: CriteriaSet) -> bool:
    """Once evaluation has started nobody changes what is evaluated by."""
    return criteria_set.project_year.state in CHANGEABLE


@rule(source="AWD-06")
def still_an_example(criteria_set: CriteriaSet) -> bool:
    """The programme's text names no criterion: what is published was determined by the team."""
    return not criteria_set.is_example


MEMBER = Role.BIGEP_BODY_MEMBER
S = State
# fmt: off
CRITERIA_SET = Process("criteria_set", CriteriaSet, (
    Step(None,                   "copy",    SYSTEM, S.DRAFT,     Drafted,   make=copy_set),
    Step((S.DRAFT, S.PUBLISHED), "edit",    MEMBER, SAME,        Edited,    criteria_locked, of=to.technical_team, takes=CriteriaTexts, sets=write_criteria, edits=True, optional=True),
    Step(S.DRAFT,                "publish", MEMBER, S.PUBLISHED, Published, (criteria_locked, still_an_example), of=to.technical_team),
), arrived=S.PUBLISHED)
# fmt: on
