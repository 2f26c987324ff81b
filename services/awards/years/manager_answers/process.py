"""The principal answers the year-end questions (AWD-37)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import Conflict, NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.years.acting_province.process import year_not_closed
from services.awards.years.manager_answers.events import Edited, Given
from services.awards.years.manager_answers.model import EFFORTS, ManagerAnswer, State
from services.awards.years.project_years.model import State as YearState
from services.awards.years.project_years.queries import year_at

ASKED = (YearState.OPEN, YearState.EVALUATION, YearState.AWARDED)


class EffortAnswers(Inputs):
    """What was done of each of the five efforts."""

    gather_teachers_around_goals = Text(required=True, most=2000)
    energise_supporters = Text(required=True, most=2000)
    include_parents = Text(required=True, most=2000)
    interest_business = Text(required=True, most=2000)
    education_first_priority = Text(required=True, most=2000)


def give(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> ManagerAnswer:
    """For the school at which the actor is principal. Raises Conflict where no project year runs."""
    schools = actor.units(Role.PRINCIPAL)
    if not schools:
        raise NotAllowed(extra={"roles": [Role.PRINCIPAL]})
    year = year_at(session, schools[0])
    if year is None:
        raise Conflict("no_project_year", source="AWD-01")
    return ManagerAnswer(unit=schools[0], project_year_id=year.id, project_year=year, **inputs)


def write_answers(answer: ManagerAnswer, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    for effort in EFFORTS:
        setattr(answer, effort, inputs[effort])


@rule(source="AWD-37", status=409)
def year_asks_nothing(answer: ManagerAnswer) -> bool:
    """The questions are asked from the opening of the year until it is closed."""
    return answer.project_year.state in ASKED


@rule(source="AWD-37", status=409)
def answers_already_given(answer: ManagerAnswer, session: Session) -> bool:
    """A school answers once; what it said may be changed until the year is closed."""
    same = select(ManagerAnswer.id).filter_by(project_year_id=answer.project_year_id, unit=answer.unit)
    return session.scalar(same) is None


PRINCIPAL = Role.PRINCIPAL
# fmt: off
MANAGER_ANSWER = Process("manager_answer", ManagerAnswer, (
    Step(None,        "give", PRINCIPAL, State.GIVEN, Given,  (year_asks_nothing, answers_already_given), takes=EffortAnswers, make=give),
    Step(State.GIVEN, "edit", PRINCIPAL, SAME,        Edited, year_not_closed, takes=EffortAnswers, sets=write_answers, edits=True, optional=True),
), arrived=State.GIVEN)
# fmt: on
