"""How large the places are by which needs are counted, and the counts themselves."""

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from services.training.tables import Base

LEVELS = ("district", "province", "country")
# TRN-43: fewer people than these are hidden (number proposed).
FEWEST = 5


class NeedCell(Base):
    """How many of a subject field need a topic in a district or a province; the database counts with every answer.

    `told` is how many of them are known by the smaller cells that are shown: a district's own, where it is shown.
    """

    __tablename__ = "need_cells"
    __table_args__ = (
        # As they are listed: the largest first.
        Index("ix_need_cells_listed", "half_year", "level", text("people DESC"), "topic_key", "unit"),
        Index(None, "unit", "half_year"),
    )
    # Of half-year, place, field and topic.
    key: Mapped[str] = mapped_column(String(collation="C"), primary_key=True)
    half_year: Mapped[str]
    level: Mapped[str]
    unit: Mapped[str] = mapped_column(String(collation="C"))
    topic_key: Mapped[str] = mapped_column(String(collation="C"))
    topic: Mapped[str]
    subject_field: Mapped[str | None]
    people: Mapped[int]
    told: Mapped[int]
