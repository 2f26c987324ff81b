"""Who sees the press list (ledger 5.1)."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor, Role
from services.awards.years.bodies.model import Kind
from services.awards.years.press_contacts.model import PressContact

BOARDS = (Kind.PROVINCE_EXECUTIVE_BOARD, Kind.PREPARATION_TECHNICAL_TEAM)


def visible_to(actor: Actor) -> Select[PressContact]:
    """The province's officers, its executive board and its technical team: how somebody outside is reached."""
    seats = [post.unit for post in actor.posts if post.role is Role.BIGEP_BODY_MEMBER and post.branch in BOARDS]
    units = dict.fromkeys([*actor.units(Role.PROVINCE_OFFICER), *seats])
    return select(PressContact).where(PressContact.unit.in_(list(units)))
