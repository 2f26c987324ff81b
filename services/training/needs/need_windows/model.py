"""What is kept of a province's windows."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from chassis.identity import PROVINCE, cut
from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base

# ten working days for collecting, forty for requests, unless the province says otherwise.
COLLECTION_DAYS, REQUEST_DAYS = 10, 40


class State(StrEnum):
    """It is set."""

    SET = "set"


class NeedWindow(Thing, Base):
    """A province's own windows; cycles that are open keep those under which they opened."""

    __tablename__ = "need_windows"
    # The constraint's name is the code that the slower of two officers is told.
    __table_args__ = (UniqueConstraint("unit", name="need_window_already_set"),)
    collection_days: Mapped[int]
    request_days: Mapped[int]
    state: Mapped[State] = mapped_column(default=State.SET)

    def title(self) -> Words:
        """What it is."""
        return {"tr": "İhtiyaç belirleme süreleri", "en": "Windows of the need cycles"}


def days_of(session: Session, school: str) -> tuple[int, int]:
    """Working days for collecting and for requests at a school."""
    window = session.scalar(select(NeedWindow).filter_by(unit=cut(school, PROVINCE)))
    return (window.collection_days, window.request_days) if window else (COLLECTION_DAYS, REQUEST_DAYS)
