"""What a partnership looks like from outside."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from chassis.asked import Asked
from chassis.schema import WordsSchema
from services.partnership.joint_work.activities.model import Activity
from services.partnership.pairing.partnerships.model import Mode
from services.partnership.pairing.terms.queries import schools_without_partner
from services.partnership.people.coordinators.queries import of_partnership
from services.partnership.people.coordinators.schema import CoordinatorSchema
from services.partnership.people.successions.queries import vacancies_of
from services.partnership.years.cycles.queries import cycles_of, may_tasks_of
from services.partnership.years.outcomes.queries import Status


class TaskSchema(Schema):
    """A May task."""

    code = fields.String(required=True)
    state = fields.String(required=True, validate=validate.OneOf(("open", "done", "overdue")))
    due = fields.DateTime(required=True)


class StepSchema(Schema):
    """A step of the activity calendar (etkinlik takvimi)."""

    id = fields.String(required=True)
    code = fields.String(required=True)
    text = fields.Nested(WordsSchema, required=True)
    state = fields.String(required=True, validate=validate.OneOf(("open", "done", "overdue", "closed")))
    due = fields.DateTime(required=True, allow_none=True)


class WorkSchema(Schema):
    """A joint activity of the year, in a line."""

    id = fields.UUID(required=True)
    title = fields.Function(Activity.title, required=True)
    state = fields.String(required=True)
    topic = fields.String(allow_none=True, metadata={"x-choices": "topics"})
    starts_on = fields.Date(allow_none=True)
    ends_on = fields.Date(allow_none=True)


class ObligationSchema(Schema):
    """One of the twelve obligations of the schools, and whether the record that fulfils it is there."""

    id = fields.String(required=True)
    code = fields.String(required=True)
    text = fields.Nested(WordsSchema, required=True)
    state = fields.String(required=True, validate=validate.OneOf(("met", "open")))


class OutcomeLineSchema(Schema):
    """One of the programme's eleven outcomes, and how far it is by the records."""

    id = fields.String(required=True)
    code = fields.String(required=True)
    text = fields.Nested(WordsSchema, required=True)
    status = fields.Enum(Status, by_value=True, required=True)


class CycleSchema(Schema):
    """A school year of the partnership."""

    school_year = fields.String(required=True)
    number = fields.Integer(required=True)
    opened_at = fields.DateTime(required=True)
    guide_id = fields.UUID(allow_none=True)
    plan_due_at = fields.DateTime(required=True)
    report_due_at = fields.DateTime(required=True)
    action_plan = fields.UUID(allow_none=True)
    evaluation_report = fields.UUID(allow_none=True)
    activities = fields.List(fields.Nested(WorkSchema), required=True)
    steps = fields.List(fields.Nested(StepSchema), required=True)
    obligations = fields.List(fields.Nested(ObligationSchema), required=True)
    outcomes = fields.List(fields.Nested(OutcomeLineSchema), required=True)


class InOfficeSchema(CoordinatorSchema):
    """A coordinator in office."""

    id = fields.UUID(required=True)
    unit = fields.String(required=True)


class VacancySchema(Schema):
    """A school without a coordinator; after fifteen days that is a warning."""

    unit = fields.String(required=True)
    since = fields.DateTime(required=True)
    is_warning = fields.Boolean(required=True)


class LeftSchoolSchema(Schema):
    """A school that is left without a partner and may get another."""

    unit = fields.String(required=True)


class MeasureSchema(Schema):
    """What a directorate did about it."""

    text = fields.String(required=True)
    person = fields.UUID(allow_none=True)
    role = fields.String(required=True)
    unit = fields.String(required=True)
    at = fields.DateTime(required=True)


class PartnershipSchema(Schema):
    """Two schools that work together for four years."""

    group_one = fields.String(required=True)
    group_two = fields.String(required=True)
    group_one_name = fields.String(required=True)
    group_two_name = fields.String(required=True)
    school_list_id = fields.UUID(allow_none=True)
    letter_id = fields.UUID(allow_none=True)
    predecessor_id = fields.UUID(allow_none=True)
    listed_on = fields.Date(required=True)
    announced_at = fields.DateTime(allow_none=True)
    group_one_told_at = fields.DateTime(allow_none=True)
    group_two_told_at = fields.DateTime(allow_none=True)
    untold_schools = fields.List(fields.String(), dump_only=True)
    group_one_address = fields.String(allow_none=True)
    group_two_address = fields.String(allow_none=True)
    public_page = fields.String(allow_none=True)
    contacted_on = fields.Date(allow_none=True)
    contact_mode = fields.Enum(Mode, by_value=True, allow_none=True)
    contact_attendees = fields.List(fields.String())
    topics = fields.List(fields.String())
    term_start = fields.Date(required=True)
    term_end = fields.Date(required=True)
    may_due_at = fields.DateTime(required=True)
    ended_because = fields.String(allow_none=True)
    may_tasks = Asked(TaskSchema, may_tasks_of)
    cycles = Asked(CycleSchema, cycles_of)
    coordinators = Asked(InOfficeSchema, lambda session, partnership: of_partnership(session, partnership.id))
    vacancies = Asked(VacancySchema, vacancies_of)
    awaiting_partner = Asked(LeftSchoolSchema, schools_without_partner)
    measures = fields.List(fields.Nested(MeasureSchema))
