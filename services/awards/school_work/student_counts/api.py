"""The door at which schools, districts and the province see numbers of students, and no names."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.awards.school_work.student_counts.queries import counts_of
from services.awards.school_work.student_counts.schema import StudentCountsAsked, StudentCountSchema

student_counts = Door(
    "student-counts", __name__, url_prefix="/v1/student-counts", description=StudentCountSchema.__doc__
)


@student_counts.route("")
@student_counts.doc(
    operationId="list_student-counts", responses=response(200, page_of(StudentCountSchema)) | refusals(422)
)
@student_counts.arguments(StudentCountsAsked, location="query")
def counts(asked: dict[str, Any]) -> Response:
    """How many students are advised and plan their work, school by school."""
    with reading() as session:
        found = counts_of(session, actor(), asked)
    shown = found[: asked["limit"]]
    return json({"items": shown, "next": shown[-1]["unit"] if len(found) > len(shown) else None})
