"""What is kept of a joint evaluation report."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, object_session, relationship

from chassis.texts import Words
from chassis.things import new_id
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.reviewing.reviews.model import OneHop, Reviewed
from services.partnership.tables import Base


class EvaluationReport(Reviewed, Base):
    """What both schools say of their year (izleme değerlendirme raporu)."""

    __tablename__ = "evaluation_reports"
    # The constraint's name is the code that the slower of two coordinators is told.
    __table_args__ = (UniqueConstraint("partnership_id", "school_year", name="report_already_drafted"),)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("action_plans.id"), unique=True)
    work_done: Mapped[str | None]
    # OGM has set another last day, of which both schools are still to be told.
    due_moved_at: Mapped[datetime | None]
    comments: Mapped[list[Comment]] = relationship(cascade="all, delete-orphan", order_by="Comment.indicator_id")
    outcomes: Mapped[list[Outcome]] = relationship(cascade="all, delete-orphan", order_by="Outcome.position")
    findings: Mapped[list[Finding]] = relationship(cascade="all, delete-orphan", order_by="Finding.position")
    hops: Mapped[list[ReportHop]] = relationship(order_by="ReportHop.at")

    def title(self) -> Words:
        """The year and the schools."""
        return {
            "tr": f"{self.school_year} izleme değerlendirme raporu, {self.schools_named}",
            "en": f"Joint evaluation report {self.school_year}, {self.schools_named}",
        }

    def plan(self) -> ActionPlan:
        """The plan it reports on."""
        session = object_session(self)
        assert session is not None  # noqa: S101  # a report is asked only where it was read
        return session.get_one(ActionPlan, self.plan_id)


class Comment(Base):
    """What the schools say of an indicator; its value is kept where it was measured."""

    __tablename__ = "report_comments"
    report_id: Mapped[UUID] = mapped_column(ForeignKey("evaluation_reports.id"), primary_key=True)
    indicator_id: Mapped[UUID] = mapped_column(ForeignKey("indicators.id", ondelete="CASCADE"), primary_key=True)
    text: Mapped[str]


class Outcome(Base):
    """What the schools say of one of the programme's eleven outcomes (PAR-43)."""

    __tablename__ = "report_outcomes"
    report_id: Mapped[UUID] = mapped_column(ForeignKey("evaluation_reports.id"), primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str | None]


class Finding(Base):
    """What next year's plan has to answer (PAR-42)."""

    __tablename__ = "report_findings"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    report_id: Mapped[UUID] = mapped_column(ForeignKey("evaluation_reports.id"), index=True)
    position: Mapped[int]
    text: Mapped[str]


class ReportHop(OneHop, Base):
    """One hop of a report's way."""

    __tablename__ = "report_hops"
    report_id: Mapped[UUID] = mapped_column(ForeignKey("evaluation_reports.id"), index=True)
