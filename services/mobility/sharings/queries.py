"""Who sees sharing events (MOB-15)."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, and_, false, or_, select

from chassis.identity import Actor, Post, Role
from chassis.scope import lies_in
from services.mobility.sharings.model import Audience, Sharing

_READERS = (
    Role.PRINCIPAL,
    Role.DEPUTY_PRINCIPAL,
    Role.DISTRICT_OFFICER,
    Role.PROVINCE_OFFICER,
    Role.OYGGM_OFFICER,
    Role.AUDITOR,
)
_ZUMRE = (Role.TEACHER, Role.ZUMRE_HEAD)


def visible_to(actor: Actor) -> Select[Sharing]:
    """Whose visit it was, the own school’s managers, those above, and of the own zümre whoever is invited."""
    own = Sharing.person == actor.person if actor.person and actor.posts else false()
    above = (lies_in(Sharing, unit) for unit in actor.units(*_READERS))
    zumre = (
        and_(Sharing.audience == Audience.OWN_ZUMRE, Sharing.unit == post.unit, _invited(post))
        for post in actor.posts
        if post.role in _ZUMRE
    )
    return select(Sharing).where(or_(own, *above, *zumre))


def _invited(post: Post) -> ColumnElement[bool]:
    """Their own subject is; of a visitor who teaches none, the heads of all are."""
    own = Sharing.branch == post.branch
    return or_(own, Sharing.branch.is_(None)) if post.role is Role.ZUMRE_HEAD else own
