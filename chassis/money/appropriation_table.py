"""Who records, transfers and closes an appropriation, in whichever programme (SM-FIN, FIN-01, FIN-03)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from chassis.identity import ROOT, Actor, Role
from chassis.money import appropriations as said
from chassis.money.appropriations import Appropriated, State, its_officers, oyggm
from chassis.money.telling import events_of
from chassis.processes import SAME, SYSTEM, Process, Step

_AMOUNT, _YEAR = ("amount", Decimal), ("budget_year", int)
_TRANSFER = (("document_number", str), ("transferred_on", date))
_TOLD = {
    "recorded": ("ÖYGGM has money of a budget year for the project.", (_AMOUNT, _YEAR)),
    "transferred": (
        "The appropriation was sent to a province, or set aside at the ministry.",
        (_AMOUNT, _YEAR, *_TRANSFER),
    ),
    "running_low": ("Less than a tenth of what was transferred is left.", (_YEAR,)),
    "closed": ("The budget year is over.", (_YEAR,)),
}
_SENT = (said.province_unknown, said.outside_budget_year)
OYGGM = Role.OYGGM_OFFICER
S = State


def appropriations(service: str, model: type[Any]) -> Process:
    """The table of a programme's appropriations."""
    told = events_of(service, "appropriation", _TOLD)

    def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Appropriated:
        """It lies at the ministry until it is transferred."""
        made: Appropriated = model(unit=ROOT, **inputs)
        return made

    # fmt: off
    return Process("appropriation", model, (
        Step(None,          "record",   OYGGM,  S.RECORDED,    told["recorded"],    takes=said.NewAppropriation, make=record),
        Step(S.RECORDED,    "transfer", OYGGM,  S.TRANSFERRED, told["transferred"], _SENT, takes=said.Transfer, sets=said.transfer, tells=(its_officers,)),
        Step(S.TRANSFERRED, "warn",     SYSTEM, SAME,          told["running_low"], sets=said.note_low, tells=(its_officers, oyggm)),
        Step(S.TRANSFERRED, "close",    OYGGM,  S.CLOSED,      told["closed"],      said.budget_year_not_over, optional=True),
    ), arrived=S.TRANSFERRED)
    # fmt: on
