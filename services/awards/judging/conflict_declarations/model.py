"""What is kept of a juror's declaration."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.judging.candidacies.model import Candidacy
from services.awards.tables import Base


class State(StrEnum):
    """It holds, or was a mistake."""

    DECLARED = "declared"
    WITHDRAWN = "withdrawn"


class ConflictDeclaration(Thing, Base):
    """A juror's declaration that they may not judge a candidacy, of a relative for example (Q-43)."""

    __tablename__ = "conflict_declarations"
    # The constraint's name is the code that a second attempt is told.
    __table_args__ = (
        Index(
            "conflict_already_declared",
            "candidacy_id",
            "juror",
            unique=True,
            postgresql_where=text("state = 'declared'"),
        ),
    )
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"))
    juror: Mapped[UUID] = mapped_column(index=True)
    reason: Mapped[str] = mapped_column(Text)
    state: Mapped[State] = mapped_column(default=State.DECLARED)
    candidacy: Mapped[Candidacy] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """That there is one; on what stands in no event."""
        return {"tr": "Çıkar ilişkisi bildirimi", "en": "Declaration of a conflict of interest"}

    def shown_title(self) -> Words:
        """On what, for those who see it."""
        return self.candidacy.title()
