"""What is kept of how a province decides."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.training.applying.applications.model import Authority
from services.training.tables import Base


class State(StrEnum):
    """What was set holds until the province sets it anew."""

    SET = "set"


class LevelAuthority(Thing, Base):
    """Who decides on applications at the second level of a province."""

    __tablename__ = "level_authorities"
    __table_args__ = (Index("authority_already_set", "unit", unique=True),)
    authority: Mapped[Authority]
    state: Mapped[State] = mapped_column(default=State.SET)

    def title(self) -> Words:
        """What it is about."""
        return {"tr": "Başvuruların ikinci onay düzeyi", "en": "Second level of applications"}
