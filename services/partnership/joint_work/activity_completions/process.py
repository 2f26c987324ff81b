"""What has to be written down before an activity is completed (PAR-03, PAR-22, PAR-31 … PAR-35)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from services.partnership.joint_work.activities.model import Activity, State
from services.partnership.joint_work.activity_results.process import cooperating

EXAM, WORKSHOP, CONTEST = "joint_placement_exam", "joint_workshops_and_talks", "mixed_team_contest"
PARENTS, CAMP = "parent_seminar", "summer_winter_camp"
TAUGHT = ("guest_teacher", "lesson_observation")


@rule(source="PAR-03", field="participants")
def participants_required(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Somebody of at least one group took part."""
    return any(one["head_count_one"] + one["head_count_two"] for one in inputs["participants"])


@rule(source="PAR-03", field="participants")
def participants_of_both_schools_required(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """A joint activity is attended by both schools."""
    said = inputs["participants"]
    return all(any(one[school] for one in said) for school in ("head_count_one", "head_count_two"))


@rule(source="PAR-31", field="workshop_kind")
def workshop_kind_required(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """A workshop or talk says of which kind it was, here or in the plan."""
    return activity.sample_code != WORKSHOP or bool(inputs["workshop_kind"] or activity.item.workshop_kind)


@rule(source="PAR-32", field="contest_field")
def contest_field_required(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """A contest names its field, here or in the plan."""
    return activity.sample_code != CONTEST or bool(inputs["contest_field"] or activity.item.contest_field)


@rule(source="PAR-32", field="teams")
def team_required(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """A contest has teams."""
    return activity.sample_code != CONTEST or bool(inputs["teams"])


@rule(source="PAR-32", field="teams")
def team_not_mixed(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Every team has a student of each of the two schools."""
    return all(one["students_one"] and one["students_two"] for one in inputs["teams"])


@rule(source="PAR-33", field="exam_evaluation_one")
def exam_evaluation_required(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Of a placement exam its day and the evaluation by each school are kept."""
    kept = (inputs["exam_held_on"], inputs["exam_evaluation_one"], inputs["exam_evaluation_two"])
    return activity.sample_code != EXAM or all(kept)


@rule(source="PAR-33", field="exam_held_on")
def exam_day_not_reached(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """An exam that was not yet held has no evaluation."""
    return inputs["exam_held_on"] is None or inputs["exam_held_on"] <= clock.today()


@rule(source="PAR-33")
def new_plan_item_required(activity: Activity, session: Session) -> bool:
    """From a placement exam's result something new is planned before the exam is completed."""
    made = select(Activity.id).where(Activity.made_from == activity.id, Activity.state != State.CANCELLED)
    return activity.sample_code != EXAM or session.scalar(made.limit(1)) is not None


@rule(source="PAR-35", field="participants")
def parents_required(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Of an activity for parents the parents are counted."""
    came = {one["group"] for one in inputs["participants"] if one["head_count_one"] + one["head_count_two"]}
    return activity.sample_code != PARENTS or "parent" in came


@rule(source="PAR-35", field="season")
def season_required(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """A camp is a summer camp or a winter camp."""
    return activity.sample_code != CAMP or bool(inputs["season"])


@rule(source="PAR-35", field="peer_teaching")
def peer_teaching_required(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """At a camp students teach each other."""
    return activity.sample_code != CAMP or bool(inputs["peer_teaching"])


@rule(source="PAR-22", field="teachers")
def teachers_of_both_schools_required(activity: Activity, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Of a guest lesson or a lesson observation the teachers of both schools are named, and nobody from elsewhere."""
    found = cooperating(activity, session, inputs["teachers"])
    schools = {one.school for one in found}
    named = {one.person for one in found} == set(inputs["teachers"])
    return named and (inputs["cooperation_channel"] not in TAUGHT or schools == set(activity.schools))


WRITTEN_DOWN = (
    participants_required,
    participants_of_both_schools_required,
    parents_required,
    workshop_kind_required,
    contest_field_required,
    team_required,
    team_not_mixed,
    season_required,
    peer_teaching_required,
    exam_day_not_reached,
    exam_evaluation_required,
    teachers_of_both_schools_required,
    new_plan_item_required,
)
