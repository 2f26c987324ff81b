"""What goes out of the directory."""

from __future__ import annotations

from marshmallow import Schema, fields


class UnitSchema(Schema):
    """A unit as it stands."""

    id = fields.UUID(required=True)
    path = fields.String(required=True)
    code = fields.String(required=True)
    name = fields.String(required=True)
    kind = fields.String(required=True)
    authority = fields.String(required=True, allow_none=True)
    opened_on = fields.Date(required=True, allow_none=True)
    closed_on = fields.Date(required=True, allow_none=True)
    successor = fields.String(required=True, allow_none=True)
    version = fields.Integer(required=True)


class BranchSchema(UnitSchema):
    """A unit in the tree, with how many lie directly below."""

    below = fields.Integer(required=True)


class PersonSchema(Schema):
    """A person; what not everybody may see is left out where they may not."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    unit = fields.String(required=True, allow_none=True)
    unit_name = fields.String(required=True, allow_none=True)
    subject_field = fields.String(required=True, allow_none=True)
    left_on = fields.Date(required=True, allow_none=True)


class PostSchema(Schema):
    """A post with its dates."""

    id = fields.UUID(required=True)
    person = fields.UUID(required=True)
    person_name = fields.String(required=True)
    role = fields.String(required=True)
    role_text = fields.String(required=True)
    unit = fields.String(required=True)
    unit_name = fields.String(required=True)
    branch = fields.String(required=True, allow_none=True)
    deputy_for = fields.UUID(required=True, allow_none=True)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True, allow_none=True)
    version = fields.Integer(required=True)


class WholePersonSchema(PersonSchema):
    """A person with the posts of today; contact and masked number only for those who may see them."""

    posts = fields.List(fields.Nested(PostSchema), required=True)
    username = fields.String()
    email = fields.String(allow_none=True)
    phone = fields.String(allow_none=True)
    national_id = fields.String(allow_none=True)
    version = fields.Integer(required=True)


class ContactSchema(Schema):
    """How a person is reached."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    email = fields.String(required=True, allow_none=True)
    phone = fields.String(required=True, allow_none=True)


class NationalIdSchema(Schema):
    """A T.C. kimlik no, whole."""

    national_id = fields.String(required=True)


class CalendarSchema(Schema):
    """A school year."""

    school_year = fields.String(required=True)
    first_half = fields.List(fields.String(), required=True)
    second_half = fields.List(fields.String(), required=True)
    holidays = fields.List(fields.String(), required=True)
    version = fields.Integer(required=True)
