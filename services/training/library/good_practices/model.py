"""What is kept of a good practice; its files are evidence of it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.searching import Searched
from chassis.texts import Words
from chassis.things import Followed, Thing
from services.training.library.library_items.model import Licence
from services.training.tables import Base


class State(StrEnum):
    """Where a good practice stands (SM-TRN-7)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ENDORSED = "endorsed"
    PUBLISHED = "published"
    RETURNED = "returned"
    UNPUBLISHED = "unpublished"


class GoodPractice(Searched, Followed, Thing, Base):
    """A work of a teacher, under the author's name and school; it lies at that school."""

    __tablename__ = "good_practices"
    FOUND_BY = ("name", "summary", "subject", "author_name", "school_name")
    author: Mapped[UUID] = mapped_column(index=True)
    author_name: Mapped[str]
    school_name: Mapped[str]
    by_principal: Mapped[bool] = mapped_column(default=False)
    drafted_by: Mapped[UUID] = mapped_column(index=True)
    # The community whose work it came of (MGT-23).
    community: Mapped[UUID | None] = mapped_column(index=True)
    name: Mapped[str]
    summary: Mapped[str | None] = mapped_column(Text)
    subject: Mapped[str | None]
    grade: Mapped[str | None]
    body: Mapped[str | None] = mapped_column(Text)
    licence: Mapped[Licence]
    declares_content_rules: Mapped[bool] = mapped_column(default=False)
    # Whether a pupil's face or name is in it and, if so, since when the parents agree and to what (PRV-12).
    shows_pupils: Mapped[bool] = mapped_column(default=False)
    consent_on: Mapped[date | None]
    consent_scope: Mapped[str | None]
    submitted_at: Mapped[datetime | None]
    endorsed_at: Mapped[datetime | None]
    published_at: Mapped[datetime | None]
    complaint: Mapped[str | None] = mapped_column(Text)
    views: Mapped[int] = mapped_column(default=0)
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """As its author called it."""
        return dict.fromkeys(("tr", "en"), self.called)

    @property
    def called(self) -> str:
        """As its author called it."""
        return self.name
