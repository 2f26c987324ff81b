"""What is kept of a realised value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Numeric, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import LANGUAGES, Words
from chassis.things import Shared, Thing
from services.partnership.plans.plan_sections.model import Indicator
from services.partnership.tables import Base


class State(StrEnum):
    """A value counts, or another was written down in its place; the old one stays readable."""

    RECORDED = "recorded"
    CORRECTED = "corrected"


class IndicatorValue(Shared, Thing, Base):
    """What an indicator was measured to be in one month (gerçekleşme değeri)."""

    __tablename__ = "indicator_values"
    # The index's name is the code that the slower of two who enter the same month is told.
    __table_args__ = (
        Index(
            "value_already_recorded",
            "indicator_id",
            "period",
            unique=True,
            postgresql_where=text("state = 'recorded'"),
        ),
    )
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), index=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("action_plans.id"), index=True)
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    school_year: Mapped[str]
    subject: Mapped[str | None]
    indicator_id: Mapped[UUID] = mapped_column(ForeignKey("indicators.id"), index=True)
    period: Mapped[str]
    measured_on: Mapped[date]
    value: Mapped[Decimal] = mapped_column(Numeric(14, 3))
    note: Mapped[str | None]
    replaces: Mapped[UUID | None] = mapped_column(ForeignKey("indicator_values.id"), index=True)
    reason: Mapped[str | None]
    # Whoever keeps evidence for a value marks it here; until then it is drawn hollow.
    has_evidence: Mapped[bool] = mapped_column(default=False)
    state: Mapped[State] = mapped_column(default=State.RECORDED)
    indicator: Mapped[Indicator] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """Which indicator, and of which month."""
        year, _, month = self.period.partition("-")
        return dict.fromkeys(LANGUAGES, f"{self.indicator.name}, {month}.{year}")

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.unit, self.group_two
