"""What is kept of official letters and of the guide's editions."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from chassis.texts import Words
from chassis.things import Thing
from services.partnership.tables import Base


class LetterState(StrEnum):
    """A letter is a fact: once recorded it stays."""

    RECORDED = "recorded"


class GuideState(StrEnum):
    """Only the newest edition of the guide is in force."""

    PUBLISHED = "published"
    SUPERSEDED = "superseded"


class Letter(Thing, Base):
    """An official letter (resmî yazı) as it was signed."""

    __tablename__ = "letters"
    number: Mapped[str] = mapped_column(unique=True)
    subject: Mapped[str]
    dated_on: Mapped[date]
    issuing_unit: Mapped[str]
    signatory_title: Mapped[str]
    distribution: Mapped[list[str]]
    distribution_plan: Mapped[str | None]
    annexes: Mapped[list[str]]
    signature_note: Mapped[str | None]
    verifications: Mapped[list[dict[str, Any]]]
    contact: Mapped[dict[str, Any]]
    state: Mapped[LetterState] = mapped_column(default=LetterState.RECORDED)

    def title(self) -> Words:
        """The number by which people quote it, and what it is about."""
        return dict.fromkeys(("tr", "en"), f"{self.number} – {self.subject}")


class Guide(Thing, Base):
    """One edition of the implementation guide (Uygulama Kılavuzu)."""

    __tablename__ = "guides"
    edition: Mapped[int] = mapped_column(unique=True)
    name: Mapped[str]
    text: Mapped[str]
    address: Mapped[str | None]
    in_force_on: Mapped[date]
    state: Mapped[GuideState] = mapped_column(default=GuideState.PUBLISHED)

    def title(self) -> Words:
        """The guide's name with the number of its edition."""
        return {"tr": f"{self.name} ({self.edition}. sürüm)", "en": f"{self.name} (edition {self.edition})"}
