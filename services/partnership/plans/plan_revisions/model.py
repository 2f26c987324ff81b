"""What is kept of a revision of an accepted plan."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Shared, Thing
from services.partnership.plans.plan_sections.model import PlanSection
from services.partnership.tables import Base


class State(StrEnum):
    """A revision is proposed, then approved by both principals, refused by one, or taken back (Q-11)."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class PlanRevision(Shared, Thing, Base):
    """A section of an accepted plan as it shall be from now on; the plan's copies keep it as it was."""

    __tablename__ = "plan_revisions"
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), index=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("action_plans.id"), index=True)
    section_id: Mapped[UUID] = mapped_column(ForeignKey("plan_sections.id"), index=True)
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    school_year: Mapped[str]
    content: Mapped[dict[str, Any]]
    reason: Mapped[str]
    refused_because: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.PROPOSED)
    section: Mapped[PlanSection] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """Which section is revised."""
        section = self.section.title()
        return {"tr": f"Plan değişikliği: {section['tr']}", "en": f"Revision of the plan: {section['en']}"}

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.unit, self.group_two
