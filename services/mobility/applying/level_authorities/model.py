"""What is known of how a province decides."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from chassis.seats.model import Authority
from services.mobility.tables import Base


class KnownAuthority(Base):
    """Who decides at the second level of a province."""

    __tablename__ = "known_authorities"
    unit: Mapped[str] = mapped_column(String(collation="C"), primary_key=True)
    authority: Mapped[Authority]
