"""A school's weak areas, told by another programme, are proposed as goals of its partnership's next plan."""

from __future__ import annotations

from typing import Any

from marshmallow import fields
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.schema import Facts
from chassis.transitions import create
from services.partnership.pairing.partnerships.model import Partnership, State
from services.partnership.plans.proposed_goals.model import ProposedGoal
from services.partnership.plans.proposed_goals.process import PROPOSED_GOAL


class WeakArea(Facts):
    """What is weak, in both languages, and how much of it is met."""

    code = fields.String(required=True)
    tr = fields.String(required=True)
    en = fields.String(required=True)
    met = fields.Integer(required=True)
    criteria = fields.Integer(required=True)


class MissionFacts(Facts):
    """`awards.etwinning_mission.confirmed`."""

    id = fields.UUID(required=True)
    school = fields.String(required=True)
    school_year = fields.String(required=True)
    weak_areas = fields.List(fields.Nested(WeakArea), required=True)


def propose_goals(session: Session, facts: dict[str, Any]) -> None:
    """For the year after the one that was judged; a school without an active partnership has no plan to write."""
    partnership = _of_school(session, facts["school"])
    if partnership is None:
        return
    last = int(facts["school_year"][-4:])
    for area in facts["weak_areas"]:
        said = {
            "partnership": partnership,
            "school": facts["school"],
            "school_year": f"{last}-{last + 1}",
            "source_id": facts["id"],
            "code": area["code"],
            "wording": {"tr": area["tr"], "en": area["en"]},
            "met": area["met"],
            "criteria": area["criteria"],
        }
        if not _is_known(session, partnership, facts["id"], area["code"]):
            create(session, PROPOSED_GOAL, "propose", SYSTEM_ACTOR, said)


def _of_school(session: Session, school: str) -> Partnership | None:
    either = or_(Partnership.group_one == school, Partnership.group_two == school)
    return session.scalar(select(Partnership).where(either, Partnership.state == State.ACTIVE))


def _is_known(session: Session, partnership: Partnership, source_id: Any, code: str) -> bool:
    wanted = select(ProposedGoal.id).filter_by(partnership_id=partnership.id, source_id=source_id, code=code)
    return session.scalar(wanted) is not None
