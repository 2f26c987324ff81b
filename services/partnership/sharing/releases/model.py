"""What is kept of a release."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from chassis.public import Entry
from chassis.texts import Words, both
from chassis.things import Shared, Thing
from services.partnership.sharing.take_downs.model import MayBeTakenDown
from services.partnership.tables import Base


class State(StrEnum):
    """A release is proposed, then public once both schools have released it, until it is taken back or down."""

    PROPOSED = "proposed"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    TAKEN_DOWN = "taken_down"


STANDING = (State.PROPOSED, State.RELEASED, State.TAKEN_DOWN)
_STANDS = text("state IN ('proposed', 'released', 'taken_down')")


class Release(MayBeTakenDown, Shared, Thing, Base):
    """What everybody may read of a completed activity or a shared content; the text was written for that alone."""

    __tablename__ = "releases"
    # The index's name is the code that the slower of two is told: what was taken down is not simply proposed again.
    __table_args__ = (Index("already_released", "work_id", unique=True, postgresql_where=_STANDS),)
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"), index=True)
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    # The activity or the content that it is about, as `kind` says.
    work_id: Mapped[UUID]
    school_year: Mapped[str]
    kind: Mapped[str]
    topics: Mapped[list[str]]
    happened_on: Mapped[date]
    name: Mapped[str]
    summary: Mapped[str]
    name_en: Mapped[str | None]
    summary_en: Mapped[str | None]
    declares_content_rules: Mapped[bool] = mapped_column(default=False)
    released_at: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.PROPOSED)

    def title(self) -> Words:
        """As everybody reads it."""
        return {"tr": self.name, "en": self.name_en or self.name}

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.unit, self.group_two


def shown(release: Release) -> Entry | None:
    """What stands on the pair's public page, while both schools want it there and no directorate says otherwise."""
    if release.state is not State.RELEASED or release.released_at is None:
        return None
    return Entry(
        page=release.partnership_id,
        kind=both(f"choice.kind.{release.kind}"),
        topics=tuple(both(f"choice.topics.{topic}") for topic in release.topics),
        title=_words(release.name, release.name_en),
        text=_words(release.summary, release.summary_en),
        period=release.school_year,
        happened_on=release.happened_on,
        released_at=release.released_at,
    )


def _words(turkish: str, english: str | None) -> Words:
    return {"tr": turkish} | ({"en": english} if english else {})
