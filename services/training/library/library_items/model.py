"""What is kept of a publication in the library; its file and its cover are evidence of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.searching import Searched
from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base


class State(StrEnum):
    """Where a publication stands (SM-TRN-6)."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Kind(StrEnum):
    """What it is."""

    BOOK = "book"
    ARTICLE = "article"
    JOURNAL = "journal"
    GUIDE = "guide"
    REPORT = "report"
    RECORDING = "recording"
    OTHER = "other"


class Language(StrEnum):
    """In which language it is written."""

    TURKISH = "tr"
    ENGLISH = "en"
    OTHER = "other"


class Licence(StrEnum):
    """What readers may do with it."""

    READING_ONLY = "reading_only"
    CC_BY = "cc_by"
    CC_BY_SA = "cc_by_sa"
    CC_BY_NC = "cc_by_nc"
    CC_BY_NC_SA = "cc_by_nc_sa"


class LibraryItem(Searched, Thing, Base):
    """A publication of the virtual library; it lies at the ministry."""

    __tablename__ = "library_items"
    FOUND_BY = ("name", "author", "subject", "description")
    name: Mapped[str]
    author: Mapped[str]
    year: Mapped[int]
    kind: Mapped[Kind]
    language: Mapped[Language]
    subject: Mapped[str | None]
    description: Mapped[str | None] = mapped_column(Text)
    licence: Mapped[Licence]
    # Where it comes from, and why it may be shown here.
    source: Mapped[str | None]
    right_of_use: Mapped[str | None]
    downloads: Mapped[int] = mapped_column(default=0)
    published_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """As its author called it."""
        return dict.fromkeys(("tr", "en"), self.name)
