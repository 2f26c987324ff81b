"""Who adds to the programmes of a year (AWD-21)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis.errors import Conflict, NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards import audience as to
from services.awards.catalogue.model import CATALOGUE
from services.awards.records.record_choices.model import SCOPES_OF
from services.awards.records.year_programmes import events as told
from services.awards.records.year_programmes.model import State, YearProgramme
from services.awards.years.bodies.model import Kind
from services.awards.years.project_years.queries import year_at

BODY = Role.BIGEP_BODY_MEMBER


class ProgrammeContent(Inputs):
    """A programme of the table whose scope is widened, or another one by its name; and which scopes it has."""

    programme = fields.String(
        load_default=None,
        allow_none=True,
        validate=validate.OneOf(CATALOGUE.codes("programmes")),
        metadata={"x-choices": "programmes"},
    )
    name = Text(most=120, load_default=None, allow_none=True)
    scopes = fields.List(
        fields.String(validate=validate.OneOf(CATALOGUE.codes("scope_levels"))),
        required=True,
        validate=validate.Length(min=1),
        metadata={"x-choices": "scope_levels"},
    )


class WithdrawalReason(Inputs):
    """Why it holds no more."""

    reason = Text(required=True, most=1000)


def add(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> YearProgramme:
    """It lies at the province of the board. Raises Conflict where no project year runs."""
    seats = (post for post in actor.posts if post.role is BODY and post.branch == Kind.PROVINCE_EXECUTIVE_BOARD)
    unit = next((post.unit for post in seats), None)
    if unit is None:
        raise NotAllowed(extra={"roles": [BODY]})
    year = year_at(session, unit)
    if year is None:
        raise Conflict("no_project_year", source="AWD-01")
    return YearProgramme(unit=unit, project_year_id=year.id, **inputs)


@rule(source="AWD-21", field="name")
def programme_or_name(programme: YearProgramme) -> bool:
    """Either one of the table is named, or another is given a name."""
    return bool(programme.programme) is not bool(programme.name)


@rule(source="AWD-21", field="scopes")
def scopes_not_wider(programme: YearProgramme) -> bool:
    """Widening a programme names a scope that it does not have anyway."""
    return programme.programme is None or bool(set(programme.scopes) - SCOPES_OF[programme.programme])


S = State
BOARD: dict[str, Any] = {"of": to.executive_board}
# fmt: off
YEAR_PROGRAMME = Process("year_programme", YearProgramme, (
    Step(None,       "add",      BODY, S.IN_FORCE,  told.Added,     (programme_or_name, scopes_not_wider), takes=ProgrammeContent, make=add, tells=(to.principals_of_the_province,), **BOARD),
    Step(S.IN_FORCE, "withdraw", BODY, S.WITHDRAWN, told.Withdrawn, takes=WithdrawalReason, optional=True, **BOARD),
))
# fmt: on
