"""Who sees joint zümre heads."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.partnership.joint_zumre_heads.model import JointZumreHead
from services.partnership.scope import covered


def visible_to(actor: Actor) -> Select[JointZumreHead]:
    """Both schools and those above them."""
    return select(JointZumreHead).where(covered(actor, JointZumreHead.unit, JointZumreHead.partner))
