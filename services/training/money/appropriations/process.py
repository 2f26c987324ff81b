"""Who records, transfers and closes an appropriation (SM-FIN, FIN-01, FIN-03)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import unit_of
from chassis.identity import ROOT, Actor, Role
from chassis.processes import SAME, SYSTEM, Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.training import audience as to
from services.training.money.appropriations.events import Closed, Recorded, RunningLow, Transferred
from services.training.money.appropriations.model import Appropriation, State
from services.training.money.expenses.process import LEGAL_BASES, Money

OYGGM = Role.OYGGM_OFFICER
FIRST_YEAR, LAST_YEAR = 2022, 2100
_PROVINCE = re.compile(r"tr/[^/]+")


class NewAppropriation(Inputs):
    """How much, of which budget year, and by which law."""

    amount = Money(required=True)
    budget_year = fields.Integer(required=True, validate=validate.Range(FIRST_YEAR, LAST_YEAR))
    legal_basis = fields.String(
        load_default="central_budget_law", validate=validate.OneOf(LEGAL_BASES), metadata={"x-choices": "legal_bases"}
    )


class Transfer(Inputs):
    """To which province, when and by which document; without a province it is set aside at the ministry (FIN-08)."""

    province = Text(most=40, load_default=None, allow_none=True, metadata={"x-names": "unit"})
    document_number = Text(required=True, most=80)
    transferred_on = fields.Date(required=True)


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Appropriation:
    """It lies at the ministry until it is transferred."""
    return Appropriation(unit=ROOT, **inputs)


def transfer(appropriation: Appropriation, inputs: Mapping[str, Any]) -> None:
    """It lies at the province from now on."""
    appropriation.unit = inputs["province"] or ROOT
    appropriation.document_number = inputs["document_number"]
    appropriation.transferred_on = inputs["transferred_on"]


def note_low(appropriation: Appropriation) -> None:
    """It is told once."""
    appropriation.running_low = True


def its_officers(appropriation: Appropriation) -> list[Addressee]:
    """The province's officers, where it lies at a province (NTF-47)."""
    return to.province(appropriation) if appropriation.unit != ROOT else []


@rule(source="FIN-01", field="province")
def province_unknown(appropriation: Appropriation, session: Session, inputs: Mapping[str, Any]) -> bool:
    """It is sent to a province that the directory knows."""
    province = inputs["province"]
    return province is None or (bool(_PROVINCE.fullmatch(province)) and unit_of(session, province) is not None)


@rule(source="FIN-03", field="transferred_on")
def outside_budget_year(appropriation: Appropriation, inputs: Mapping[str, Any]) -> bool:
    """It is transferred in its budget year."""
    return bool(inputs["transferred_on"].year == appropriation.budget_year)


@rule(source="SM-FIN", status=409)
def budget_year_not_over(appropriation: Appropriation) -> bool:
    """It is closed when its budget year is over."""
    return clock.today().year > appropriation.budget_year


S = State
# fmt: off
APPROPRIATION = Process("appropriation", Appropriation, (
    Step(None,          "record",   OYGGM,  S.RECORDED,    Recorded,    takes=NewAppropriation, make=record),
    Step(S.RECORDED,    "transfer", OYGGM,  S.TRANSFERRED, Transferred, (province_unknown, outside_budget_year), takes=Transfer, sets=transfer, tells=(its_officers,)),
    Step(S.TRANSFERRED, "warn",     SYSTEM, SAME,          RunningLow,  sets=note_low, tells=(its_officers, to.ministry)),
    Step(S.TRANSFERRED, "close",    OYGGM,  S.CLOSED,      Closed,      budget_year_not_over, optional=True),
), arrived=S.TRANSFERRED)
# fmt: on
