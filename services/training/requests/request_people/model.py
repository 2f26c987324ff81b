"""What is kept of the people of a request."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from chassis.national_ids import ClosedNumber, keys, mask
from chassis.things import new_id
from services.training.tables import Base


class Part(StrEnum):
    """Who teaches and who learns."""

    TRAINER = "trainer"
    PARTICIPANT = "participant"


class RequestPerson(ClosedNumber, Base):
    """Somebody whom a request names; a trainer may come from outside the ministry and have no account."""

    __tablename__ = "request_people"
    # One T.C. kimlik no stands once in a request, whether as a trainer or as a participant (TRN-26).
    __table_args__ = (UniqueConstraint("request_id", "finder", name="person_repeated"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("otmg_requests.id"), index=True)
    part: Mapped[Part]
    person: Mapped[UUID | None] = mapped_column(index=True)
    name: Mapped[str]
    # The school of a participant; where a trainer works is told in words.
    unit: Mapped[str | None] = mapped_column(String(collation="C"), index=True)
    workplace: Mapped[str | None]
    preference_reason: Mapped[str | None]

    @property
    def owner(self) -> UUID:
        """It is closed for this line of this form."""
        return self.id

    @property
    def national_id(self) -> str:
        """Masked, as every form and list shows it (PRV-03)."""
        return mask(keys().open(self))
