"""What is kept of a school year of a partnership."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from chassis import clock
from chassis.things import Followed, Shared, new_id, read_in_order
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.tables import Base


class Stand(StrEnum):
    """The first of the nine calendar steps that is not done (PAR-38)."""

    INFORMATION_MEETING = "information_meeting"
    COORDINATORS_APPOINTED = "coordinators_appointed"
    JOINT_ZUMRE_HEADS_SELECTED = "joint_zumre_heads_selected"
    ACTION_PLAN_PREPARED = "action_plan_prepared"
    ACTION_PLAN_SENT = "action_plan_sent"
    JOINT_WORK_CARRIED_OUT = "joint_work_carried_out"
    MINISTRY_EVALUATION_MEETING = "ministry_evaluation_meeting"
    EVALUATION_REPORT_PREPARED = "evaluation_report_prepared"
    EVALUATION_REPORT_SENT = "evaluation_report_sent"
    ALL_DONE = "all_done"


class Cycle(Shared, Base):
    """A school year of a partnership; its deadlines are frozen when it opens.

    Where it stands is worked out anew, in the same transaction, with whatever is put on record of the partnership:
    so a list of ten thousand of them is read from an index, the latest in arrears first.
    """

    __tablename__ = "cycles"
    __table_args__ = (
        UniqueConstraint("partnership_id", "school_year"),
        Index(None, "next_due_at", "id"),
        Index(None, "school_year", "next_due_at", "id"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"))
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    stands_at: Mapped[Stand] = mapped_column(default=Stand.INFORMATION_MEETING)
    # The earliest last day of a step that is open; none when all is done, or the partnership has ended.
    next_due_at: Mapped[datetime | None]
    changed_at: Mapped[datetime] = mapped_column(default=clock.now)
    school_year: Mapped[str]
    number: Mapped[int]
    guide_id: Mapped[UUID | None] = mapped_column(ForeignKey("guides.id"))
    opened_at: Mapped[datetime] = mapped_column(default=clock.now)
    first_steps_due_at: Mapped[datetime]
    plan_due_at: Mapped[datetime]
    report_due_at: Mapped[datetime]
    partnership: Mapped[Partnership] = relationship()
    # While nothing is begun: when both schools were last reminded, and that everybody was told of the missed day.
    plan_reminded_at: Mapped[datetime | None]
    plan_missed_at: Mapped[datetime | None]
    report_reminded_at: Mapped[datetime | None]
    report_missed_at: Mapped[datetime | None]

    @property
    def begins_on(self) -> date:
        """The first day of the school year."""
        return first_day_of(self.school_year)


read_in_order(Cycle, Cycle.next_due_at, Cycle.id)


class StandCount(Followed, Base):
    """How many school years stand where in a district or province, and when they are due; a trigger counts them."""

    __tablename__ = "cycle_counts"
    key: Mapped[str] = mapped_column(primary_key=True)
    school_year: Mapped[str]
    stands_at: Mapped[Stand]
    next_due_at: Mapped[datetime | None]
    number: Mapped[int]


read_in_order(StandCount)


def first_day_of(school_year: str) -> date:
    """1 September of a school year."""
    return date(int(school_year[:4]), 9, 1)


# A partnership has as many cycles as its term has school years (PAR-36).
CYCLES = 4


def first_of_term(listed_on: date) -> date:
    """The first 1 September on or after the listing (Q-02)."""
    september = date(listed_on.year, 9, 1)
    return september if listed_on <= september else september.replace(year=september.year + 1)


def last_of_term(listed_on: date) -> date:
    """Four years later, less a day."""
    start = first_of_term(listed_on)
    return start.replace(year=start.year + CYCLES) - timedelta(days=1)


def cycle_of(partnership: Partnership, number: int, first_steps_due_at: datetime | None) -> Cycle:
    """The partnership's cycle of this number, with its deadlines as they are today."""
    year = partnership.term_start.year + number - 1
    august = clock.end_of(date(year, 8, 31))
    return Cycle(
        partnership_id=partnership.id,
        unit=partnership.group_one,
        group_two=partnership.group_two,
        school_year=clock.school_year_of(date(year, 9, 1)),
        number=number,
        first_steps_due_at=first_steps_due_at or august,
        plan_due_at=august,
        report_due_at=clock.end_of(date(year + 1, 6, 30)),
    )


def next_cycle_opens(term_start: date, opened: int) -> datetime | None:
    """1 June before the next school year of the term (Q-58); none after the fourth."""
    return clock.start_of(date(term_start.year + opened, 6, 1)) if opened < CYCLES else None


def year_on(session: Session, partnership_id: UUID, day: date) -> str | None:
    """The opened school year in which a day lies; what was done before the first one counts for it."""
    years = session.scalars(select(Cycle.school_year).filter_by(partnership_id=partnership_id).order_by(Cycle.number))
    opened = years.all()
    its_own = clock.school_year_of(day)
    if opened and its_own < opened[0]:
        return opened[0]
    return its_own if its_own in opened else None
