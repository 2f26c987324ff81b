"""What is kept of somebody's needs in a cycle."""

from __future__ import annotations

import re
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.texts import Words
from chassis.things import Followed, Thing, new_id
from services.training.tables import Base

_WHILE_SUBMITTED = text("state = 'submitted'")
_NO_WORD = re.compile(r"[\W_]+")


class State(StrEnum):
    """It counts at the school, or its author serves there no more."""

    SUBMITTED = "submitted"
    LET_GO = "let_go"


class NeedStatement(Followed, Thing, Base):
    """What one person of a school needs in one half-year (bireysel hazırlık, TRN-18.01)."""

    __tablename__ = "need_statements"
    __table_args__ = (
        # Its name is the code that is told where somebody answers twice at once.
        Index("need_already_stated", "cycle_id", "person", unique=True, postgresql_where=_WHILE_SUBMITTED),
    )
    cycle_id: Mapped[UUID] = mapped_column(ForeignKey("need_cycles.id"))
    half_year: Mapped[str]
    person: Mapped[UUID] = mapped_column(index=True)
    name: Mapped[str]
    subject_field: Mapped[str | None]
    state: Mapped[State] = mapped_column(default=State.SUBMITTED)
    needs: Mapped[list[StatedNeed]] = relationship(
        order_by="StatedNeed.position", cascade="all, delete-orphan", lazy="selectin"
    )

    def title(self) -> Words:
        """Events and e-mails carry titles, so it names neither a person nor a need."""
        year, _, number = self.half_year.partition("/")
        return {
            "tr": f"Mesleki gelişim ihtiyaçları, {year} {number}. yarıyıl",
            "en": f"Professional development needs, {year} half-year {number}",
        }


class StatedNeed(Base):
    """One topic that somebody needs."""

    __tablename__ = "stated_needs"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    statement_id: Mapped[UUID] = mapped_column(ForeignKey("need_statements.id"), index=True)
    position: Mapped[int]
    topic: Mapped[str]
    # One topic is one topic, however it is capitalised and punctuated.
    topic_key: Mapped[str] = mapped_column(String(collation="C"), index=True)
    origin: Mapped[str | None]
    wished_training: Mapped[str | None]


def key_of(topic: str) -> str:
    """The words of a topic in Turkish small letters: `İ` is `i` and `I` is `ı`."""
    return _NO_WORD.sub(" ", topic.replace("İ", "i").replace("I", "ı").lower()).strip()
