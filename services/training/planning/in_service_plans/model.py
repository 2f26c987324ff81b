"""What is kept of an in-service training plan."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from chassis.identity import ROOT
from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base


class State(StrEnum):
    """A plan is drafted, published, and closed when its year is over (SM-TRN-4)."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"


class InServicePlan(Thing, Base):
    """The plan of a year (hizmet içi eğitim planı); it lies at the ministry or at a province."""

    __tablename__ = "in_service_plans"
    __table_args__ = (Index("plan_already_there", "unit", "year", unique=True),)
    year: Mapped[int]
    # Counted up with every entry that is added or changed after it was published (PLT-13).
    edition: Mapped[int] = mapped_column(default=1)
    entries: Mapped[int] = mapped_column(default=0)
    published_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    @property
    def is_central(self) -> bool:
        """Whether the ministry keeps it."""
        return self.unit == ROOT

    def title(self) -> Words:
        """By its year."""
        if self.is_central:
            return {"tr": f"Merkezî hizmet içi eğitim planı {self.year}", "en": f"Central in-service plan {self.year}"}
        return {"tr": f"Mahallî hizmet içi eğitim planı {self.year}", "en": f"Local in-service plan {self.year}"}
