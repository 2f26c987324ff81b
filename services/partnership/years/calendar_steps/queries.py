"""The nine calendar steps, asked of the records for any number of school years at once (PAR-38)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    DateTime,
    Select,
    and_,
    case,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownCalendar
from services.partnership.joint_work.activities.model import OPEN, Activity
from services.partnership.joint_work.meetings.model import Kind, Meeting
from services.partnership.joint_work.meetings.model import State as MeetingState
from services.partnership.pairing.partnerships.model import FINAL, Partnership, State
from services.partnership.people.coordinators.model import Coordinator
from services.partnership.people.coordinators.model import State as Appointment
from services.partnership.people.joint_zumre_heads.model import JointZumreHead
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.reports.evaluation_meetings.model import EvaluationMeeting, Invitation
from services.partnership.reports.evaluation_meetings.model import State as Evaluation
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from services.partnership.reviewing.reviews.model import Review
from services.partnership.years.cycles.model import Cycle, Stand

STEPS = tuple(stand for stand in Stand if stand is not Stand.ALL_DONE)
# From this step on nothing is open until the plan is sent (PAR-38).
FIRST_AFTER_PLAN = 6
APPROVED = (Review.SCHOOL_APPROVED, Review.SUBMITTED, Review.AT_PROVINCE, Review.AT_MINISTRY, Review.ACCEPTED)
NOT_FOLLOWED = (*FINAL, State.SUSPENDED)
_A_SECOND: ColumnElement[Any] = literal_column("interval '1 second'")


class Done(NamedTuple):
    """Whether a step is done, and by when it has to be."""

    is_done: bool
    due: datetime | None


def steps_of(session: Session, partnership_id: UUID) -> Mapping[str, list[Done]]:
    """The nine steps of each school year of a partnership."""
    done = done_by_cycle(Cycle.partnership_id == partnership_id)
    rows = session.execute(done.add_columns(Cycle.school_year))
    return {row.school_year: [Done(row[f"done_{one}"], row[f"due_{one}"]) for one in STEPS] for row in rows.mappings()}


def stands(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Where each of these school years stands, and the earliest last day of its open steps."""
    done = done_by_cycle(*conditions).subquery()
    first = case(*((~done.c[f"done_{one}"], one.value) for one in STEPS), else_=Stand.ALL_DONE.value)
    waits = [_waits(done.c, number, one) for number, one in enumerate(STEPS, start=1)]
    next_due = case((done.c.is_followed, func.least(*waits)))
    return select(done.c.id, first.label("stands_at"), next_due.label("next_due_at"))


def _waits(done: Any, number: int, step: Stand) -> ColumnElement[datetime | None]:
    is_open = ~done[f"done_{step}"]
    if number >= FIRST_AFTER_PLAN:
        is_open = and_(is_open, done[f"done_{Stand.ACTION_PLAN_SENT}"])
    return case((is_open, done[f"due_{step}"]))


def done_by_cycle(*conditions: ColumnElement[bool]) -> Select[Any]:
    """A row for each of these school years, with what is done of it and by when it is due."""
    columns: list[ColumnElement[Any]] = []
    for step, (is_done, due) in zip(STEPS, _claims(), strict=True):
        columns += [is_done.label(f"done_{step}"), due.label(f"due_{step}")]
    followed = Partnership.state.not_in(NOT_FOLLOWED).label("is_followed")
    year = {"partnership_id": Cycle.partnership_id, "school_year": Cycle.school_year}
    return (
        select(Cycle.id, followed, *columns)
        .join(Partnership, Partnership.id == Cycle.partnership_id)
        .outerjoin(ActionPlan, and_(*(getattr(ActionPlan, name) == column for name, column in year.items())))
        .outerjoin(EvaluationReport, and_(*(getattr(EvaluationReport, name) == one for name, one in year.items())))
        .outerjoin(KnownCalendar, KnownCalendar.school_year == Cycle.school_year)
        .where(*conditions)
    )


def _claims() -> list[tuple[ColumnElement[bool], Any]]:
    """Each step: the record that completes it, and its last day."""
    first, august, june = Cycle.first_steps_due_at, Cycle.plan_due_at, Cycle.report_due_at
    sent, reported = ActionPlan.first_submitted_at.is_not(None), EvaluationReport.first_submitted_at.is_not(None)
    held = (Meeting.school_year == Cycle.school_year, Meeting.state == MeetingState.HELD)
    return [
        (_there_is(Meeting, *held, Meeting.kind == Kind.INFORMATION), first),
        (and_(_coordinates(Partnership.group_one), _coordinates(Partnership.group_two)), first),
        (_there_is(Meeting, *held, Meeting.subject.in_(_headed())), first),
        (or_(sent, func.coalesce(ActionPlan.review_state.in_(APPROVED), False)), august),  # SQL's own
        (sent, august),
        (and_(sent, _work(), ~_work(Activity.state.in_(OPEN))), _work_due()),
        (_evaluated().where(EvaluationMeeting.state == Evaluation.HELD).exists(), _evaluation_due()),
        (or_(reported, func.coalesce(EvaluationReport.review_state.in_(APPROVED), False)), june),  # as above
        (reported, june),
    ]


def _there_is(model: type[Any], *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(model.partnership_id == Cycle.partnership_id, *conditions)


def _coordinates(school: Any) -> ColumnElement[bool]:
    return _there_is(Coordinator, Coordinator.state == Appointment.APPOINTED, Coordinator.unit == school)


def _headed() -> Select[Any]:
    """The subjects with a joint zümre head in office."""
    return select(JointZumreHead.subject).where(
        JointZumreHead.partnership_id == Meeting.partnership_id, JointZumreHead.state == Appointment.APPOINTED
    )


def _work(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return _there_is(Activity, Activity.school_year == Cycle.school_year, *conditions)


def _work_due() -> ColumnElement[Any]:
    """The end of the second half-year; until the ministry has set it, the day the report is due."""
    return func.coalesce(_end_of(cast(KnownCalendar.second_half[1].astext, Date)), Cycle.report_due_at)


def _evaluated() -> Select[Any]:
    return (
        select(EvaluationMeeting.id)
        .join(Invitation, Invitation.meeting_id == EvaluationMeeting.id)
        .where(Invitation.partnership_id == Cycle.partnership_id, EvaluationMeeting.school_year == Cycle.school_year)
    )


def _evaluation_due() -> ColumnElement[Any]:
    """The day that OGM set last."""
    wanted = _evaluated().where(EvaluationMeeting.state != Evaluation.CANCELLED)
    return _end_of(wanted.with_only_columns(func.max(EvaluationMeeting.meets_on)).scalar_subquery())


def _end_of(day: ColumnElement[Any]) -> ColumnElement[Any]:
    """As `clock.end_of`, for the database."""
    midnight = func.timezone(clock.ISTANBUL.key, cast(day + 1, DateTime))
    return cast(midnight - _A_SECOND, DateTime(timezone=True))
