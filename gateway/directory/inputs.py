"""What comes into the directory."""

from __future__ import annotations

from datetime import date
from typing import Any

from marshmallow import Schema, fields, validate

from chassis.identity import Role
from chassis.paging import PageAsked
from chassis.schema import Inputs, Text
from gateway.directory.kinds import KINDS, OFFICES

_CODE = validate.Regexp(r"^[0-9A-Za-z][0-9A-Za-z-]{0,39}\Z")
_USERNAME = validate.Regexp(r"^[a-z0-9][a-z0-9.-]{1,79}\Z")
_PHONE = validate.Regexp(r"^\+?[0-9 ()/-]{7,20}\Z")
_NAME = 200


def choice(codes: Any, **rest: Any) -> fields.String:
    """One of some codes."""
    return fields.String(validate=validate.OneOf([str(code) for code in codes]), **rest)


def role(**rest: Any) -> fields.Enum[Role]:
    """One of the roles of people; the system is nobody's role."""
    return fields.Enum(Role, by_value=True, validate=validate.NoneOf([Role.SYSTEM]), **rest)


class PageInputs(PageAsked):
    """A page of a list."""

    after = fields.UUID()


class UnitSearch(PageInputs):
    """Units by name or code, below one, of a kind."""

    q = Text(least=0, most=100)
    within = Text(most=200)
    kind = choice(KINDS)


class BranchInputs(Schema):
    """Which branch of the tree is opened; none is the top."""

    below = Text(most=200)


class PeopleSearch(PageInputs):
    """People by name, at a unit or below it."""

    q = Text(least=0, most=100)
    within = Text(most=200)


class PostSearch(PageInputs):
    """Posts of a person or at a unit, on a day."""

    person = fields.UUID()
    unit = Text(most=200)
    role = role()
    day = fields.Date()


class NewUnit(Inputs):
    """A new unit; its path is that of the unit above and its code."""

    parent = Text(required=True, most=200)
    code = Text(required=True, most=40, checks=(_CODE,))
    name = Text(required=True, most=_NAME)
    kind = choice([kind for kind in KINDS if kind != next(iter(OFFICES))], required=True)
    authority = Text(most=20)
    opened_on = fields.Date()


class UnitEdit(Inputs):
    """A unit's name, kind and general directorate."""

    name = Text(required=True, most=_NAME)
    kind = choice(KINDS, required=True)
    authority = Text(required=True, allow_none=True, most=20)


class UnitClosing(Inputs):
    """When a unit closes, and which one takes its place."""

    on = fields.Date(required=True)
    successor = Text(most=200)


class PersonEdit(Inputs):
    """What is kept of a person besides workplace and posts."""

    name = Text(required=True, most=_NAME)
    email = fields.Email(required=True, allow_none=True, validate=validate.Length(max=200))
    phone = Text(required=True, allow_none=True, most=20, checks=(_PHONE,))
    subject_field = Text(required=True, allow_none=True, most=60)


class NewPerson(Inputs):
    """A new person."""

    name = Text(required=True, most=_NAME)
    username = Text(required=True, most=80, checks=(_USERNAME,))
    national_id = Text(required=True, most=40, is_number=True)
    unit = Text(required=True, most=200)
    email = fields.Email(allow_none=True, validate=validate.Length(max=200))
    phone = Text(allow_none=True, most=20, checks=(_PHONE,))
    subject_field = Text(allow_none=True, most=60)


class Moving(Inputs):
    """Where a person serves from this day."""

    unit = Text(required=True, most=200)
    on = fields.Date(required=True)


class Leaving(Inputs):
    """The day from which a person serves no more."""

    on = fields.Date(required=True)


class ViewingReason(Inputs):
    """Why a whole T.C. kimlik no is looked at; an auditor names the order."""

    reason = Text(required=True, least=10, most=500)
    audit_order = Text(most=60)


class NewPost(Inputs):
    """A post to be given; with `deputy_for`, in whose place and until when."""

    person = fields.UUID(required=True)
    role = role(required=True)
    unit = Text(required=True, most=200)
    branch = Text(most=60)
    deputy_for = fields.UUID()
    starts_on = fields.Date(required=True)
    ends_on = fields.Date()


class PostEnding(Inputs):
    """The last day on which a post counts; where none is said it counts no more from now on."""

    ends_on = fields.Date()


class HalfYear(fields.List[date]):
    """The first and the last day of a half-year."""

    def __init__(self) -> None:
        super().__init__(fields.Date(), required=True, validate=validate.Length(equal=2))


class CalendarEdit(Inputs):
    """A school year's half-years and holidays."""

    first_half = HalfYear()
    second_half = HalfYear()
    holidays = fields.List(fields.Date(), required=True, validate=validate.Length(max=100))
