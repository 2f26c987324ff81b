"""Which bodies there are, who serves in them, and who sees what of it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import PROVINCE, SCHOOL, Actor, Role, cut
from services.awards.scope import STAFF, of_own_province, overseen
from services.awards.years.bodies.model import OF_PROVINCE, Body, BodyMember, Kind
from services.awards.years.bodies.process import formers

# A dash stands for them in every row of ledger 4.2 about bodies.
_NOT_THESE = STAFF | {Role.STUDENT_ACTIVITY_RECORDER}
# Who served where and when is read by these two, and by auditors (ledger 5.1).
_READ_MEMBERS = (Kind.PROVINCE_EXECUTIVE_BOARD, Kind.MONITORING_EVALUATION_BOARD)


def visible_to(actor: Actor) -> Select[Body]:
    """A school its commission, those above it all of theirs; the province's bodies everybody of the province."""
    of_province = and_(Body.kind.in_(OF_PROVINCE), of_own_province(actor, Body.unit, without=_NOT_THESE))
    return select(Body).where(or_(overseen(actor, Body.unit, without=_NOT_THESE), of_province))


def seen_whole(body: Body, actor: Actor) -> bool:
    """Who serves in it: whoever forms it, its members, the two boards of the province that look, and auditors."""
    forms = any(actor.post((place.role,), place.unit) for place in formers(body) if place.role)
    province = cut(body.unit, PROVINCE)
    looks = any(actor.post((Role.BIGEP_BODY_MEMBER,), province, kind) for kind in _READ_MEMBERS)
    mine = any(one.person in actor.own_names() for one in body.serving(clock.today()))
    return forms or looks or mine or any(post.role is Role.AUDITOR for post in actor.posts)


def body_of(session: Session, project_year_id: UUID, kind: Kind | str, unit: str) -> Body | None:
    """The body of this kind at exactly this unit in a year."""
    return session.scalar(select(Body).filter_by(project_year_id=project_year_id, kind=kind, unit=unit))


def commission_of(session: Session, project_year_id: UUID, school: str) -> Body | None:
    """The commission of a school in a year."""
    return body_of(session, project_year_id, Kind.SCHOOL_PROJECT_COMMISSION, cut(school, SCHOOL))


def members_on(session: Session, body_id: UUID, day: date) -> list[BodyMember]:
    """Who serves in a body on a day."""
    serves = (BodyMember.first_day <= day, or_(BodyMember.last_day.is_(None), BodyMember.last_day >= day))
    wanted = select(BodyMember).where(BodyMember.body_id == body_id, *serves).order_by(BodyMember.id)
    return list(session.scalars(wanted))
