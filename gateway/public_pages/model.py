"""What the gateway has heard that everybody may see of a thing."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from gateway.tables import Base


class PublicThing(Base):
    """A thing as its newest event shows it: it has a page, stands on the page of another, or is shown no more.

    What is shown no more keeps its row, without a word of it: an older event that comes late brings nothing back.
    """

    __tablename__ = "public_things"
    __table_args__ = (Index(None, "page", "released_at"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    # Of a page: its number, under which it is found.
    address: Mapped[str | None] = mapped_column(unique=True)
    # Of what stands on one: whose page, and since when.
    page: Mapped[UUID | None]
    released_at: Mapped[datetime | None]
    shown: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    told_at: Mapped[datetime]
    sequence: Mapped[int]
