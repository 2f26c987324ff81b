"""Who records, transfers and closes an appropriation (SM-FIN, FIN-01, FIN-03)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis.identity import ROOT, Actor, Role
from chassis.money import appropriations as said
from chassis.money.appropriations import State, its_officers
from chassis.processes import SAME, SYSTEM, Process, Step
from services.mobility import audience as to
from services.mobility.money.appropriations.events import Closed, Recorded, RunningLow, Transferred
from services.mobility.money.appropriations.model import VisitAppropriation

OYGGM = Role.OYGGM_OFFICER


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> VisitAppropriation:
    """It lies at the ministry until it is transferred."""
    return VisitAppropriation(unit=ROOT, **inputs)


S = State
SENT = (said.province_unknown, said.outside_budget_year)
# fmt: off
APPROPRIATION = Process("appropriation", VisitAppropriation, (
    Step(None,          "record",   OYGGM,  S.RECORDED,    Recorded,    takes=said.NewAppropriation, make=record),
    Step(S.RECORDED,    "transfer", OYGGM,  S.TRANSFERRED, Transferred, SENT, takes=said.Transfer, sets=said.transfer, tells=(its_officers,)),
    Step(S.TRANSFERRED, "warn",     SYSTEM, SAME,          RunningLow,  sets=said.note_low, tells=(its_officers, to.ministry)),
    Step(S.TRANSFERRED, "close",    OYGGM,  S.CLOSED,      Closed,      said.budget_year_not_over, optional=True),
), arrived=S.TRANSFERRED)
# fmt: on
