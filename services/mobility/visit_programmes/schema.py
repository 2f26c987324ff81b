"""What a visit programme looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked, AskedOne
from chassis.asking import actor
from chassis.identity import Role
from services.mobility.host_duties.process import BLOCKS_PREPARED, DUTIES, is_done
from services.mobility.scope import reads_whole
from services.mobility.stays.model import standing_in
from services.mobility.visit_days.queries import days_of
from services.mobility.visit_programmes.model import GUIDED, VisitProgramme


class ProgrammeActivitySchema(Schema):
    """What is done on a day."""

    id = fields.UUID(required=True)
    kind = fields.String(required=True, metadata={"x-choices": "activity_kinds"})
    name = fields.String(required=True)
    begins = fields.Time(allow_none=True)
    ends = fields.Time(allow_none=True)
    place = fields.String(allow_none=True)
    description = fields.String(allow_none=True)


class ProgrammeDaySchema(Schema):
    """A day of the visit, with what is planned for it."""

    day = fields.Date(required=True)
    number = fields.Integer(required=True)
    activities = fields.List(fields.Nested(ProgrammeActivitySchema), required=True)


class HostDutySchema(Schema):
    """One of the host's ten duties, and whether it is done."""

    duty = fields.String(required=True, metadata={"x-choices": "host_duties"})
    done = fields.Boolean(required=True)
    holds_up = fields.Boolean(required=True)
    on = fields.String(allow_none=True)
    note = fields.String(allow_none=True)


class GuideContactSchema(Schema):
    """Whom visitors can consult at any time, and how."""

    name = fields.String(required=True)
    phone = fields.String(required=True)
    email = fields.String(required=True)


def by_day(session: Session, programme: VisitProgramme) -> list[dict[str, Any]]:
    """The programme, day by day."""
    return [
        {"number": number, "day": day, "activities": [one for one in programme.activities if one.day == day]}
        for number, day in enumerate(days_of(session, programme), start=1)
    ]


def checklist(session: Session, programme: VisitProgramme) -> list[dict[str, Any]]:
    """For the host, and for those above it."""
    if not reads_whole(actor(), programme.unit):
        return []
    told = {
        "brief_all_staff": (programme.staff_briefed_on, programme.staff_briefing),
        "first_day_briefing": (programme.briefed_on, programme.briefing),
    }
    return [
        {
            "duty": duty,
            "done": is_done(session, programme, duty),
            "holds_up": duty in BLOCKS_PREPARED,
            "on": _day(told[duty][0]) if duty in told else programme.duty_notes.get(duty, {}).get("on"),
            "note": told[duty][1] if duty in told else programme.duty_notes.get(duty, {}).get("note"),
        }
        for duty in DUTIES
    ]


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def guide_for(session: Session, programme: VisitProgramme) -> dict[str, Any] | None:
    """For visitors from the day they have a seat until the visit is over, and for whoever named the guide (MOB-20)."""
    me = actor()
    if programme.guide is None or programme.state not in GUIDED:
        return None
    is_visitor = me.person is not None and any(one.person == me.person for one in standing_in(session, programme.id))
    if not (is_visitor or me.post((Role.PRINCIPAL,), programme.unit)):
        return None
    return {"name": programme.guide_name, "phone": programme.guide_phone, "email": programme.guide_email}


class VisitProgrammeSchema(Schema):
    """A visit to one field of one school, on certain days."""

    host_school_id = fields.UUID(required=True)
    school_name = fields.String(required=True)
    field = fields.String(required=True, metadata={"x-choices": "subject"})
    aims = fields.List(fields.String(), required=True, metadata={"x-choices": "aims"})
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    quota = fields.Integer(required=True)
    criteria = fields.String(required=True)
    least_years = fields.Integer(allow_none=True)
    opens_on = fields.Date(allow_none=True)
    closes_on = fields.Date(allow_none=True)
    approved_on = fields.Date(allow_none=True)
    approval_number = fields.String(allow_none=True)
    guide = fields.UUID(allow_none=True)
    guide_name = fields.String(allow_none=True)
    guide_contact = AskedOne(GuideContactSchema, guide_for)
    days = Asked(ProgrammeDaySchema, by_day)
    duties = Asked(HostDutySchema, checklist)
