"""What is kept of a piece of a workshop's inventory."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from chassis.things import new_id
from services.awards.tables import Base


class WorkshopItem(Base):
    """So many of something, since a day."""

    __tablename__ = "workshop_items"
    __table_args__ = (CheckConstraint("quantity > 0", name="quantity_above_zero"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    workshop_id: Mapped[UUID] = mapped_column(ForeignKey("workshops.id"), index=True)
    item: Mapped[str]
    quantity: Mapped[int]
    since: Mapped[date]
