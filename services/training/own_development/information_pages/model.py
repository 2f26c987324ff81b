"""What is kept of an information page."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.training.tables import Base


class State(StrEnum):
    """A version is drafted, published, and replaced by the next."""

    DRAFT = "draft"
    PUBLISHED = "published"
    REPLACED = "replaced"


_WHILE_PUBLISHED = text("state = 'published'")


class InformationPage(Thing, Base):
    """One version of what everybody can read about an approach."""

    __tablename__ = "information_pages"
    __table_args__ = (
        Index("page_already_published", "approach", unique=True, postgresql_where=_WHILE_PUBLISHED),
        Index("edition_taken", "approach", "edition", unique=True),
    )
    approach: Mapped[str]
    edition: Mapped[int]
    name_tr: Mapped[str]
    name_en: Mapped[str]
    body_tr: Mapped[str]
    body_en: Mapped[str]
    # Where the guide that introduces the platform and its methods can be read.
    guide: Mapped[str | None]
    published_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.DRAFT)

    def title(self) -> Words:
        """As it is called, with its version."""
        return {"tr": f"{self.name_tr} (sürüm {self.edition})", "en": f"{self.name_en} (version {self.edition})"}
