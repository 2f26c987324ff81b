"""What is kept of a juror's scoring of one candidacy."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.judging.candidacies.model import Candidacy
from services.awards.tables import Base
from services.awards.years.criteria_sets.model import Criterion


class State(StrEnum):
    """A score is the juror's own; it is set aside where they may not judge."""

    WRITTEN = "written"
    SET_ASIDE = "set_aside"


class Score(Thing, Base):
    """What one juror gives one candidacy, or that they abstain; it lies at the province, whose board judges."""

    __tablename__ = "scores"
    __table_args__ = (
        # The constraint's name is the code that a second attempt is told.
        Index("score_already_begun", "candidacy_id", "juror", unique=True),
        Index(None, "juror", "id"),
        CheckConstraint("total IS NULL OR abstention IS NULL", name="abstains_or_scores"),
        CheckConstraint("total IS NULL OR state = 'written'", name="set_aside_counts_nothing"),
    )
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"))
    juror: Mapped[UUID]
    # In whose place a deputy judges: what keeps either of them from judging counts.
    deputy_for: Mapped[UUID | None]
    # The reason for which the juror abstains.
    abstention: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)
    # Points by weight, added up; empty until every criterion has its points, and for whoever abstains.
    total: Mapped[int | None]
    state: Mapped[State] = mapped_column(default=State.WRITTEN)
    candidacy: Mapped[Candidacy] = relationship(lazy="joined", innerjoin=True)
    given: Mapped[list[ScorePoints]] = relationship(cascade="all, delete-orphan", lazy="selectin")

    def title(self) -> Words:
        """That something is scored; events carry titles, and what it is is nobody's business yet."""
        return {"tr": "Puanlama", "en": "Scoring"}

    def shown_title(self) -> Words:
        """What is scored, for those who see the score."""
        return self.candidacy.title()


class ScorePoints(Base):
    """The points for one criterion."""

    __tablename__ = "score_points"
    __table_args__ = (CheckConstraint("points >= 0", name="not_below_nothing"),)
    score_id: Mapped[UUID] = mapped_column(ForeignKey("scores.id"), primary_key=True)
    criterion_id: Mapped[UUID] = mapped_column(ForeignKey("criteria.id"), primary_key=True)
    points: Mapped[int]
    criterion: Mapped[Criterion] = relationship(lazy="joined", innerjoin=True)
