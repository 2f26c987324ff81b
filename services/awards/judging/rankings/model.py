"""What is kept of a ranked list."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words, both
from chassis.things import Thing
from services.awards.judging.candidacies.model import MEAN, Candidacy, Group
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class State(StrEnum):
    """A ranked list is made by closing it."""

    CLOSED = "closed"


class Ranking(Thing, Base):
    """The ranked list of one award area and one group of a year, as it was closed."""

    __tablename__ = "rankings"
    # The constraint's name is the code that the slower of two is told.
    __table_args__ = (Index("ranking_already_closed", "project_year_id", "award_area", "recipient_group", unique=True),)
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"))
    award_area: Mapped[str]
    recipient_group: Mapped[Group]
    minute: Mapped[str]
    # As it is worked out for everybody, in words.
    formula: Mapped[str]
    state: Mapped[State] = mapped_column(default=State.CLOSED)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)
    lines: Mapped[list[RankingLine]] = relationship(order_by="RankingLine.place, RankingLine.candidacy_id")

    def title(self) -> Words:
        """Of which area and group, in which year."""
        area, group = (
            both(f"choice.award_areas.{self.award_area}"),
            both(f"choice.recipient_groups.{self.recipient_group}"),
        )
        year = self.project_year.school_year
        return {
            "tr": f"Sıralama {year}: {area['tr']}, {group['tr']}",
            "en": f"Ranked list {year}: {area['en']}, {group['en']}",
        }


class RankingLine(Base):
    """Where a candidacy stood when the list was closed; equals share a place."""

    __tablename__ = "ranking_lines"
    ranking_id: Mapped[UUID] = mapped_column(ForeignKey("rankings.id"), primary_key=True)
    candidacy_id: Mapped[UUID] = mapped_column(ForeignKey("candidacies.id"), primary_key=True, index=True)
    place: Mapped[int]
    shared: Mapped[bool]
    mean: Mapped[Decimal] = mapped_column(MEAN)
    first_mean: Mapped[Decimal] = mapped_column(MEAN)
    scorers: Mapped[int]
    worked_out: Mapped[str]
    candidacy: Mapped[Candidacy] = relationship()
