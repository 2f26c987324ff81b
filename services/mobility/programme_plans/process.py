"""What is planned of a visit, and what the host's entry in the approved list allows (SM-MOB-2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.mobility.catalogue.model import CATALOGUE
from services.mobility.host_lists.model import State as ListState
from services.mobility.host_schools.model import STANDING, HostSchool, OpenedField
from services.mobility.visit_days.queries import working_days
from services.mobility.visit_programmes.model import VisitProgramme

APPROVED = (ListState.APPROVED, ListState.ANNOUNCED)
MOST_QUOTA, MOST_YEARS, LONGEST_SPAN = 1000, 50, 120


class VisitDays(Inputs):
    """From which day to which."""

    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)

    @validates_schema
    def in_order(self, said: dict[str, Any], **_: Any) -> None:
        """A visit ends on the day it begins, or later, and not a year later."""
        if said["ends_on"] < said["starts_on"]:
            raise ValidationError("ends_before_it_begins", field_name="ends_on")
        if (said["ends_on"] - said["starts_on"]).days > LONGEST_SPAN:
            raise ValidationError("visit_too_long", field_name="ends_on")


class ProgrammeText(VisitDays):
    """Field, aims, days, seats, criteria, and the days between which one may apply."""

    field = Text(required=True, most=80, metadata={"x-choices-from": "subjects"})
    aims = fields.List(
        fields.String(validate=validate.OneOf(CATALOGUE.codes("aims")), metadata={"x-choices": "aims"}),
        required=True,
        validate=validate.Length(min=1, max=3),
    )
    quota = fields.Integer(required=True, validate=validate.Range(1, MOST_QUOTA))
    criteria = Text(required=True)
    least_years = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(0, MOST_YEARS))
    opens_on = fields.Date(load_default=None, allow_none=True)
    closes_on = fields.Date(load_default=None, allow_none=True)


class OfEntry(Inputs):
    """Of which entry of the list."""

    host_school = fields.UUID(required=True)


class ProgrammePlan(ProgrammeText, OfEntry):
    """First of which entry, and then all else."""


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> VisitProgramme:
    """At the school of the entry."""
    host = _entry(session, inputs)
    programme = VisitProgramme(unit=host.unit, host_school=host, school_name=host.school_name)
    write(programme, inputs)
    return programme


def write(programme: VisitProgramme, inputs: Mapping[str, Any]) -> None:
    """What is planned from now on."""
    for name, said in inputs.items():
        if name != "host_school":
            setattr(programme, name, list(dict.fromkeys(said)) if name == "aims" else said)


def _entry(session: Session, inputs: Mapping[str, Any]) -> HostSchool:
    found = session.get(HostSchool, inputs["host_school"])
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True)
class Planned:
    """What a visit would be, by what is said now and else by what stands there."""

    host: HostSchool
    field: str
    quota: int
    starts_on: date
    ends_on: date

    @property
    def opening(self) -> OpenedField | None:
        """What the host's entry says of the field."""
        return self.host.opening(self.field)


def planned(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> Planned:
    """With another host where one is named."""
    other = inputs.get("host_school")
    host = session.get(HostSchool, other) if other else programme.host_school
    known = {name: inputs.get(name, getattr(programme, name)) for name in ("field", "quota", "starts_on", "ends_on")}
    return Planned(host or programme.host_school, **known)


@rule(source="SM-MOB-2", field="host_school")
def host_not_approved(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A visit goes to a school of a list that the authority has approved and that holds."""
    host = planned(programme, session, inputs).host
    return host.state in STANDING and host.host_list.state in APPROVED


@rule(source="MOB-04", field="field")
def field_not_opened(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The school opens this field."""
    return planned(programme, session, inputs).opening is not None


@rule(source="MOB-04", field="quota")
def more_than_capacity(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The school takes so many at a time in this field."""
    plan = planned(programme, session, inputs)
    capacity = plan.opening.capacity if plan.opening else None
    return capacity is None or plan.quota <= capacity


@rule(source="MOB-04", field="starts_on")
def outside_opened_days(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The field is open on every day of the visit."""
    plan = planned(programme, session, inputs)
    first, last = (plan.opening.opens_on, plan.opening.closes_on) if plan.opening else (None, None)
    return (first is None or first <= plan.starts_on) and (last is None or plan.ends_on <= last)


@rule(source="MOB-04", field="ends_on")
def longer_than_approved(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A visit takes no more days than the list says."""
    plan = planned(programme, session, inputs)
    longest = plan.host.duration_days
    return longest is None or len(working_days(session, plan.starts_on, plan.ends_on)) <= longest


@rule(source="MOB-18", field="starts_on")
def no_working_day(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> bool:
    """At least one of its days is a working day."""
    plan = planned(programme, session, inputs)
    return bool(working_days(session, plan.starts_on, plan.ends_on))


@rule(source="SM-MOB-2", field="starts_on")
def visit_in_the_past(programme: VisitProgramme, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A visit is planned before it begins."""
    return planned(programme, session, inputs).starts_on > clock.today()


@rule(source="SM-MOB-2", status=409)
def list_not_announced(programme: VisitProgramme) -> bool:
    """Before the list is announced on ÖBA, no visit of it is."""
    return programme.host_school.host_list.state is ListState.ANNOUNCED


@rule(source="SM-MOB-2", field="closes_on")
def window_required(programme: VisitProgramme) -> bool:
    """One may apply from a day to a day that is not over, and the visit begins after it."""
    opens, closes = programme.opens_on, programme.closes_on
    if opens is None or closes is None:
        return False
    return opens <= closes < programme.starts_on and closes >= clock.today()


PLANNED = (
    host_not_approved,
    field_not_opened,
    visit_in_the_past,
    no_working_day,
    longer_than_approved,
    outside_opened_days,
    more_than_capacity,
)
