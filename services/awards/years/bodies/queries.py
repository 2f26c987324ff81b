"""Which bodies there are, who serves in them, and who sees what of it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from chassis.identity import PROVINCE, SCHOOL, Actor, cut
from services.awards.scope import of_own_province, overseen
from services.awards.years.bodies.model import OF_PROVINCE, Body, Kind, Member


def visible_to(actor: Actor) -> Select[Body]:
    """A school its commission, those above it all of theirs; the province's bodies everybody of the province."""
    of_province = and_(Body.kind.in_(OF_PROVINCE), of_own_province(actor, Body.unit))
    return select(Body).where(or_(overseen(actor, Body.unit), of_province))


def body_of(session: Session, project_year_id: UUID, kind: Kind | str, unit: str) -> Body | None:
    """The body of this kind at exactly this unit in a year."""
    return session.scalar(select(Body).filter_by(project_year_id=project_year_id, kind=kind, unit=unit))


def commission_of(session: Session, project_year_id: UUID, school: str) -> Body | None:
    """The commission of a school in a year."""
    return body_of(session, project_year_id, Kind.SCHOOL_PROJECT_COMMISSION, cut(school, SCHOOL))


def province_body(session: Session, project_year_id: UUID, kind: Kind, unit: str) -> Body | None:
    """The body of this kind of the province in which a unit lies."""
    return body_of(session, project_year_id, kind, cut(unit, PROVINCE))


def members_on(session: Session, body_id: UUID, day: date) -> list[Member]:
    """Who serves in a body on a day."""
    serves = (Member.first_day <= day, or_(Member.last_day.is_(None), Member.last_day >= day))
    wanted = select(Member).where(Member.body_id == body_id, *serves).order_by(Member.id)
    return list(session.scalars(wanted))
