"""Who sees coordinators, and who sees how to reach them."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from chassis.identity import Actor, Role
from services.partnership.coordinators.model import Coordinator, State, in_office
from services.partnership.joint_zumre_heads.model import JointZumreHead
from services.partnership.partnerships.queries import covered

# PRV-05: both schools' managers, and those above them; coordinators and joint zümre heads besides.
SEE_CONTACTS = (
    Role.PRINCIPAL,
    Role.DEPUTY_PRINCIPAL,
    Role.DISTRICT_OFFICER,
    Role.PROVINCE_OFFICER,
    Role.OGM_OFFICER,
)


def visible_to(actor: Actor) -> Select[tuple[Coordinator]]:
    """Both schools and those above them."""
    return select(Coordinator).where(covered(actor, Coordinator.unit, Coordinator.partner))


def sees_contacts(session: Session, actor: Actor, appointed: Coordinator | JointZumreHead) -> bool:
    """Whether phone and e-mail are shown to this person (PRV-05); everybody else sees the name only."""
    schools = (appointed.unit, appointed.partner)
    for post in actor.posts:
        if post.role in SEE_CONTACTS and any(f"{school}/".startswith(f"{post.unit}/") for school in schools):
            return True
    if in_office(session, appointed.partnership_id, actor):
        return True
    heads = select(JointZumreHead.id).filter_by(partnership_id=appointed.partnership_id, state=State.APPOINTED)
    return session.scalar(heads.where(JointZumreHead.person.in_(actor.own_names())).limit(1)) is not None


def of_partnership(session: Session, partnership_id: UUID) -> Sequence[Coordinator]:
    """Those in office."""
    wanted = select(Coordinator).filter_by(partnership_id=partnership_id, state=State.APPOINTED)
    return session.scalars(wanted.order_by(Coordinator.id)).all()
