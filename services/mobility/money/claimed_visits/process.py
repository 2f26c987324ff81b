"""For which visit somebody claims: their own, and one at which they were (FIN-02, FIN-06)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis.errors import RuleNotMet
from chassis.identity import PROVINCE, Actor, cut
from chassis.money.claiming import ClaimLines, write
from chassis.schema import Inputs
from services.mobility.money.travel_claims.model import VisitClaim
from services.mobility.participations.model import Participation, State

NEVER_WENT = (State.EXPECTED, State.NO_SHOW, State.CANCELLED)


class OfVisit(Inputs):
    """For which visit."""

    participation = fields.UUID(required=True, metadata={"x-choices-from": "things:participations"})


class VisitExpenses(ClaimLines, OfVisit):
    """First for which visit, and then all the expenses."""


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> VisitClaim:
    """The own province pays, wherever the host lies. Raises RuleNotMet for what is no visit of theirs (FIN-02)."""
    visit = session.get(Participation, inputs["participation"])
    if visit is None or visit.person != actor.person or visit.state in NEVER_WENT:
        said = {"participation": ["not_project_expense"]}
        raise RuleNotMet("not_project_expense", source="FIN-02", errors=said)
    claim = VisitClaim(
        unit=visit.unit,
        claimant=visit.person,
        claimant_name=visit.name,
        own_unit=visit.unit,
        source_id=visit.id,
        participation=visit,
        subject=visit.title()["tr"],
        place_name=visit.host_school,
        starts_on=visit.starts_on,
        ends_on=visit.ends_on,
        budget_year=visit.starts_on.year,
        payer_unit=cut(visit.unit, PROVINCE),
        corrections=[],
    )
    write(claim, inputs)
    return claim
