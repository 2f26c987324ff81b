"""Who sees what was announced."""

from __future__ import annotations

from sqlalchemy import Select, or_, select

from chassis.identity import Actor, Role
from services.awards.etwinning.announcements.model import EtwinningAnnouncement
from services.awards.etwinning.staff.queries import OF_THE_MISSION, OF_THE_SCHOOL, read_by


def visible_to(actor: Actor) -> Select[EtwinningAnnouncement]:
    """All staff of the school and those above it; of another school the principal to whom it is offered."""
    readers = {*OF_THE_MISSION, *OF_THE_SCHOOL}
    offered = (EtwinningAnnouncement.schools.contains([unit]) for unit in actor.units(Role.PRINCIPAL))
    return select(EtwinningAnnouncement).where(or_(read_by(actor, EtwinningAnnouncement.unit, readers), *offered))
