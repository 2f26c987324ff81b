"""What is kept of a fairness report: a picture of one moment, whose lines change no rank."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.judging.candidacies.model import Group
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """It is made, and stays as it is."""

    MADE = "made"


class Size(StrEnum):
    """How large a school is, by how many people serve there; the directory counts no students."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"
    UNKNOWN = "unknown"


class Dimension(StrEnum):
    """By what schools are compared."""

    DISTRICT = "district"
    LEVEL = "level"
    SIZE = "size"


class FairnessReport(Thing, Base):
    """Whose works were recorded, nominated and awarded, by kind of school, and how jurors differ."""

    __tablename__ = "fairness_reports"
    __table_args__ = (Index(None, "project_year_id", "id"),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"))
    applicants: Mapped[int]
    nominees: Mapped[int]
    winners: Mapped[int]
    # In hundredths of the most that can be reached: what is left between jurors of one candidacy, severity taken off.
    disagreement: Mapped[float | None]
    state: Mapped[State] = mapped_column(default=State.MADE)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)
    shares: Mapped[list[FairnessShare]] = relationship(order_by="FairnessShare.dimension, FairnessShare.key")

    def title(self) -> Words:
        """Of which year."""
        year = self.project_year.school_year
        return {"tr": f"Adillik görünümü {year}", "en": f"Fairness view {year}"}


class FairnessShare(Base):
    """How many works of a district, a level or schools of a size were recorded, nominated and awarded."""

    __tablename__ = "fairness_shares"
    report_id: Mapped[UUID] = mapped_column(ForeignKey("fairness_reports.id"), primary_key=True)
    dimension: Mapped[Dimension] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(collation="C"), primary_key=True)
    applicants: Mapped[int]
    nominees: Mapped[int]
    winners: Mapped[int]


class FairnessJuror(Base):
    """How a juror scores beside the others who scored the same candidacies."""

    __tablename__ = "fairness_jurors"
    __table_args__ = (Index(None, "report_id", "place"),)
    report_id: Mapped[UUID] = mapped_column(ForeignKey("fairness_reports.id"), primary_key=True)
    juror: Mapped[UUID] = mapped_column(primary_key=True)
    # By the effect, the strictest first; those without one come last.
    place: Mapped[int]
    scores: Mapped[int]
    enough: Mapped[bool]
    # In hundredths of the most that can be reached: above nothing is milder than the others, below it stricter.
    effect: Mapped[float | None]
    low: Mapped[float | None]
    high: Mapped[float | None]


class FairnessRank(Base):
    """Where a candidacy stands by its scores as they are, and where without what jurors differ by anyway."""

    __tablename__ = "fairness_ranks"
    __table_args__ = (Index(None, "report_id", "award_area", "recipient_group", "place", "candidacy_id"),)
    report_id: Mapped[UUID] = mapped_column(ForeignKey("fairness_reports.id"), primary_key=True)
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"), primary_key=True)
    award_area: Mapped[str]
    recipient_group: Mapped[Group]
    place: Mapped[int]
    enough: Mapped[bool]
    raw: Mapped[float]
    adjusted: Mapped[float | None]
    low: Mapped[float | None]
    high: Mapped[float | None]
    adjusted_place: Mapped[int | None]
    # Between which places it may as well stand, by the intervals of the others.
    best_place: Mapped[int | None]
    worst_place: Mapped[int | None]
