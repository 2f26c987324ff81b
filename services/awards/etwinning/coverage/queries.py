"""Coverage: a criterion is met with one accepted piece of evidence, an area with all its criteria (ETW-12).

How somebody sees a criterion on the levels from 0 to 3 stands beside it and never makes it met.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.texts import both
from services.awards.etwinning.criteria.model import AREAS, CRITERIA, criteria_in
from services.awards.etwinning.evidences.model import EtwinningEvidence, State

# More than two goals at once are none.
MOST_WEAK = 2


def accepted_of(session: Session | None, mission_id: UUID) -> dict[str, int]:
    """How much accepted evidence each criterion has."""
    if session is None:
        return {}
    wanted = (
        select(EtwinningEvidence.criterion, func.count())
        .where(EtwinningEvidence.mission_id == mission_id, EtwinningEvidence.state == State.ACCEPTED)
        .group_by(EtwinningEvidence.criterion)
    )
    return dict(session.execute(wanted).all())


def unmet_of(session: Session, mission_id: UUID) -> list[str]:
    """The criteria without accepted evidence, in their order."""
    accepted = accepted_of(session, mission_id)
    return [code for code in CRITERIA if code not in accepted]


def coverage_of(session: Session | None, mission_id: UUID) -> list[dict[str, Any]]:
    """Area by area: how many criteria it has, how many are met, and whether all are."""
    accepted = accepted_of(session, mission_id)
    lines = []
    for area in AREAS:
        own = criteria_in(area)
        met = sum(code in accepted for code in own)
        lines.append({"area": area, "criteria": len(own), "met": met, "is_met": met == len(own)})
    return lines


def weak_areas_of(session: Session, mission_id: UUID) -> list[dict[str, Any]]:
    """The areas with the smallest share of met criteria, the weakest first; none that is met."""
    unmet = [line for line in coverage_of(session, mission_id) if not line["is_met"]]
    weakest = sorted(unmet, key=lambda line: line["met"] / line["criteria"])[:MOST_WEAK]
    return [
        {"code": line["area"], **both(f"choice.mission_areas.{line['area']}"), "met": line["met"],
         "criteria": line["criteria"]}
        for line in weakest
    ]  # fmt: skip
