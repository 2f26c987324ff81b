"""What is kept of a publication."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Thing
from services.awards.tables import Base
from services.awards.years.project_years.model import ProjectYear


class Channel(StrEnum):
    """By what it went out."""

    NEWSPAPER = "newspaper"
    TELEVISION = "television"
    RADIO = "radio"
    WEB_SITE = "web_site"
    SOCIAL_MEDIA = "social_media"


class State(StrEnum):
    """It stands in the log, or was struck from it with a reason."""

    LOGGED = "logged"
    STRUCK = "struck"


class Publication(Thing, Base):
    """Something of the project that was published (basın ve sosyal medya kaydı)."""

    __tablename__ = "publications"
    project_year_id: Mapped[UUID] = mapped_column(ForeignKey("project_years.id"), index=True)
    channel: Mapped[Channel]
    headline: Mapped[str]
    # Where it is found: of what is printed or sent, which paper or station.
    outlet: Mapped[str]
    address: Mapped[str | None]
    published_on: Mapped[date]
    state: Mapped[State] = mapped_column(default=State.LOGGED)
    project_year: Mapped[ProjectYear] = relationship(lazy="joined", innerjoin=True)

    def title(self) -> Words:
        """Where, and when."""
        return dict.fromkeys(("tr", "en"), f"{self.outlet}, {self.published_on:%d.%m.%Y}")
