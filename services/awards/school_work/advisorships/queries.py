"""Who sees how a student is advised (PRV-11, ledger 5.1)."""

from __future__ import annotations

from sqlalchemy import Select, false, or_, select

from chassis.identity import Actor
from services.awards.school_work.advisorships.model import Advisorship, State
from services.awards.school_work.school_staff.queries import MANAGERS, RECORDERS


def visible_to(actor: Actor) -> Select[Advisorship]:
    """The school's managers and recorder, and the advisor with what was noted before; nobody above the school."""
    here = Advisorship.unit.in_(actor.units(*RECORDERS))
    advising = select(Advisorship.student_id).filter_by(advisor=actor.person, state=State.ACTIVE)
    mine = Advisorship.student_id.in_(advising) if actor.person and actor.posts else false()
    return select(Advisorship).where(or_(here if actor.person else false(), mine))


def seen_whole(advisorship: Advisorship, actor: Actor) -> bool:
    """Notes are for the advisor, the principal and the deputies; a recorder sees that there is an advisor."""
    if advisorship.unit in actor.units(*MANAGERS):
        return True
    return advisorship.advisor == actor.person or not actor.post(RECORDERS, advisorship.unit)
