"""Who logs a problem of the school, and who records how it was solved and by whom (TRN-09)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotAllowed
from chassis.identity import Actor
from chassis.processes import Process, Step, rule
from chassis.schema import Inputs, Text
from services.training.needs.board_decisions.process import MOST_PEOPLE, attendee_not_of_the_school
from services.training.school_management.school_problems.events import Logged, Solved
from services.training.school_management.school_problems.model import SchoolProblem, State
from services.training.staff.queries import MANAGERS, STAFF, present


class ProblemLogged(Inputs):
    """What it is; no student is named."""

    problem = Text(required=True)


class ProblemSolution(Inputs):
    """How and when it was solved, and who of the staff was involved."""

    solution = Text(required=True)
    solved_on = fields.Date(required=True)
    attendees = fields.List(fields.UUID(), required=True, validate=validate.Length(min=1, max=MOST_PEOPLE))


def log(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> SchoolProblem:
    """Of the actor's own school."""
    schools = actor.units(*STAFF)
    if not schools:
        raise NotAllowed(extra={"roles": sorted(STAFF)})
    return SchoolProblem(unit=schools[0], logged_by=actor.person, problem=inputs["problem"], involved=[])


def write_solution(problem: SchoolProblem, session: Session, inputs: Mapping[str, Any]) -> None:
    """What was said of it."""
    problem.solution, problem.solved_on = inputs["solution"], inputs["solved_on"]
    problem.involved = present(session, problem.unit, inputs["attendees"])


@rule(source="TRN-09", field="solved_on")
def solved_in_the_future(problem: SchoolProblem, inputs: Mapping[str, Any]) -> bool:
    """What is solved was solved by today."""
    return bool(inputs["solved_on"] <= clock.today())


SOLVED = (solved_in_the_future, attendee_not_of_the_school)
# fmt: off
SCHOOL_PROBLEM = Process("school_problem", SchoolProblem, (
    Step(None,         "log",   STAFF,    State.LOGGED, Logged, takes=ProblemLogged, make=log),
    Step(State.LOGGED, "solve", MANAGERS, State.SOLVED, Solved, SOLVED, takes=ProblemSolution, sets=write_solution),
), arrived=State.SOLVED)
# fmt: on
