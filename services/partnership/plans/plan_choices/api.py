"""The objectives and indicators that a form offers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Response

from chassis.answers import json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import reading
from chassis.describe import refusals, response
from chassis.paging import page
from chassis.schema import page_of
from chassis.texts import Words, subject_words
from services.partnership.plans.plan_choices.queries import sections_for
from services.partnership.plans.plan_choices.schema import PlanPartsAsked, PlanPartSchema
from services.partnership.plans.plan_sections.model import PlanSection

plan_choices = Door("plan_choices", __name__, url_prefix="/v1", description="Objectives and indicators to pick from")
ANSWERS = response(200, page_of(PlanPartSchema)) | refusals(422)


@plan_choices.route("/objectives")
@plan_choices.doc(operationId="list_objectives", responses=ANSWERS)
@plan_choices.arguments(PlanPartsAsked, location="query")
def objectives(asked: dict[str, Any]) -> Response:
    """What the plans that one may see want to reach."""
    return _answered(asked, lambda section: [(one.id, one.title) for one in section.objectives])


@plan_choices.route("/indicators")
@plan_choices.doc(operationId="list_indicators", responses=ANSWERS)
@plan_choices.arguments(PlanPartsAsked, location="query")
def indicators(asked: dict[str, Any]) -> Response:
    """By what the plans that one may see are measured."""
    return _answered(
        asked, lambda section: [(one.id, one.name) for row in section.objectives for one in row.indicators]
    )


def _answered(asked: dict[str, Any], parts: Callable[[PlanSection], list[tuple[UUID, str]]]) -> Response:
    """A page of sections, whole: sections are found by whose they are, and their parts only with them."""
    with reading() as session:
        found, following = page(session, sections_for(actor(), asked.get("plan")), PlanSection.id, asked)
        items = [
            {"id": part_id, "title": _titled(name, section), "plan_id": section.plan_id, "section_id": section.id}
            for section in found
            for part_id, name in parts(section)
        ]
        return json({"items": items, "next": following})


def _titled(name: str, section: PlanSection) -> Words:
    where = section.subject and subject_words(section.subject)
    return {
        language: " · ".join(filter(None, (name, where[language] if where else "", section.school_year)))
        for language in ("tr", "en")
    }
