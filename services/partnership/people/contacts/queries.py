"""Who sees how to reach a coordinator or joint zümre head (PRV-05)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.identity import Actor, Role
from services.partnership.people.coordinators.model import Coordinator, State, in_office
from services.partnership.people.joint_zumre_heads.model import JointZumreHead

# PRV-05: both schools' managers, and those above them; coordinators and joint zümre heads besides.
SEE_CONTACTS = (
    Role.PRINCIPAL,
    Role.DEPUTY_PRINCIPAL,
    Role.DISTRICT_OFFICER,
    Role.PROVINCE_OFFICER,
    Role.OGM_OFFICER,
)


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
