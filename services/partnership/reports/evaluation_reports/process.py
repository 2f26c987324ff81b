"""Who writes, approves, sends and accepts a joint evaluation report (SM-PAR-6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import object_session

from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, At, Process, Step, rule
from chassis.schema import Inputs, Text
from services.partnership import audience as to
from services.partnership.catalogue.model import OUTCOMES
from services.partnership.plans.plan_contents.process import indicators_of
from services.partnership.reports.evaluation_reports import events as told
from services.partnership.reports.evaluation_reports.document import REPORT
from services.partnership.reports.evaluation_reports.model import Comment, EvaluationReport, Finding
from services.partnership.reports.report_contents.process import COMPLETE
from services.partnership.reports.report_deadlines.process import is_moved, note_moved
from services.partnership.reports.report_hops.process import close_plan, keep_hop, lock_plan
from services.partnership.reports.report_openings.process import (
    draft,
    plan_not_carried_out,
    report_already_drafted,
    report_too_early,
)
from services.partnership.reviewing.reviews.model import Review
from services.partnership.reviewing.reviews.process import (
    COORDINATOR,
    NOT_SENT,
    Opening,
    goes_on,
    is_in_office,
    way_to_the_ministry,
)
from services.partnership.years.standings.process import of_its_partnership

MOST = validate.Length(max=100)


class IndicatorComment(Inputs):
    """What you say of an indicator's value."""

    indicator = fields.UUID(required=True)
    text = Text(required=True)


class OutcomeAnswer(Inputs):
    """What came of one of the eleven outcomes."""

    code = fields.String(required=True, validate=validate.OneOf(OUTCOMES), metadata={"x-choices": "outcomes"})
    text = Text(least=0, load_default="")


class FindingText(Inputs):
    """What next year's plan has to answer; with its `id` it stays the same finding."""

    id = fields.UUID()
    text = Text(required=True)


class ReportText(Inputs):
    """The whole of what the schools say: what is not named any more is taken out."""

    work_done = Text(least=0, load_default="", most=20_000)
    comments = fields.List(fields.Nested(IndicatorComment), load_default=list, validate=validate.Length(max=1000))
    outcomes = fields.List(fields.Nested(OutcomeAnswer), load_default=list, validate=MOST)
    findings = fields.List(fields.Nested(FindingText), load_default=list, validate=MOST)


class ZumreComments(Inputs):
    """What a zümre says of its own indicators."""

    comments = fields.List(fields.Nested(IndicatorComment), required=True, validate=MOST)


@rule(source="PAR-41", field="comments")
def indicator_not_of_the_plan(report: EvaluationReport, inputs: Mapping[str, Any]) -> bool:
    """A comment is on an indicator of this very plan, one for each."""
    named = [one["indicator"] for one in inputs["comments"]]
    return set(named) <= {one.id for one in indicators_of(report.plan())} and len(named) == len(set(named))


@rule(source="PAR-43", field="outcomes")
def outcome_named_twice(_report: EvaluationReport, inputs: Mapping[str, Any]) -> bool:
    """Each outcome has one answer."""
    named = [one["code"] for one in inputs["outcomes"]]
    return len(named) == len(set(named))


@rule(source="PAR-42", field="findings")
def unknown_finding(report: EvaluationReport, inputs: Mapping[str, Any]) -> bool:
    """An id names a finding of this very report, once."""
    named = [one["id"] for one in inputs["findings"] if "id" in one]
    return set(named) <= {one.id for one in report.findings} and len(named) == len(set(named))


@rule(source="PAR-45", field="comments")
def indicator_not_of_the_zumre(report: EvaluationReport, actor: Actor, inputs: Mapping[str, Any]) -> bool:
    """A zümre head speaks of the own zümre's indicators."""
    own = {
        indicator.id
        for section in report.plan().sections
        if any(actor.post((Role.ZUMRE_HEAD,), school, section.subject) for school in report.schools)
        for objective in section.objectives
        for indicator in objective.indicators
    }
    return {one["indicator"] for one in inputs["comments"]} <= own


def zumres(report: EvaluationReport) -> Iterable[At]:
    """The zümre heads of the plan's subjects, at both schools."""
    if object_session(report) is None:
        return []
    subjects = [section.subject for section in report.plan().sections if section.subject]
    return [At(school, subject) for school in report.schools for subject in subjects]


def write(report: EvaluationReport, inputs: Mapping[str, Any]) -> None:
    """What was said, part by part."""
    report.work_done = inputs["work_done"] or None
    _comment(report, inputs["comments"], only=False)
    said = {one["code"]: one["text"] or None for one in inputs["outcomes"]}
    for outcome in report.outcomes:
        outcome.text = said.get(outcome.code)
    known = {one.id: one for one in report.findings}
    report.findings = [
        _finding(known.get(one.get("id")), position, one["text"]) for position, one in enumerate(inputs["findings"])
    ]


def comment(report: EvaluationReport, inputs: Mapping[str, Any]) -> None:
    """The zümre's words; everybody else's stay."""
    _comment(report, inputs["comments"], only=True)


def _comment(report: EvaluationReport, said: Iterable[Mapping[str, Any]], *, only: bool) -> None:
    words = {one["indicator"]: one["text"] for one in said}
    known = {one.indicator_id: one for one in report.comments}
    kept = known.keys() | words.keys() if only else words.keys()
    for indicator, text in words.items():
        known.setdefault(indicator, Comment(indicator_id=indicator)).text = text
    report.comments = [known[indicator] for indicator in sorted(kept)]


def _finding(known: Finding | None, position: int, text: str) -> Finding:
    finding = known or Finding()
    finding.position, finding.text = position, text
    return finding


R = Review
WRITING = (indicator_not_of_the_plan, outcome_named_twice, unknown_finding)
# fmt: off
EVALUATION_REPORT = Process("evaluation_report", EvaluationReport, column="review_state", steps=(
    Step(None,    "draft",   COORDINATOR,     R.DRAFT, told.Drafted,   (plan_not_carried_out, report_too_early, report_already_drafted), of=to.both_schools, takes=Opening, make=draft),
    Step(R.DRAFT, "edit",    COORDINATOR,     SAME,    told.Edited,    WRITING, of=to.both_schools, as_=is_in_office, when=goes_on, takes=ReportText, sets=write, edits=True, optional=True),
    Step(R.DRAFT, "comment", Role.ZUMRE_HEAD, SAME,    told.Commented, (indicator_not_of_the_plan, indicator_not_of_the_zumre), of=zumres, when=goes_on, takes=ZumreComments, sets=comment, optional=True),
    *way_to_the_ministry(told, COMPLETE, keep_hop, REPORT, accepted=close_plan, locks=lock_plan),
    Step(NOT_SENT, "move_due", SYSTEM,        SAME,    told.DueMoved,  at=is_moved, sets=note_moved, tells=to.SCHOOLS),
), arrived=R.ACCEPTED, keeps=of_its_partnership)
# fmt: on
