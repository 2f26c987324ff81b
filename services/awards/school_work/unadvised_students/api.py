"""The door at which a school sees which of its students have no advisor teacher."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.schema import page_of
from services.awards.school_work.unadvised_students.queries import unadvised
from services.awards.school_work.unadvised_students.schema import UnadvisedAsked, UnadvisedStudentSchema

unadvised_students = Door(
    "unadvised-students", __name__, url_prefix="/v1/unadvised-students", description=UnadvisedStudentSchema.__doc__
)


@unadvised_students.route("")
@unadvised_students.doc(
    operationId="list_unadvised-students", responses=response(200, page_of(UnadvisedStudentSchema)) | refusals(422)
)
@unadvised_students.arguments(UnadvisedAsked, location="query")
def listed(asked: dict[str, Any]) -> Response:
    """Which students of the school have no advisor teacher."""
    with reading() as session:
        found = unadvised(session, actor(), asked)
        shown = UnadvisedStudentSchema(many=True).dump(found[: asked["limit"]])
    return json({"items": shown, "next": shown[-1]["id"] if len(found) > len(shown) else None})
