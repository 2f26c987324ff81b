"""Who notes the supporters of a year (AWD-38)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import Conflict
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards import audience as to
from services.awards.years.acting_province.process import province_of, year_not_closed
from services.awards.years.project_years.queries import latest_year
from services.awards.years.supporters.events import Added, Edited, Ended
from services.awards.years.supporters.model import State, Supporter


class SupporterEntry(Inputs):
    """Who, and whom one speaks to there."""

    name = Text(required=True, most=200)
    contact_name = Text(most=120, load_default=None, allow_none=True)
    contact_email = fields.Email(load_default=None, allow_none=True, validate=validate.Length(max=200))


class SupportEnded(Inputs):
    """Why."""

    reason = Text(required=True, least=3, most=1000)


def add(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Supporter:
    """To the province's latest year. Raises Conflict where there is none."""
    year = latest_year(session, province_of(actor))
    if year is None:
        raise Conflict("no_project_year", source="AWD-01")
    return Supporter(unit=year.unit, project_year_id=year.id, project_year=year, code="other", **inputs)


def copy_supporter(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Supporter:
    """As last year, or as the programme names it; whom one speaks to there is asked anew."""
    year = inputs["year"]
    said = {"code": inputs["code"], "name": inputs["name"]}
    return Supporter(unit=year.unit, project_year_id=year.id, project_year=year, **said)


def write_entry(supporter: Supporter, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    for name, value in inputs.items():
        setattr(supporter, name, value)


@rule(source="AWD-38", status=409, field="name")
def supporter_already_there(supporter: Supporter, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Each is named once in a year."""
    same = select(Supporter.id).filter_by(project_year_id=supporter.project_year_id, name=inputs["name"])
    others = same.where(Supporter.id != supporter.id) if supporter.id else same
    return session.scalar(others.limit(1)) is None


WHO = (Role.PROVINCE_OFFICER, Role.BIGEP_BODY_MEMBER)
OPEN = (year_not_closed, supporter_already_there)
S = State
# fmt: off
SUPPORTER = Process("supporter", Supporter, (
    Step(None,         "add",  WHO,    S.SUPPORTING, Added,  OPEN, of=to.officer_or_technical_team, takes=SupporterEntry, make=add),
    Step(None,         "copy", SYSTEM, S.SUPPORTING, Added,  make=copy_supporter),
    Step(S.SUPPORTING, "edit", WHO,    SAME,         Edited, OPEN, of=to.officer_or_technical_team, takes=SupporterEntry, sets=write_entry, edits=True, optional=True),
    Step(S.SUPPORTING, "end",  WHO,    S.ENDED,      Ended,  year_not_closed, of=to.officer_or_technical_team, takes=SupportEnded, optional=True),
), arrived=S.SUPPORTING)
# fmt: on
