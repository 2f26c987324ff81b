"""What is kept of a coordination team."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, or_, select, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis import clock
from chassis.directory import KnownPerson, KnownPost
from chassis.identity import Role
from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base


class State(StrEnum):
    """A team is at work until the school sets up another."""

    ACTIVE = "active"
    DISSOLVED = "dissolved"


_WHILE_ACTIVE = text("state = 'active'")


class CoordinationTeam(Thing, Base):
    """The team of a school that collects needs and writes requests (koordinasyon ekibi)."""

    __tablename__ = "coordination_teams"
    __table_args__ = (Index("team_already_there", "unit", unique=True, postgresql_where=_WHILE_ACTIVE),)
    chair: Mapped[UUID] = mapped_column(index=True)
    chair_name: Mapped[str]
    # Expert and head teachers who were asked in besides the zümre heads: person, name, kind.
    experts: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    state: Mapped[State] = mapped_column(default=State.ACTIVE)

    def title(self) -> Words:
        """Events and e-mails carry titles, so it names no person."""
        return {"tr": "Koordinasyon ekibi", "en": "Coordination team"}


def team_of(session: Session, school: str) -> CoordinationTeam | None:
    """The team at work at a school."""
    return session.scalar(select(CoordinationTeam).filter_by(unit=school, state=State.ACTIVE))


def zumre_heads_of(session: Session, team: CoordinationTeam) -> list[dict[str, Any]]:
    """All zümre heads of the school are members, whoever they are today (TRN-14)."""
    today = clock.today()
    wanted = (
        select(KnownPost.person, KnownPerson.name, KnownPost.branch)
        .join(KnownPerson, KnownPerson.id == KnownPost.person)
        .where(
            KnownPost.unit == team.unit,
            KnownPost.role == Role.ZUMRE_HEAD,
            KnownPost.starts_on <= today,
            or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= today),
        )
        .order_by(KnownPost.branch, KnownPost.person)
    )
    return [{"person": person, "name": name, "subject": branch} for person, name, branch in session.execute(wanted)]
