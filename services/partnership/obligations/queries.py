"""The yearly checklist of the schools' obligations, computed from what is on record (PAR-20)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.partnership.action_plans.model import ActionPlan, Review
from services.partnership.catalogue.model import catalogue
from services.partnership.contents.model import Content
from services.partnership.contents.model import State as ContentState
from services.partnership.material_supports.model import MaterialSupport
from services.partnership.material_supports.model import State as SupportState
from services.partnership.partnerships.model import Partnership
from services.partnership.teacher_cooperations.model import State as CooperationState
from services.partnership.teacher_cooperations.model import TeacherCooperation


@dataclass(frozen=True)
class Shared:
    """What the schools shared and recorded beside the plan, read once for all school years."""

    partnership: Partnership
    years_of_cooperation: set[str]
    years_of_support: set[str]
    contents: Sequence[tuple[str, ContentState, bool]]

    @classmethod
    def of(cls, session: Session, partnership: Partnership) -> Shared:
        """Read it."""
        mine = {"partnership_id": partnership.id}
        cooperations = select(TeacherCooperation.school_year).filter_by(**mine, state=CooperationState.RECORDED)
        supports = (
            select(MaterialSupport.school_year).filter_by(**mine).where(MaterialSupport.state != SupportState.STRUCK)
        )
        contents = select(Content.school_year, Content.state, Content.declares_content_rules).filter_by(**mine)
        return cls(
            partnership,
            set(session.scalars(cooperations)),
            set(session.scalars(supports)),
            [(year, state, declared) for year, state, declared in session.execute(contents)],
        )


@dataclass(frozen=True)
class Year:
    """What is known of one school year: the calendar as it stands, the plan, and what was shared."""

    school_year: str
    steps: Mapping[str, str]
    plan: ActionPlan | None
    shared: Shared

    def is_done(self, *steps: str) -> bool:
        """These steps of the calendar are done."""
        return all(self.steps[step] == "done" for step in steps)


def calendar_carried_out(year: Year) -> bool:
    """All nine steps are done (PAR-20.01)."""
    return year.is_done(*year.steps)


def practised_on_every_topic(year: Year) -> bool:
    """A joint activity is completed on every chosen topic (PAR-20.02)."""
    # Joint activities are not kept yet.
    return False


def people_determined(year: Year) -> bool:
    """Coordinators and joint zümre heads are in office (PAR-20.03)."""
    return year.is_done("coordinators_appointed", "joint_zumre_heads_selected")


def sections_on_both_web_sites(year: Year) -> bool:
    """Both schools have said where the section about their partner is (PAR-20.04)."""
    return None not in {year.shared.partnership.group_one_address, year.shared.partnership.group_two_address}


def teachers_cooperated(year: Year) -> bool:
    """A cooperation of teachers is on record (PAR-20.05)."""
    return year.school_year in year.shared.years_of_cooperation


def support_given_or_not_possible(year: Year) -> bool:
    """Material support is on record, or why none was possible (PAR-20.06)."""
    return year.school_year in year.shared.years_of_support


def plan_agreed(year: Year) -> bool:
    """Both coordinators have agreed to the plan, or had when it was sent (PAR-20.07)."""
    plan = year.plan
    return plan is not None and (
        plan.review_state in (Review.AGREED, Review.SCHOOL_APPROVED) or plan.first_submitted_at is not None
    )


def every_indicator_measured(year: Year) -> bool:
    """Every indicator of the plan has a realised value (PAR-20.08)."""
    # Realised values are not kept yet.
    return False


def plan_sent_in_time(year: Year) -> bool:
    """The plan was sent by 31 August (PAR-20.09)."""
    return year.plan is not None and year.plan.late is False


def report_sent(year: Year) -> bool:
    """The evaluation report was sent (PAR-20.10)."""
    return year.is_done("evaluation_report_sent")


def content_rules_kept(year: Year) -> bool:
    """The rules are declared for the plan or whatever is shared, and nothing is taken down (PAR-20.11)."""
    mine = [
        (state, declared) for school_year, state, declared in year.shared.contents if school_year == year.school_year
    ]
    published = [declared for state, declared in mine if state is ContentState.PUBLISHED]
    is_taken_down = any(state is ContentState.TAKEN_DOWN for state, _ in mine)
    declared = bool(published) or (year.plan is not None and year.plan.declares_content_rules)
    return declared and all(published) and not is_taken_down


def next_year_replanned(year: Year) -> bool:
    """Each finding of the year's report is carried into the next plan or dismissed with a reason (PAR-20.12)."""
    # The report's findings are not kept yet.
    return False


MET_BY: Mapping[str, Callable[[Year], bool]] = {
    "carry_out_calendar": calendar_carried_out,
    "share_and_practise_on_topics": practised_on_every_topic,
    "appoint_coordinators_and_zumre_heads": people_determined,
    "website_section": sections_on_both_web_sites,
    "teacher_cooperation": teachers_cooperated,
    "material_support": support_given_or_not_possible,
    "prepare_joint_action_plan": plan_agreed,
    "run_plan_with_targets": every_indicator_measured,
    "send_plan_by_end_of_august": plan_sent_in_time,
    "send_evaluation_report": report_sent,
    "content_rules": content_rules_kept,
    "replan_from_results": next_year_replanned,
}


def obligations_of(year: Year) -> list[dict[str, Any]]:
    """The twelve obligations of one school year, as met or open."""
    return [
        {
            "id": entry["id"],
            "code": entry["code"],
            "text": {"tr": entry["tr"], "en": entry["en"]},
            "state": "met" if MET_BY[entry["code"]](year) else "open",
        }
        for entry in catalogue()["lists"]["obligations"]["entries"]
    ]
