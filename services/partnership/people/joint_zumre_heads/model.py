"""What is kept of a joint zümre head."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words, subject_words
from chassis.things import Shared, Thing
from services.partnership.people.coordinators.model import State
from services.partnership.tables import Base

_WHILE_OPEN = text("state = 'appointed'")


class JointZumreHead(Shared, Thing, Base):
    """The zümre head of one of the two schools who leads a subject's joint work (ortak zümre başkanı)."""

    __tablename__ = "joint_zumre_heads"
    OTHER = "partner"
    __table_args__ = (
        Index(
            "joint_zumre_head_already_selected", "partnership_id", "subject", unique=True, postgresql_where=_WHILE_OPEN
        ),
    )
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), index=True)
    partner: Mapped[str] = mapped_column(String(collation="C"))
    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meetings.id"), index=True)
    subject: Mapped[str]
    person: Mapped[UUID] = mapped_column(index=True)
    person_name: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    successor: Mapped[UUID | None]
    state: Mapped[State] = mapped_column(default=State.APPOINTED)

    @property
    def schools(self) -> tuple[str, str]:
        """The head's own school, then the partner."""
        return self.unit, self.partner

    @property
    def appointed_as(self) -> str:
        """Which of the two kinds of appointment this is."""
        return "joint_zumre_head"

    def title(self) -> Words:
        """Of which subject; events and e-mails carry titles, so it names no person."""
        subject = subject_words(self.subject)
        return {
            "tr": f"{subject['tr']} ortak zümre başkanı",
            "en": f"Joint zümre head, {subject['en']}",
        }
