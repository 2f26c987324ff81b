"""What is kept of a participant's travel claim."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from chassis.money.claims import Claim, Line
from services.mobility.participations.model import Participation
from services.mobility.participations.model import State as Visiting
from services.mobility.tables import Base

REPORT_AWAITED = (Visiting.ATTENDING, Visiting.LEFT_EARLY, Visiting.REPORT_DUE, Visiting.REPORT_OVERDUE)


class VisitClaimLine(Line, Base):
    """One expense of a participant."""

    __tablename__ = "travel_claim_lines"
    claim_id: Mapped[UUID] = mapped_column(ForeignKey("travel_claims.id"), index=True)


class VisitClaim(Claim, Base):
    """What a participant claims for one visit; it lies at the own school, whose province pays (FIN-06)."""

    __tablename__ = "travel_claims"
    LINE = VisitClaimLine
    source_id: Mapped[UUID] = mapped_column(ForeignKey("participations.id"))
    participation: Mapped[Participation] = relationship(lazy="joined", innerjoin=True)
    lines: Mapped[list[VisitClaimLine]] = relationship(order_by="VisitClaimLine.id", cascade="all, delete-orphan")

    @property
    def place(self) -> str:
        """The school that was visited."""
        return self.participation.host_unit

    @property
    def report_awaited(self) -> bool:
        """The claim is paid all the same, and says so (Q-40)."""
        return self.participation.state in REPORT_AWAITED


# What was rejected may be claimed anew; a visit is paid once.
Index("already_claimed", VisitClaim.source_id, unique=True, postgresql_where=text("state <> 'rejected'"))
