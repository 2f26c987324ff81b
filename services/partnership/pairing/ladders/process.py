"""What a partnership is reminded of: a plan or report that nobody has begun, and the end of its term.

Once a plan or report is begun, it has reminders of its own; work that is done has none.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import object_session

from chassis import clock
from chassis.processes import SAME, SYSTEM, Step
from services.partnership import audience as to
from services.partnership.pairing.partnerships import events as told
from services.partnership.pairing.partnerships.model import Partnership, State
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from services.partnership.reviewing.review_deadlines.process import A_SECOND, next_rung
from services.partnership.years.cycles.model import Cycle

# NTF-19: so many months before the last day of the term.
MONTHS_BEFORE = (12, 6, 1)
MONTHS = 12


@dataclass(frozen=True)
class Expected:
    """What a school year expects of both schools: a plan before it, a report at its end."""

    document: type[ActionPlan | EvaluationReport]
    kind: str

    def cycle(self, partnership: Partnership) -> Cycle | None:
        """The first opened school year for which it is not begun and was not told as missed."""
        session = object_session(partnership)
        if session is None:
            return None
        begun = select(self.document.id).where(
            self.document.partnership_id == Cycle.partnership_id, self.document.school_year == Cycle.school_year
        )
        untold = getattr(Cycle, f"{self.kind}_missed_at").is_(None)
        wanted = select(Cycle).where(Cycle.partnership_id == partnership.id, untold, ~begun.exists())
        return session.scalar(wanted.order_by(Cycle.number).limit(1))

    def next_reminder(self, partnership: Partnership) -> datetime | None:
        """When both schools are reminded to begin it (NTF-10, NTF-18)."""
        cycle = self.cycle(partnership)
        if cycle is None:
            return None
        return next_rung(self._due(cycle), getattr(cycle, f"{self.kind}_reminded_at") or cycle.opened_at)

    def is_over(self, partnership: Partnership) -> datetime | None:
        """The second after its last day (NTF-14)."""
        cycle = self.cycle(partnership)
        return self._due(cycle) + A_SECOND if cycle else None

    def note_reminder(self, partnership: Partnership) -> None:
        """They were reminded today."""
        self._note(partnership, "reminded")

    def note_missed(self, partnership: Partnership) -> None:
        """Everybody was told that the last day has passed."""
        self._note(partnership, "missed")

    def _note(self, partnership: Partnership, what: str) -> None:
        if cycle := self.cycle(partnership):
            partnership.told_of_year = cycle.school_year
            setattr(cycle, f"{self.kind}_{what}_at", clock.now())

    def _due(self, cycle: Cycle) -> datetime:
        due: datetime = getattr(cycle, f"{self.kind}_due_at")
        return due


def end_comes_near(partnership: Partnership) -> datetime | None:
    """Twelve months, six months and one month before the last day of the term."""
    last = partnership.end_told_at or partnership.opened_at
    days = (clock.start_of(months_before(partnership.term_end, months)) for months in MONTHS_BEFORE)
    return next((day for day in days if day > last), None)


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or the last one where that month is shorter."""
    year, month = divmod(day.year * MONTHS + day.month - 1 - months, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def note_end(partnership: Partnership) -> None:
    """OGM and both schools were told that the end comes near."""
    partnership.end_told_at = clock.now()


PLAN, REPORT = Expected(ActionPlan, "plan"), Expected(EvaluationReport, "report")
# fmt: off
LADDERS = (
    Step(State.ACTIVE, "remind_of_plan",   SYSTEM, SAME, told.PlanDue,              at=PLAN.next_reminder, sets=PLAN.note_reminder, tells=to.SCHOOLS),
    Step(State.ACTIVE, "miss_plan",        SYSTEM, SAME, told.PlanDeadlineMissed,   at=PLAN.is_over, sets=PLAN.note_missed, tells=to.LATE),
    Step(State.ACTIVE, "remind_of_report", SYSTEM, SAME, told.ReportDue,            at=REPORT.next_reminder, sets=REPORT.note_reminder, tells=to.SCHOOLS),
    Step(State.ACTIVE, "miss_report",      SYSTEM, SAME, told.ReportDeadlineMissed, at=REPORT.is_over, sets=REPORT.note_missed, tells=to.LATE),
    Step((State.ACTIVE, State.SUSPENDED), "remind_of_end", SYSTEM, SAME, told.TermEnding, at=end_comes_near, sets=note_end, tells=(to.ministry, *to.SCHOOLS)),
)
# fmt: on
