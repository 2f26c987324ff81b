"""Who makes and publishes a year’s plan (SM-TRN-4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.errors import NotAllowed
from chassis.evidence.rows import takes_evidence
from chassis.identity import PROVINCE, ROOT, Actor, Role, cut
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import SAME, SYSTEM, Addressee, Process, Step, rule
from chassis.schema import Inputs
from chassis.transitions import create, take
from services.training.applying.target_groups.process import teachers_of
from services.training.planning.activities.model import FINAL, Activity
from services.training.planning.in_service_plans.events import Closed, Drafted, EntriesImported, Extended, Published
from services.training.planning.in_service_plans.model import InServicePlan, State
from services.training.planning.plan_imports import process as imports

KEEPERS = (Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER)
YEARS = validate.Range(2000, 2199)


class PlanYear(Inputs):
    """For which year."""

    year = fields.Integer(required=True, validate=YEARS)


def draft_for_own(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> InServicePlan:
    """The ministry’s, or that of the province whose officer drafts it."""
    units = actor.units(*KEEPERS)
    if not units:
        raise NotAllowed(extra={"roles": sorted(KEEPERS)})
    return InServicePlan(unit=units[0], year=inputs["year"])


def draft_for(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> InServicePlan:
    """Of a province, because an entry has to go into it."""
    return InServicePlan(unit=inputs["unit"], year=inputs["year"])


def keeper(plan: InServicePlan) -> Iterable[str]:
    """A province keeps its own plan; the ministry’s is another row."""
    return () if plan.is_central else (plan.unit,)


def ministry(plan: InServicePlan) -> Iterable[str]:
    """The ministry keeps the central plan only (ledger 4.2)."""
    return (ROOT,) if plan.is_central else ()


def keeps_it(plan: InServicePlan, actor: Actor) -> bool:
    """The ministry brings files to its own plan only."""
    return plan.unit in actor.units(*KEEPERS)


@rule(source="SM-TRN-4", status=409)
def plan_already_there(plan: InServicePlan, session: Session) -> bool:
    """A province, and the ministry, has one plan a year."""
    return session.scalar(select(InServicePlan.id).filter_by(unit=plan.unit, year=plan.year)) is None


@rule(source="SM-TRN-4")
def plan_is_empty(plan: InServicePlan) -> bool:
    """What is published has at least one entry."""
    return plan.entries > 0


@rule(source="SM-TRN-4", status=409)
def year_not_over(plan: InServicePlan) -> bool:
    """A plan is closed when its year is over."""
    return clock.today().year > plan.year


@rule(source="SM-TRN-4", status=409)
def entries_still_open(plan: InServicePlan, session: Session) -> bool:
    """Every entry was completed or cancelled."""
    open_entry = select(Activity.id).where(Activity.plan_id == plan.id, Activity.state.not_in(FINAL)).limit(1)
    return session.scalar(open_entry) is None


def note_publication(plan: InServicePlan) -> None:
    """Since when everybody may read it."""
    plan.published_at = clock.now()


def count_entry(plan: InServicePlan) -> None:
    """One entry more; a published plan has a new edition."""
    plan.entries += 1
    plan.edition += plan.state is State.PUBLISHED


def target_group(plan: InServicePlan) -> list[Addressee]:
    """Those who teach one of the fields for which an entry is meant (NTF-28)."""
    session = object_session(plan)
    entries = session.scalars(select(Activity.subjects).filter_by(plan_id=plan.id)).all() if session else ()
    return teachers_of(plan, sorted({subject for subjects in entries for subject in subjects}))


def plan_for_entry(session: Session, unit: str, year: int) -> InServicePlan:
    """The plan into which an entry of this place and year goes; begun where there is none yet."""
    place = cut(unit, PROVINCE)
    wanted = select(InServicePlan).filter_by(unit=place, year=year).with_for_update()
    plan = session.scalar(wanted.execution_options(populate_existing=True))
    return plan or create(session, IN_SERVICE_PLAN, "begin", SYSTEM_ACTOR, {"unit": place, "year": year})


def add_entry(session: Session, plan: InServicePlan) -> None:
    """The plan has an entry more; its row is locked by whoever adds one."""
    take(session, IN_SERVICE_PLAN, "extend", plan, SYSTEM_ACTOR)


# fmt: off
IN_SERVICE_PLAN = Process("in_service_plan", InServicePlan, (
    Step(None,                           "draft",   KEEPERS, State.DRAFT, Drafted, plan_already_there, takes=PlanYear, make=draft_for_own),
    Step(None,                           "begin",   SYSTEM,  State.DRAFT, Drafted, make=draft_for),
    Step((State.DRAFT, State.PUBLISHED), "extend",  SYSTEM,  SAME,        Extended, sets=count_entry),
    Step((State.DRAFT, State.PUBLISHED), "import_entries", Role.PROVINCE_OFFICER, SAME, EntriesImported, imports.no_such_file, of=keeper,   takes=imports.PlanSheet, then=imports.import_entries, optional=True),
    Step((State.DRAFT, State.PUBLISHED), "import_entries", Role.OYGGM_OFFICER,    SAME, EntriesImported, imports.no_such_file, of=ministry, takes=imports.PlanSheet, then=imports.import_entries, optional=True),
    *takes_evidence("training.in_service_plan", (State.DRAFT, State.PUBLISHED), KEEPERS, as_=keeps_it),
    Step(State.DRAFT,                    "publish", Role.PROVINCE_OFFICER, State.PUBLISHED, Published, plan_is_empty, of=keeper,   sets=note_publication, tells=(target_group,)),
    Step(State.DRAFT,                    "publish", Role.OYGGM_OFFICER,    State.PUBLISHED, Published, plan_is_empty, of=ministry, sets=note_publication, tells=(target_group,)),
    Step(State.PUBLISHED,                "close",   Role.PROVINCE_OFFICER, State.CLOSED,    Closed, (year_not_over, entries_still_open), of=keeper,   optional=True),
    Step(State.PUBLISHED,                "close",   Role.OYGGM_OFFICER,    State.CLOSED,    Closed, (year_not_over, entries_still_open), of=ministry, optional=True),
), arrived=State.PUBLISHED)
# fmt: on
