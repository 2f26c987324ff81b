"""The yearly checklist of the schools' obligations, computed from what is on record (PAR-20)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from services.partnership.catalogue.model import CATALOGUE
from services.partnership.joint_work.activities.model import State
from services.partnership.reviewing.reviews.model import Review
from services.partnership.sharing.contents.model import State as ContentState
from services.partnership.years.on_record.queries import Year

AGREED = (Review.AGREED, Review.SCHOOL_APPROVED)


def calendar_carried_out(year: Year) -> bool:
    """All nine steps are done (PAR-20.01)."""
    return year.is_done(*year.steps)


def practised_on_every_topic(year: Year) -> bool:
    """A joint activity is completed on every chosen topic (PAR-20.02)."""
    topics = year.shared.partnership.topics
    return bool(topics) and all(State.COMPLETED in set(year.work(topic=topic)) for topic in topics)


def people_determined(year: Year) -> bool:
    """Coordinators and joint zümre heads are in office (PAR-20.03)."""
    return year.is_done("coordinators_appointed", "joint_zumre_heads_selected")


def sections_on_both_web_sites(year: Year) -> bool:
    """Both schools have said where the section about their partner is (PAR-20.04)."""
    return None not in {year.shared.partnership.group_one_address, year.shared.partnership.group_two_address}


def teachers_cooperated(year: Year) -> bool:
    """A cooperation of teachers is on record (PAR-20.05)."""
    return year.teachers_cooperated


def support_given_or_not_possible(year: Year) -> bool:
    """Material support is on record, or why none was possible (PAR-20.06)."""
    return year.school_year in year.shared.years_of_support


def plan_agreed(year: Year) -> bool:
    """Both coordinators have agreed to the plan, or had when it was sent (PAR-20.07)."""
    plan = year.plan
    return plan is not None and (plan.review_state in AGREED or plan.first_submitted_at is not None)


def every_indicator_measured(year: Year) -> bool:
    """Every indicator of the plan has a realised value (PAR-20.08)."""
    return bool(year.progress) and all(one.realised is not None for one in year.progress)


def plan_sent_in_time(year: Year) -> bool:
    """The plan was sent by 31 August (PAR-20.09)."""
    return year.plan is not None and year.plan.late is False


def report_sent(year: Year) -> bool:
    """The evaluation report was sent (PAR-20.10)."""
    return year.is_done("evaluation_report_sent")


def content_rules_kept(year: Year) -> bool:
    """The rules are declared for the plan or whatever is shared, and nothing is taken down (PAR-20.11)."""
    published = [one.is_declared for one in year.contents() if one.state is ContentState.PUBLISHED]
    is_taken_down = any(one.state is ContentState.TAKEN_DOWN for one in year.contents())
    is_taken_down |= year.school_year in year.shared.years_of_take_downs
    declared = bool(published) or (year.plan is not None and year.plan.declares_content_rules)
    return declared and all(published) and not is_taken_down


def next_year_replanned(year: Year) -> bool:
    """Each finding of the year's report is carried into the next plan or dismissed with a reason (PAR-20.12)."""
    report, plan = year.report, year.next_plan
    if report is None or plan is None or report.first_submitted_at is None:
        return False
    answered = all(str(one.id) in plan.findings_answered for one in report.findings)
    return answered and (plan.review_state in AGREED or plan.first_submitted_at is not None)


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
        for entry in CATALOGUE.entries("obligations")
    ]
