"""The door of boards and commissions."""

from typing import Any

from sqlalchemy import Select

from chassis.door import door
from chassis.opened import Part, chosen_from, narrowed_to
from services.awards.years.bodies.model import Body, Kind
from services.awards.years.bodies.process import BODY
from services.awards.years.bodies.queries import seen_whole, visible_to
from services.awards.years.bodies.schema import BodyInPartSchema, BodySchema


@chosen_from(*(kind.value for kind in Kind), called="bodies")
def of_kind(wanted: Select[Any], kind: str) -> Select[Any]:
    """Those of one kind."""
    return wanted.where(Body.kind == kind)


bodies = door(
    BODY,
    BodySchema,
    visible_to,
    filters={"project_year": narrowed_to(Body.project_year_id), "kind": of_kind},
    columns=("project_year_id", "kind", "level"),
    part=Part(BodyInPartSchema, seen_whole),
)
