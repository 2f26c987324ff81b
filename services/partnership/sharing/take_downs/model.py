"""What is kept of a taking down, and of the answer to it."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column


class Objection(StrEnum):
    """With whom the answer to a taking down lies (Q-50)."""

    NONE = "none"
    AT_PROVINCE = "at_province"
    AT_MINISTRY = "at_ministry"
    DECIDED = "decided"


class MayBeTakenDown:
    """What others read, and a directorate may take down (PAR-28)."""

    prohibited: Mapped[str | None]
    taken_down_reason: Mapped[str | None]
    taken_down_by: Mapped[str | None]
    answer: Mapped[str | None]
    objection: Mapped[Objection] = mapped_column(default=Objection.NONE)
