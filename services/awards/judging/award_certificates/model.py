"""What is kept of the certificate of an award."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words, both
from chassis.things import Followed, Thing
from services.awards.judging.candidacies.model import Candidacy
from services.awards.tables import Base


class State(StrEnum):
    """A certificate holds until it is withdrawn."""

    ISSUED = "issued"
    WITHDRAWN = "withdrawn"


class AwardCertificate(Followed, Thing, Base):
    """The certificate of a manager or teacher, of a student who may be named, or of a group of students."""

    __tablename__ = "award_certificates"
    __table_args__ = (Index(None, "person", "id"),)
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"), index=True)
    person: Mapped[UUID | None]
    student_id: Mapped[UUID | None] = mapped_column(ForeignKey("students.id"), index=True)
    # Of a student empty when the time for which it is kept is over (PRV-14).
    name: Mapped[str]
    granted_on: Mapped[date]
    decision_number: Mapped[str]
    state: Mapped[State] = mapped_column(default=State.ISSUED)
    candidacy: Mapped[Candidacy] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """By the award area; it names no person."""
        area = both(f"choice.award_areas.{self.candidacy.award_area}")
        return {"tr": f"Ödül belgesi: {area['tr']}", "en": f"Certificate of an award: {area['en']}"}

    def shown_title(self) -> Words:
        """Whose it is, for those who see it."""
        return {language: f"{words}, {self.name}" for language, words in self.title().items()}
