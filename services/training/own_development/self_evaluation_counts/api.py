"""The door at which a school's management sees how its teachers see themselves."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis import clock
from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.errors import NotAllowed
from chassis.schema import page_of
from services.training.own_development.self_evaluation_counts.queries import counts_of
from services.training.own_development.self_evaluation_counts.schema import CountsAsked, SelfEvaluationCountsSchema
from services.training.staff.queries import MANAGERS

self_evaluation_counts = Door(
    "self-evaluation-counts",
    __name__,
    url_prefix="/v1/self-evaluation-counts",
    description=SelfEvaluationCountsSchema.__doc__,
)


@self_evaluation_counts.route("")
@self_evaluation_counts.doc(
    operationId="count_self-evaluations",
    responses=response(200, page_of(SelfEvaluationCountsSchema)) | refusals(403, 422),
)
@self_evaluation_counts.arguments(CountsAsked, location="query")
def counts(asked: dict[str, Any]) -> Response:
    """Of each school that whoever asks manages."""
    schools = dict.fromkeys(actor().units(*MANAGERS))
    if not schools or actor().person is None:
        raise NotAllowed(extra={"roles": sorted(MANAGERS)})
    school_year = asked.get("school_year") or clock.school_year_of(clock.today())
    with reading() as session:
        items = [counts_of(session, school, school_year) for school in schools]
    return json({"items": items, "next": None})
