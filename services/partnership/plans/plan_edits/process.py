"""What an edit of a section has to respect: what rests on its rows, and whom it names (PAR-24, PAR-25)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis.directory import serves_at
from chassis.identity import Role
from chassis.processes import rule
from services.partnership.joint_work.activities.model import NOT_BEGUN, Activity
from services.partnership.plans.indicator_values.model import IndicatorValue
from services.partnership.plans.plan_sections.model import Objective, PlannedActivity, PlanSection

# More than one for every school day of a year; at 10,000 nobody would read the plan any more.
MOST_IN_PLAN = 200
# Ledger 4.2: a principal reads what is done together and does not carry it out.
CARRY_OUT = (Role.TEACHER, Role.ZUMRE_HEAD, Role.PARTNERSHIP_COORDINATOR)


@rule(source="PAR-24")
def unknown_row(section: PlanSection, inputs: Mapping[str, Any]) -> bool:
    """An id names a row of this very section, once, and an indicator stays with its objective."""
    known = {row.id for row in section.objectives} | {row.id for row in section.activities}
    measured_by = {row.id: {one.id for one in row.indicators} for row in section.objectives}
    own = all(
        set(_named(row["indicators"])) <= (measured_by.get(row["id"], set()) if "id" in row else set())
        for row in inputs["objectives"]
    )
    rows = list(_named(_rows(inputs)))
    return own and set(rows) <= known and len(_ids(inputs)) == len(set(_ids(inputs)))


def _rows(inputs: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [*inputs["objectives"], *inputs["activities"]]


def _named(rows: Iterable[Mapping[str, Any]]) -> Iterator[UUID]:
    return (row["id"] for row in rows if "id" in row)


def _ids(inputs: Mapping[str, Any]) -> list[UUID]:
    return [*_named(_rows(inputs)), *(one for row in inputs["objectives"] for one in _named(row["indicators"]))]


@rule(source="PAR-25")
def row_in_use(section: PlanSection, session: Session, inputs: Mapping[str, Any]) -> bool:
    """What became an activity or was measured stays in the plan; an activity is cancelled, with a reason, instead."""
    items = [row.id for row in section.activities]
    indicators = {one.id: row.id for row in section.objectives for one in row.indicators}
    measured = set(
        session.scalars(select(IndicatorValue.indicator_id).where(IndicatorValue.indicator_id.in_(indicators)))
    )
    adopted = select(PlannedActivity.id).join(Activity, Activity.item_id == PlannedActivity.id)
    serves = select(PlannedActivity.objective_id).join(Activity, Activity.item_id == PlannedActivity.id)
    used = measured | {indicators[one] for one in measured}
    used |= set(session.scalars(adopted.where(PlannedActivity.id.in_(items))))
    own = [row.id for row in section.objectives]
    used |= {one for one in session.scalars(serves.where(PlannedActivity.objective_id.in_(own))) if one}
    return used <= set(_ids(inputs))


@rule(source="SM-PAR-5", field="activities")
def begun_activity_changed(section: PlanSection, session: Session, inputs: Mapping[str, Any]) -> bool:
    """What has begun, is done or was cancelled stays in the plan as it was."""
    begun = select(Activity.item_id).where(
        Activity.item_id.in_([row.id for row in section.activities]), Activity.state.not_in(NOT_BEGUN)
    )
    fast = set(session.scalars(begun))
    rows = {row.id: row for row in section.activities if row.id in fast}
    said = ((rows[one["id"]], one) for one in inputs["activities"] if one.get("id") in rows)
    return all(getattr(row, name) == value for row, one in said for name, value in one.items())


@rule(source="PAR-25", field="activities")
def objective_not_of_the_plan(section: PlanSection, session: Session, inputs: Mapping[str, Any]) -> bool:
    """An activity serves an objective that the plan has."""
    elsewhere = select(Objective.id).join(PlanSection, PlanSection.id == Objective.section_id)
    known = set(session.scalars(elsewhere.where(PlanSection.plan_id == section.plan_id, PlanSection.id != section.id)))
    known |= set(_named(inputs["objectives"]))
    return {one["objective_id"] for one in inputs["activities"]} - {None} <= known


@rule(source="PAR-24", field="activities")
def too_many_activities(section: PlanSection, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A plan holds two hundred activities at most."""
    return planned_in(session, section.plan_id, but=section.id) + len(inputs["activities"]) <= MOST_IN_PLAN


def planned_in(session: Session, plan_id: UUID, but: UUID | None = None) -> int:
    """How many activities stand in a plan, without those of one section."""
    wanted = select(func.count()).select_from(PlannedActivity).join(PlanSection)
    wanted = wanted.where(PlanSection.plan_id == plan_id)
    return session.scalar(wanted.where(PlanSection.id != but) if but else wanted) or 0


@rule(source="PAR-24", field="activities")
def responsible_not_of_the_school(section: PlanSection, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The first responsible person teaches at the Group I school, the second at the Group II school."""
    return all_teach(session, section.schools, inputs["activities"])


def all_teach(session: Session, schools: tuple[str, str], said: Iterable[Mapping[str, Any]]) -> bool:
    """Whether those named as responsible teach at their schools, as teacher, zümre head or coordinator."""
    columns = zip(("responsible_one", "responsible_two"), schools, strict=True)
    named = {(row[column], school) for column, school in columns for row in [*said] if row[column]}
    return all(any(serves_at(session, person, school, role) for role in CARRY_OUT) for person, school in named)


ROW_RULES = (
    unknown_row,
    row_in_use,
    begun_activity_changed,
    objective_not_of_the_plan,
    too_many_activities,
    responsible_not_of_the_school,
)
