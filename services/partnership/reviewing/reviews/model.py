"""What is kept of everything that goes from two schools to the ministry."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Computed, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from chassis import clock
from chassis.identity import Role
from chassis.things import Shared, Thing, new_id, read_in_order


class Review(StrEnum):
    """With whom it lies (SM-PAR-4, SM-PAR-6)."""

    DRAFT = "draft"
    AGREED = "agreed"
    SCHOOL_APPROVED = "school_approved"
    SUBMITTED = "submitted"
    AT_PROVINCE = "at_province"
    AT_MINISTRY = "at_ministry"
    ACCEPTED = "accepted"
    RETURNED = "returned"


# With the schools it is due; while an office looks at it, nobody is late.
_AWAITED = """CASE WHEN review_state IN ('draft', 'agreed', 'school_approved', 'returned')
    THEN CASE WHEN first_submitted_at IS NULL THEN due_at ELSE resubmit_by END END"""


class Reviewed(Shared, Thing):
    """One document of both schools for a school year, which is due, sent and perhaps returned."""

    partnership_id: Mapped[UUID] = mapped_column(ForeignKey("partnerships.id"))
    school_year: Mapped[str] = mapped_column(index=True)
    group_two: Mapped[str] = mapped_column(String(collation="C"))
    schools_named: Mapped[str]
    # Frozen from the cycle: a later change of the rule never reopens a finished record.
    due_at: Mapped[datetime] = mapped_column(index=True)
    first_submitted_at: Mapped[datetime | None]
    submitted_at: Mapped[datetime | None]
    late: Mapped[bool | None]
    late_reason: Mapped[str | None]
    missed_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    resubmit_by: Mapped[datetime | None]
    resubmission_missed_at: Mapped[datetime | None]
    return_reason: Mapped[str | None]
    # one school has waited ten working days for the other, and what the province said.
    mediation_asked_at: Mapped[datetime | None]
    mediation_asked_because: Mapped[str | None]
    mediated_at: Mapped[datetime | None]
    mediation_note: Mapped[str | None]
    # The partnership is over; what was not sent stays as it is.
    laid_aside_at: Mapped[datetime | None]
    review_state: Mapped[Review] = mapped_column(default=Review.DRAFT)
    awaited_by: Mapped[datetime | None] = mapped_column(Computed(_AWAITED, persisted=True))

    def __init_subclass__(cls, **named: Any) -> None:
        """A list with the late ones first is read from an index."""
        super().__init_subclass__(**named)
        Index(None, cls.awaited_by, cls.id)
        read_in_order(cls, cls.awaited_by, cls.id)
        # What was never sent is asked for newest first; of a country it is one in many.
        Index(None, cls.id, postgresql_where=cls.first_submitted_at.is_(None))

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""
        return self.unit, self.group_two


class OneHop:
    """One hop of its way: who passed it on, when, with which note, and the document as it was then."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    action: Mapped[str]
    at: Mapped[datetime] = mapped_column(default=clock.now)
    person: Mapped[UUID | None]
    role: Mapped[Role]
    unit: Mapped[str]
    note: Mapped[str | None]
    # The copy that the province holds, and the earlier versions (PAR-27, Q-11).
    content: Mapped[dict[str, Any]]
