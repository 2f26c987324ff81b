"""What a plan must contain before both schools can agree to it (PAR-01, PAR-24, PAR-28, PAR-30, PAR-45)."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from chassis.processes import rule
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.plan_sections.model import Indicator, Objective, PlannedActivity, State

SHORTEST_DESCRIPTION = 20


def objectives_of(plan: ActionPlan) -> Iterator[Objective]:
    """Every objective of every section."""
    return (objective for section in plan.sections for objective in section.objectives)


def indicators_of(plan: ActionPlan) -> Iterator[Indicator]:
    """Every indicator of every objective."""
    return (indicator for objective in objectives_of(plan) for indicator in objective.indicators)


def activities_of(plan: ActionPlan) -> Iterator[PlannedActivity]:
    """Every planned activity of every section."""
    return (activity for section in plan.sections for activity in section.activities)


@rule(source="PAR-24")
def objective_required(plan: ActionPlan) -> bool:
    """A plan has an objective."""
    return any(True for _ in objectives_of(plan))


@rule(source="PAR-01")
def aim_required(plan: ActionPlan) -> bool:
    """Every objective serves an aim of the programme."""
    return all(objective.aims for objective in objectives_of(plan))


@rule(source="PAR-24")
def indicator_required(plan: ActionPlan) -> bool:
    """Every objective has a performance indicator."""
    return all(objective.indicators for objective in objectives_of(plan))


@rule(source="PAR-24")
def indicator_incomplete(plan: ActionPlan) -> bool:
    """Every indicator has its unit, baseline, target and day of measurement."""
    return all(
        value is not None
        for one in indicators_of(plan)
        for value in (one.unit_of_measure, one.baseline, one.target, one.measured_on)
    )


@rule(source="PAR-24")
def activity_required(plan: ActionPlan) -> bool:
    """A plan has an activity."""
    return any(True for _ in activities_of(plan))


@rule(source="PAR-24")
def activity_incomplete(plan: ActionPlan) -> bool:
    """Every activity has its topic, a responsible person of each school and its dates."""
    return all(
        value is not None
        for one in activities_of(plan)
        for value in (one.topic, one.responsible_one, one.responsible_two, one.starts_on, one.ends_on)
    )


@rule(source="PAR-04")
def activity_kind_required(plan: ActionPlan) -> bool:
    """Every activity is of one of the three kinds of education activity."""
    return all(one.kind for one in activities_of(plan))


@rule(source="PAR-25")
def activity_objective_required(plan: ActionPlan) -> bool:
    """Every activity serves an objective; where its section, or the plan, has only one, it serves that."""
    return all(objective_of(one, plan) for one in activities_of(plan))


def objective_of(activity: PlannedActivity, plan: ActionPlan) -> UUID | None:
    """The objective it names, else the only one there is: in its own section, or in the plan where that has none."""
    own = next((one.objectives for one in plan.sections if activity in one.activities), [])
    only = own or list(objectives_of(plan))
    return activity.objective_id or (only[0].id if len(only) == 1 else None)


@rule(source="PAR-30")
def description_too_short(plan: ActionPlan) -> bool:
    """An activity that is none of the samples is described in at least twenty characters."""
    return all(is_described(one) for one in activities_of(plan))


def is_described(activity: PlannedActivity) -> bool:
    """Whether it began from a sample, or says in enough words what it is."""
    return activity.sample_code is not None or len((activity.description or "").strip()) >= SHORTEST_DESCRIPTION


@rule(source="PAR-28")
def content_declaration_required(plan: ActionPlan) -> bool:
    """The coordinators declare that the joint work is free of prohibited content."""
    return plan.declares_content_rules


@rule(source="PAR-45")
def section_not_confirmed(plan: ActionPlan) -> bool:
    """Every zümre's section is confirmed by its joint zümre head."""
    return all(section.state is State.CONFIRMED for section in plan.sections if section.subject is not None)


COMPLETE = (
    objective_required,
    aim_required,
    indicator_required,
    indicator_incomplete,
    activity_required,
    activity_incomplete,
    activity_kind_required,
    activity_objective_required,
    description_too_short,
    content_declaration_required,
    section_not_confirmed,
)
