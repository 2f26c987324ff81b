"""Who writes a plan's section, and who stands by it (PAR-24, PAR-45)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session, object_session

from chassis import signatures
from chassis.directory import serves_at
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SYSTEM, At, Process, Step, processes_of, rule
from chassis.schema import Inputs, Text
from chassis.things import new_id
from chassis.transitions import take
from services.partnership import audience as to
from services.partnership.action_plans.model import ActionPlan, Review
from services.partnership.catalogue import model as catalogue
from services.partnership.coordinators.model import in_office
from services.partnership.plan_sections.events import Confirmed, Edited, Opened
from services.partnership.plan_sections.model import Indicator, Objective, PlannedActivity, PlanSection, State

WRITTEN = (Review.DRAFT, Review.AGREED)
MOST = validate.Length(max=100)
LIMIT = validate.Range(-9_999_999_999, 9_999_999_999)
Row = TypeVar("Row", Objective, Indicator, PlannedActivity)


def one_of(codes: Sequence[str], kind: str) -> fields.String:
    """A code of one of the programme's lists, or nothing yet."""
    return fields.String(
        validate=validate.OneOf(codes), load_default=None, allow_none=True, metadata={"x-choices": kind}
    )


class IndicatorContent(Inputs):
    """By what an objective is measured; with its `id` it stays the same indicator."""

    id = fields.UUID()
    name = Text(required=True, most=300)
    unit_of_measure = Text(most=80, load_default=None, allow_none=True)
    baseline = fields.Float(load_default=None, allow_none=True, validate=LIMIT)
    target = fields.Float(load_default=None, allow_none=True, validate=LIMIT)
    measured_on = fields.Date(load_default=None, allow_none=True)
    owner = Text(most=200, load_default=None, allow_none=True, metadata={"x-choices-from": "people"})


class ObjectiveContent(Inputs):
    """What is to be reached; with its `id` it stays the same objective."""

    id = fields.UUID()
    title = Text(required=True, most=500)
    aims = fields.List(
        fields.String(validate=validate.OneOf(catalogue.AIMS)), load_default=list, metadata={"x-choices": "aims"}
    )
    topic = one_of(catalogue.TOPICS, "topics")
    indicators = fields.List(fields.Nested(IndicatorContent), load_default=list, validate=MOST)


class ActivityContent(Inputs):
    """What is to be done together; with its `id` it stays the same activity."""

    id = fields.UUID()
    title = Text(required=True, most=300)
    topic = one_of(catalogue.TOPICS, "topics")
    property_kind = one_of(catalogue.PROPERTY_KINDS, "property_kinds")
    sample_code = one_of(catalogue.SAMPLES, "sample_activities")
    workshop_kind = one_of(catalogue.WORKSHOPS, "workshop_kinds")
    workshop_other = Text(most=200, load_default=None, allow_none=True)
    contest_field = one_of(catalogue.CONTESTS, "contest_fields")
    description = Text(load_default=None, allow_none=True)
    kind = one_of(catalogue.ACTIVITY_KINDS, "activity_kinds")
    responsible_one = fields.UUID(load_default=None, allow_none=True)
    responsible_two = fields.UUID(load_default=None, allow_none=True)
    starts_on = fields.Date(load_default=None, allow_none=True)
    ends_on = fields.Date(load_default=None, allow_none=True)

    @validates_schema
    def fits_together(self, said: dict[str, Any], **_: Any) -> None:
        """It ends after it starts, and a workshop of another kind says which."""
        if said["starts_on"] and said["ends_on"] and said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_starts", field_name="ends_on")
        if (said["workshop_kind"] == "other") != bool(said["workshop_other"]):
            raise ValidationError("other_needs_words", field_name="workshop_other")


class SectionContent(Inputs):
    """The whole of a section: what is not named any more is taken out."""

    objectives = fields.List(fields.Nested(ObjectiveContent), required=True, validate=MOST)
    activities = fields.List(fields.Nested(ActivityContent), required=True, validate=MOST)


