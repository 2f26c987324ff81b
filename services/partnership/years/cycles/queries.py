"""The nine calendar steps and the May tasks, read from a partnership's records and nothing else (PAR-15, PAR-38)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from services.partnership.catalogue.model import CATALOGUE
from services.partnership.joint_work.activities.model import Activity
from services.partnership.joint_work.activities.queries import activities_of
from services.partnership.joint_work.meetings.model import Kind, Meeting
from services.partnership.joint_work.meetings.model import State as MeetingState
from services.partnership.pairing.partnerships.model import Partnership, State
from services.partnership.people.coordinators.model import Coordinator
from services.partnership.people.coordinators.model import State as Appointment
from services.partnership.people.joint_zumre_heads.model import JointZumreHead
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from services.partnership.years.calendar_steps.queries import FIRST_AFTER_PLAN, STEPS, Done, steps_of
from services.partnership.years.cycles.model import Cycle, Stand
from services.partnership.years.obligations.queries import obligations_of
from services.partnership.years.on_record.queries import Shared, Year, Zumres, progress_of
from services.partnership.years.outcomes.queries import outcomes_of


@dataclass(frozen=True)
class Records:
    """What a partnership has to show, read once for all its cycles."""

    session: Session
    partnership: Partnership
    meetings: Sequence[Meeting]
    coordinators: set[str]
    subjects: set[str]
    plans: dict[str, ActionPlan]

    @classmethod
    def of(cls, session: Session, partnership: Partnership) -> Records:
        """Read what every one of them needs; the rest when it is asked for."""
        mine = {"partnership_id": partnership.id}
        held = select(Meeting).filter_by(**mine, state=MeetingState.HELD)
        coordinators = select(Coordinator.unit).filter_by(**mine, state=Appointment.APPOINTED)
        heads = select(JointZumreHead.subject).filter_by(**mine, state=Appointment.APPOINTED)
        return cls(
            session,
            partnership,
            session.scalars(held).all(),
            set(session.scalars(coordinators)),
            set(session.scalars(heads)),
            {plan.school_year: plan for plan in session.scalars(select(ActionPlan).filter_by(**mine))},
        )

    @cached_property
    def activities(self) -> Sequence[Activity]:
        """What the partners have set themselves; the May tasks ask for none of it."""
        return activities_of(self.session, self.partnership.id)

    @cached_property
    def reports(self) -> dict[str, EvaluationReport]:
        """Their reports, by school year."""
        wanted = select(EvaluationReport).filter_by(partnership_id=self.partnership.id)
        return {report.school_year: report for report in self.session.scalars(wanted)}

    @cached_property
    def steps(self) -> Mapping[str, list[Done]]:
        """The nine steps of each of their school years."""
        return steps_of(self.session, self.partnership.id)

    @cached_property
    def shared(self) -> Shared:
        """What they shared and recorded beside the plan."""
        return Shared.of(self.session, self.partnership)

    def work_of(self, school_year: str) -> list[Activity]:
        """What the partners set themselves for this year (PAR-16)."""
        return [one for one in self.activities if one.school_year == school_year]

    def information_met(self, school_year: str) -> bool:
        """An information meeting was held for this year."""
        return any(one.kind is Kind.INFORMATION and one.school_year == school_year for one in self.meetings)

    def zumre_met(self, school_year: str) -> bool:
        """A joint zümre meeting was held for this year whose subject has a joint zümre head."""
        return any(one.subject in self.subjects and one.school_year == school_year for one in self.meetings)

    @property
    def both_coordinators(self) -> bool:
        """Each school has one in office."""
        return self.coordinators == set(self.partnership.schools)


def cycles_of(session: Session, partnership: Partnership) -> list[dict[str, Any]]:
    """Every school year that was opened, with its nine steps, twelve obligations and eleven outcomes."""
    records = Records.of(session, partnership)
    wanted = select(Cycle).filter_by(partnership_id=partnership.id).order_by(Cycle.number)
    return [_shown(cycle, records) for cycle in session.scalars(wanted)]


def year_of(cycle: Cycle, records: Records) -> Year:
    """What is on record of a school year."""
    plan = records.plans.get(cycle.school_year)
    met = {one.subject for one in records.meetings if one.subject and one.school_year == cycle.school_year}
    planned = {section.subject for section in plan.sections if section.subject} if plan else set()
    return Year(
        cycle.school_year,
        {step["code"]: step["state"] for step in _steps(cycle, records)},
        len(records.coordinators),
        Zumres(met, records.subjects, planned),
        plan,
        records.plans.get(clock.school_year_of(cycle.begins_on.replace(year=cycle.begins_on.year + 1))),
        progress_of(records.session, plan),
        records.work_of(cycle.school_year),
        records.reports.get(cycle.school_year),
        records.shared,
    )


def may_tasks_of(session: Session, partnership: Partnership) -> list[dict[str, Any]]:
    """The three May tasks as open, done or overdue (PAR-15)."""
    records = Records.of(session, partnership)
    first = records.partnership.term_start.year
    year = f"{first}-{first + 1}"
    done = {
        "contact_and_coordinators": partnership.contacted_on is not None and records.both_coordinators,
        "joint_zumre_meetings": records.information_met(year) and records.zumre_met(year),
        "cooperation_started": partnership.state
        not in {State.LISTED, State.ANNOUNCED, State.CONTACTED, State.PREPARING},
    }
    due = partnership.may_due_at
    return [{"code": code, "state": _state(is_done=is_done, due=due), "due": due} for code, is_done in done.items()]


def _shown(cycle: Cycle, records: Records) -> dict[str, Any]:
    year = year_of(cycle, records)
    return {
        "school_year": cycle.school_year,
        "number": cycle.number,
        "opened_at": cycle.opened_at,
        "guide_id": cycle.guide_id,
        "plan_due_at": cycle.plan_due_at,
        "report_due_at": cycle.report_due_at,
        "action_plan": year.plan.id if year.plan else None,
        "evaluation_report": year.report.id if year.report else None,
        "activities": year.activities,
        "steps": _steps(cycle, records),
        "obligations": obligations_of(year),
        "outcomes": outcomes_of(year),
    }


def _steps(cycle: Cycle, records: Records) -> list[dict[str, Any]]:
    steps = records.steps[cycle.school_year]
    is_sent = steps[STEPS.index(Stand.ACTION_PLAN_SENT)].is_done
    entries = CATALOGUE.entries("calendar_steps")
    return [
        {
            "id": entry["id"],
            "code": entry["code"],
            "text": {"tr": entry["tr"], "en": entry["en"]},
            "state": "closed" if number >= FIRST_AFTER_PLAN and not is_sent else _state(is_done=is_done, due=due),
            "due": due,
        }
        for number, (entry, (is_done, due)) in enumerate(zip(entries, steps, strict=True), start=1)
    ]


def _state(*, is_done: bool, due: datetime | None) -> str:
    if is_done:
        return "done"
    return "overdue" if due and due < clock.now() else "open"
