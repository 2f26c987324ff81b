"""What is kept of a request."""

from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from tests.excursions.tables import Base


class State(StrEnum):
    DRAFT = "draft"
    AT_DISTRICT = "at_district"
    APPROVED = "approved"


class Excursion(Thing, Base):
    """A school asks for a day out."""

    __tablename__ = "excursions"
    place: Mapped[str]
    pupils: Mapped[int]
    downloads: Mapped[int] = mapped_column(default=0)
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        return {"tr": f"{self.place} gezisi", "en": f"Day out to {self.place}"}