def open_section(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> PlanSection:
    """An empty section of a plan."""
    plan: ActionPlan = inputs["plan"]
    return PlanSection(
        unit=plan.unit,
        group_two=plan.group_two,
        plan_id=plan.id,
        partnership_id=plan.partnership_id,
        school_year=plan.school_year,
        subject=inputs.get("subject"),
        head=inputs.get("head"),
        position=inputs.get("position", 100),
    )


def is_in_office(section: PlanSection, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(section)
    return session is None or in_office(session, section.partnership_id, actor)


def its_zumre(section: PlanSection) -> Iterable[At]:
    """The zümre heads of the section's subject at both schools."""
    return [At(school, section.subject) for school in section.schools] if section.subject else []


def its_head(section: PlanSection) -> Iterable[UUID]:
    """The joint zümre head; nobody for the whole school's section."""
    return [section.head] if section.head else []


def lock_plan(section: PlanSection, session: Session) -> ActionPlan:
    """The plan's row: an agreement and an edit that void each other never cross."""
    return session.get_one(ActionPlan, section.plan_id, with_for_update=True, populate_existing=True)


@rule(source="SM-PAR-4", status=409)
def plan_is_not_written(section: PlanSection, session: Session) -> bool:
    """A section changes while the plan is drafted or agreed; a returned plan is revised first."""
    return session.get_one(ActionPlan, section.plan_id).review_state in WRITTEN


@rule(source="PAR-24")
def unknown_row(section: PlanSection, inputs: Mapping[str, Any]) -> bool:
    """An id names a row of this very section, once."""
    known = {row.id for row in section.objectives} | {row.id for row in section.activities}
    known |= {indicator.id for objective in section.objectives for indicator in objective.indicators}
    named = list(_ids(inputs))
    return set(named) <= known and len(named) == len(set(named))


def _ids(inputs: Mapping[str, Any]) -> Iterator[UUID]:
    for row in (*inputs["objectives"], *inputs["activities"]):
        if "id" in row:
            yield row["id"]
        yield from (indicator["id"] for indicator in row.get("indicators", ()) if "id" in indicator)


@rule(source="PAR-24", field="activities")
def responsible_not_of_the_school(section: PlanSection, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The first responsible person serves at the Group I school, the second at the Group II school."""
    one, two = section.schools
    named = {(row["responsible_one"], one) for row in inputs["activities"] if row["responsible_one"]}
    named |= {(row["responsible_two"], two) for row in inputs["activities"] if row["responsible_two"]}
    return all(serves_at(session, person, school) for person, school in named)


def write_content(section: PlanSection, inputs: Mapping[str, Any]) -> None:
    """What was said, row by row."""
    section.objectives = _kept(section.objectives, inputs["objectives"], Objective)
    section.activities = _kept(section.activities, inputs["activities"], PlannedActivity)


def _kept(rows: Sequence[Row], said: Sequence[Mapping[str, Any]], model: type[Row]) -> list[Row]:
    """A row that is named by its id stays the same row, so that what is linked to it stays linked."""
    known = {row.id: row for row in rows}
    written: list[Row] = []
    for position, one in enumerate(said):
        row = known[one["id"]] if "id" in one else model(id=new_id())
        row.position = position
        for name, value in one.items():
            setattr(
                row,
                name,
                _kept(row.indicators, value, Indicator)
                if isinstance(row, Objective) and name == "indicators"
                else value,
            )
        written.append(row)
    return written


def void_agreement(section: PlanSection, session: Session) -> None:
    """What both schools agreed to is no longer what stands there."""
    plan, process = session.get_one(ActionPlan, section.plan_id), processes_of(ActionPlan)[0]
    if plan.review_state is Review.AGREED:
        take(session, process, "fall_back", plan, SYSTEM_ACTOR)
    elif signatures.signed_places(session, plan.id, "agree"):
        take(session, process, "drop_marks", plan, SYSTEM_ACTOR)


COORDINATOR, ZUMRE_HEAD = Role.PARTNERSHIP_COORDINATOR, Role.ZUMRE_HEAD
BOTH = (State.DRAFT, State.CONFIRMED)
RULES = (plan_is_not_written, unknown_row, responsible_not_of_the_school)
EDIT: dict[str, Any] = {"locks": lock_plan, "takes": SectionContent, "sets": write_content, "then": void_agreement}
# fmt: off
PLAN_SECTION = Process("plan_section", PlanSection, (
    Step(None,        "open",    SYSTEM,                       State.DRAFT,     Opened,    make=open_section),
    Step(BOTH,        "edit",    COORDINATOR,                  State.DRAFT,     Edited,    RULES, of=to.both_schools, as_=is_in_office, edits=True, optional=True, **EDIT),
    Step(BOTH,        "edit",    ZUMRE_HEAD,                   State.DRAFT,     Edited,    RULES, of=its_zumre, edits=True, optional=True, **EDIT),
    Step(State.DRAFT, "confirm", (ZUMRE_HEAD, Role.TEACHER),   State.CONFIRMED, Confirmed, plan_is_not_written, of=its_head, locks=lock_plan),
))
# fmt: on
