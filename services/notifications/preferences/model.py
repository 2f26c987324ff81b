"""What is kept of a person's wishes."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from chassis.db import Versioned
from services.notifications.tables import Base


class Preference(Versioned, Base):
    """Whether a person wants e-mails too, and in which language; who has said nothing gets them, in Turkish."""

    __tablename__ = "preferences"
    person: Mapped[UUID] = mapped_column(primary_key=True)
    email: Mapped[bool]
    language: Mapped[str]
    version: Mapped[int]
