"""A participant answers the survey once; what they said bears no name (TRN-05)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis.identity import Actor
from chassis.processes import rule
from chassis.schema import Inputs
from services.training.catalogue.model import CATALOGUE
from services.training.planning.activities.model import Activity
from services.training.planning.surveys.model import Sheet, SheetReturned, SurveyAnswer

STATEMENTS = CATALOGUE.codes("expected_results")
MARK = validate.Range(1, 5)


class StatementMark(Inputs):
    """How far one statement holds, from one to five."""

    statement = fields.String(
        required=True, validate=validate.OneOf(STATEMENTS), metadata={"x-choices": "expected_results", "x-each": True}
    )
    mark = fields.Integer(required=True, validate=MARK)


class SurveySheet(Inputs):
    """All seven statements."""

    marks = fields.List(fields.Nested(StatementMark), required=True, validate=validate.Length(max=len(STATEMENTS)))


@rule(source="TRN-05", field="marks")
def statement_not_marked(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Each of the seven statements is marked once."""
    return sorted(one["statement"] for one in inputs["marks"]) == sorted(STATEMENTS)


@rule(source="TRN-05", status=409)
def survey_already_answered(activity: Activity, session: Session, actor: Actor) -> bool:
    """Everybody answers once."""
    return not has_returned(session, activity, actor, Sheet.SURVEY)


def has_returned(session: Session, activity: Activity, actor: Actor, sheet: Sheet) -> bool:
    """Whether this person has answered it."""
    return session.get(SheetReturned, (activity.id, actor.person, sheet)) is not None


def answer(activity: Activity, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """The marks, and apart from them that this person has answered."""
    marks = {one["statement"]: one["mark"] for one in inputs["marks"]}
    session.add(SurveyAnswer(activity_id=activity.id, marks={code: marks[code] for code in STATEMENTS}))
    session.add(SheetReturned(activity_id=activity.id, person=actor.person, sheet=Sheet.SURVEY))
