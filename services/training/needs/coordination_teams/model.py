"""What is kept of a coordination team."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, select, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis.directory import KnownPerson, KnownPost
from chassis.identity import Role
from chassis.texts import Words
from chassis.things import Followed, Thing
from services.training.staff.queries import held_today
from services.training.tables import Base


class State(StrEnum):
    """A team is at work until it loses its chair or the school sets up another."""

    ACTIVE = "active"
    WITHOUT_CHAIR = "without_chair"
    DISSOLVED = "dissolved"


STANDING = (State.ACTIVE, State.WITHOUT_CHAIR)
_WHILE_STANDING = text("state <> 'dissolved'")


class CoordinationTeam(Followed, Thing, Base):
    """The team of a school that collects needs and writes requests (koordinasyon ekibi)."""

    __tablename__ = "coordination_teams"
    __table_args__ = (Index("team_already_there", "unit", unique=True, postgresql_where=_WHILE_STANDING),)
    chair: Mapped[UUID] = mapped_column(index=True)
    chair_name: Mapped[str]
    # Expert and head teachers who were asked in besides the zümre heads: person, name, kind.
    experts: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, default=list)
    state: Mapped[State] = mapped_column(default=State.ACTIVE)

    def title(self) -> Words:
        """Events and e-mails carry titles, so it names no person."""
        return {"tr": "Koordinasyon ekibi", "en": "Coordination team"}


def team_of(session: Session, school: str) -> CoordinationTeam | None:
    """The team at work at a school; one that has lost its chair is not at work."""
    return session.scalar(select(CoordinationTeam).filter_by(unit=school, state=State.ACTIVE))


def chairs_of(session: Session, school: str) -> list[UUID]:
    """The chair of the team at work, and whoever acts in the chair's place today (Q-52)."""
    team = team_of(session, school)
    if team is None:
        return []
    deputies = select(KnownPost.person).where(
        KnownPost.deputy_for == team.chair,
        KnownPost.unit == school,
        KnownPost.role == Role.DEPUTY_PRINCIPAL,
        held_today(),
    )
    return [team.chair, *session.scalars(deputies.order_by(KnownPost.person))]


def zumre_heads_of(session: Session, team: CoordinationTeam) -> list[dict[str, Any]]:
    """All zümre heads of the school are members, whoever they are today (TRN-14)."""
    wanted = (
        select(KnownPost.person, KnownPerson.name, KnownPost.branch)
        .join(KnownPerson, KnownPerson.id == KnownPost.person)
        .where(KnownPost.unit == team.unit, KnownPost.role == Role.ZUMRE_HEAD, held_today())
        .order_by(KnownPost.branch, KnownPost.person)
    )
    return [{"person": person, "name": name, "subject": branch} for person, name, branch in session.execute(wanted)]
