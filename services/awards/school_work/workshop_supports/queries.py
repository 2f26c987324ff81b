"""Who sees what was given for workshops, and from whom (AWD-29, ledger 5.1)."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor, Role, covers
from services.awards.school_work.workshop_supports.model import WorkshopSupport
from services.awards.scope import covered
from services.awards.years.bodies.model import Kind

BOARDS = (Kind.PROVINCE_EXECUTIVE_BOARD, Kind.PREPARATION_TECHNICAL_TEAM)


def visible_to(actor: Actor) -> Select[WorkshopSupport]:
    """The school, and those above it."""
    return select(WorkshopSupport).where(covered(actor, WorkshopSupport.unit))


def seen_whole(support: WorkshopSupport, actor: Actor) -> bool:
    """Donors and whom one asks there: the principal who wrote it down, the province, its board and its team."""
    if actor.post((Role.PRINCIPAL,), support.unit):
        return True
    return any(
        covers(post.unit, support.unit)
        and (post.role is Role.PROVINCE_OFFICER or (post.role is Role.BIGEP_BODY_MEMBER and post.branch in BOARDS))
        for post in actor.posts
    )
