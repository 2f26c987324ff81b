"""Who changes an accepted plan in the course of its year (Q-11)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.directory import KnownCalendar
from chassis.errors import NotFound
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Post, Role
from chassis.processes import SYSTEM, Process, Step, ask, processes_of, rule
from chassis.schema import Inputs, Text
from chassis.transitions import broken, take
from services.partnership import audience as to
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.model import check_office, in_office
from services.partnership.plans.action_plans.model import ActionPlan, Execution
from services.partnership.plans.plan_contents.process import COMPLETE, section_not_confirmed
from services.partnership.plans.plan_edits.process import ROW_RULES
from services.partnership.plans.plan_hops.process import keep_hop, open_activities
from services.partnership.plans.plan_revisions import events as told
from services.partnership.plans.plan_revisions.model import PlanRevision, State
from services.partnership.plans.plan_rows.process import SectionContent, write_content
from services.partnership.plans.plan_sections.model import PlanSection
from services.partnership.reviewing.reviews.model import Review

FROZEN_DAYS = 30
COORDINATOR, PRINCIPAL = Role.PARTNERSHIP_COORDINATOR, Role.PRINCIPAL


class RevisionContent(SectionContent):
    """Which section of an accepted plan, all of it as it shall be, and why."""

    section = fields.UUID(required=True, metadata={"x-choices-from": "things:plan-sections"})
    reason = Text(required=True)


class RefusalReason(Inputs):
    """Why the plan stays as it is."""

    reason = Text(required=True)


def propose(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> PlanRevision:
    """A section as it shall be. Raises NotFound, or the refusal of what an edit of the section has to respect."""
    section = session.get(PlanSection, inputs["section"])
    if section is None:
        raise NotFound
    partnership = partnership_of(session, actor, section.partnership_id)
    check_office(session, partnership.id, actor)
    revision = PlanRevision(
        unit=section.unit,
        group_two=section.group_two,
        partnership_id=section.partnership_id,
        plan_id=section.plan_id,
        section_id=section.id,
        section=section,
        school_year=section.school_year,
    )
    if not ask(plan_not_accepted, revision, session=session):
        raise broken(plan_not_accepted)
    revision.content, revision.reason = SectionContent().dump(inputs), inputs["reason"]
    if not ask(targets_frozen, revision, session=session):
        raise broken(targets_frozen)
    with session.begin_nested() as trial:
        check_rows(revision, session)
        write_content(section, proposed(revision))
        check_plan(revision, session)
        trial.rollback()
    return revision


def proposed(revision: PlanRevision) -> dict[str, Any]:
    """What was proposed, as an edit of the section would say it."""
    content: dict[str, Any] = SectionContent().load(revision.content)
    return content


def check_rows(revision: PlanRevision, session: Session) -> None:
    """Refuse what an edit of the section would be refused for: since the proposal an activity may have begun."""
    section = session.get_one(PlanSection, revision.section_id)
    for asked in ROW_RULES:
        if not ask(asked, section, session=session, inputs=proposed(revision)):
            raise broken(asked)


def check_plan(revision: PlanRevision, session: Session) -> None:
    """Refuse what would leave the plan incomplete; the principals stand in place of the joint zümre head."""
    session.flush()
    plan = session.get_one(ActionPlan, revision.plan_id, populate_existing=True)
    for asked in COMPLETE:
        if asked is not section_not_confirmed and not ask(asked, plan):
            raise broken(asked)


def lock_plan(revision: PlanRevision, session: Session) -> ActionPlan:
    """The plan's row: two revisions of one plan take turns, and so do a revision and an activity."""
    return session.get_one(ActionPlan, revision.plan_id, with_for_update=True, populate_existing=True)


def carry_out(revision: PlanRevision, session: Session, actor: Actor, post: Post) -> None:
    """The plan is as it was proposed; a copy of it is kept beside those of its way."""
    check_rows(revision, session)
    section, plan = session.get_one(PlanSection, revision.section_id), session.get_one(ActionPlan, revision.plan_id)
    take(session, processes_of(PlanSection)[0], "revise", section, SYSTEM_ACTOR, proposed(revision))
    check_plan(revision, session)
    keep_hop(plan, session, actor, post, {"reason": revision.reason})
    open_activities(plan, session)


def is_in_office(revision: PlanRevision, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(revision)
    return session is None or in_office(session, revision.partnership_id, actor)


@rule(source="Q-11", status=409)
def plan_not_accepted(revision: PlanRevision, session: Session) -> bool:
    """Only an accepted plan whose year goes on is revised; before, its sections are edited."""
    plan = session.get_one(ActionPlan, revision.plan_id)
    return plan.review_state is Review.ACCEPTED and plan.execution_state is not Execution.CLOSED


@rule(source="Q-11", status=409)
def targets_frozen(revision: PlanRevision, session: Session) -> bool:
    """In the last 30 days of the second half-year, and after it, targets stay as they are."""
    calendar = session.get(KnownCalendar, revision.school_year)
    if calendar is None:
        return True
    open_until = date.fromisoformat(calendar.second_half[1]) - timedelta(days=FROZEN_DAYS)
    return clock.today() <= open_until or _targets_now(revision, session) <= _targets_then(revision)


def _targets_now(revision: PlanRevision, session: Session) -> set[tuple[str, float | None]]:
    section = session.get_one(PlanSection, revision.section_id)
    indicators = (one for row in section.objectives for one in row.indicators)
    return {(str(one.id), None if one.target is None else float(one.target)) for one in indicators}


def _targets_then(revision: PlanRevision) -> set[tuple[str, float | None]]:
    indicators = (one for row in revision.content["objectives"] for one in row["indicators"])
    return {(one.get("id", ""), one["target"]) for one in indicators}


def note_refusal(revision: PlanRevision, inputs: Mapping[str, Any]) -> None:
    """Why the plan stays as it is."""
    revision.refused_because = inputs["reason"]


S = State
OPEN_PLAN = (plan_not_accepted, targets_frozen)
BOTH: dict[str, Any] = {"of": to.both_schools, "locks": lock_plan, "tells": to.SCHOOLS}
# fmt: off
PLAN_REVISION = Process("plan_revision", PlanRevision, (
    Step(None,       "propose",  COORDINATOR, S.PROPOSED,  told.Proposed,  takes=RevisionContent, make=propose, of=to.both_schools, tells=to.SCHOOLS),
    Step(S.PROPOSED, "approve",  PRINCIPAL,   S.APPROVED,  told.Approved,  OPEN_PLAN, of=to.both_schools, locks=lock_plan, by_all=True, signed=told.Signed, then=carry_out, tells=(*to.SCHOOLS, to.provinces, to.ministry)),
    Step(S.PROPOSED, "refuse",   PRINCIPAL,   S.REFUSED,   told.Refused,   takes=RefusalReason, sets=note_refusal, optional=True, **BOTH),
    Step(S.PROPOSED, "lapse",    SYSTEM,      S.WITHDRAWN, told.Withdrawn, tells=to.SCHOOLS),
    Step(S.PROPOSED, "withdraw", COORDINATOR, S.WITHDRAWN, told.Withdrawn, as_=is_in_office, optional=True, **BOTH),
), arrived=S.APPROVED)
# fmt: on
