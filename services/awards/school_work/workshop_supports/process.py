"""Who records what was given for a workshop (AWD-29)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import Actor, Role
from chassis.money.amounts import Money
from chassis.processes import Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.audience import province_officers
from services.awards.catalogue.model import CATALOGUE
from services.awards.school_work.workshop_supports.events import Recorded, Withdrawn
from services.awards.school_work.workshop_supports.model import State, WorkshopSupport
from services.awards.school_work.workshops.model import STANDING, Workshop

PRINCIPAL = Role.PRINCIPAL


def _one_of(choices: str) -> dict[str, Any]:
    return {"validate": validate.OneOf(CATALOGUE.codes(choices)), "metadata": {"x-choices": choices}}


class SupportText(Inputs):
    """Who gave what, of what worth, and when."""

    supporter_kind = fields.String(required=True, **_one_of("supporter_kinds"))
    supporter = Text(required=True, most=200)
    contact_person = Text(most=160, load_default=None, allow_none=True)
    contact = Text(most=200, load_default=None, allow_none=True)
    scale = fields.String(required=True, **_one_of("support_scales"))
    kind = fields.String(required=True, **_one_of("support_kinds"))
    description = Text(most=2000, load_default=None, allow_none=True)
    value = Money(required=True)
    received_on = fields.Date(required=True)


class OfWorkshop(Inputs):
    """For which workshop."""

    workshop = fields.UUID(required=True, metadata={"x-choices-from": "things:workshops"})


class NewWorkshopSupport(SupportText, OfWorkshop):
    """First for which workshop, then what."""


class SupportWithdrawal(Inputs):
    """Why it was none."""

    reason = Text(required=True, most=500)


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> WorkshopSupport:
    """For a workshop of the actor's own school. Raises NotFound where there is none."""
    workshop = session.get(Workshop, inputs["workshop"])
    if workshop is None or workshop.unit not in actor.units(PRINCIPAL):
        raise NotFound
    said = {name: one for name, one in inputs.items() if name != "workshop"}
    return WorkshopSupport(unit=workshop.unit, workshop=workshop, workshop_id=workshop.id, **said)


@rule(source="AWD-29", status=409)
def workshop_is_closed(support: WorkshopSupport) -> bool:
    """Support is recorded for a workshop that there is or that is to be."""
    return support.workshop.state in STANDING


@rule(source="AWD-29", field="received_on")
def received_in_the_future(support: WorkshopSupport) -> bool:
    """A support is recorded when it has been given."""
    return support.received_on <= clock.today()


S = State
# fmt: off
WORKSHOP_SUPPORT = Process("workshop_support", WorkshopSupport, (
    Step(None,       "record",   PRINCIPAL, S.RECORDED,  Recorded,  (workshop_is_closed, received_in_the_future), takes=NewWorkshopSupport, make=record, tells=(province_officers,)),
    Step(S.RECORDED, "withdraw", PRINCIPAL, S.WITHDRAWN, Withdrawn, takes=SupportWithdrawal, optional=True),
), arrived=S.RECORDED)
# fmt: on
