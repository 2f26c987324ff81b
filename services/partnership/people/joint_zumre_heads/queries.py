"""Who sees joint zümre heads."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.people.joint_zumre_heads.model import JointZumreHead
from services.partnership.scope import theirs


def visible_to(actor: Actor) -> Select[JointZumreHead]:
    """Both schools and those above them."""
    return theirs(actor, select(JointZumreHead), JointZumreHead)
