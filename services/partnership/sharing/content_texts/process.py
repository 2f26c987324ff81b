"""What is said of a shared content, and what has to be right about it (PAR-19, PAR-28, PAR-34)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson, serves_at
from chassis.processes import rule
from chassis.schema import Inputs, Text, kept_as_text
from services.partnership.catalogue.model import RESOURCE_KINDS, SHARING_FIELDS, TOPICS
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.pairing.partnerships.model import State as PartnershipState
from services.partnership.sharing.contents.model import Content, Kind, Licence, State

GRADES = ("preparatory", "9", "10", "11", "12")
LONGEST_BODY = 20_000
LONGEST_LINK = 2000
# What a person writes; who wrote it is found in the directory.
WRITTEN = (
    "kind",
    "name",
    "resource_kind",
    "resource_other",
    "field",
    "field_other",
    "topics",
    "subject",
    "grade",
    "body",
    "link",
    "licence",
    "declares_content_rules",
)
# What makes a corrected content another one than the one that was taken down.
READ_BY_OTHERS = ("name", "body", "link")


class ContentText(Inputs):
    """The whole of a content."""

    kind = fields.Enum(Kind, by_value=True, required=True)
    name = Text(required=True, most=300)
    authors = fields.List(fields.UUID(), load_default=list, validate=validate.Length(max=20))
    resource_kind = fields.String(
        validate=validate.OneOf(RESOURCE_KINDS),
        load_default=None,
        allow_none=True,
        metadata={"x-choices": "resource_kinds"},
    )
    resource_other = Text(most=200, load_default=None, allow_none=True)
    field = fields.String(
        required=True, validate=validate.OneOf(SHARING_FIELDS), metadata={"x-choices": "sharing_fields"}
    )
    field_other = Text(most=200, load_default=None, allow_none=True)
    topics = fields.List(
        fields.String(validate=validate.OneOf(TOPICS)),
        required=True,
        validate=validate.Length(min=1),
        metadata={"x-choices": "topics"},
    )
    subject = Text(most=80, load_default=None, allow_none=True)
    grade = fields.String(validate=validate.OneOf(GRADES), load_default=None, allow_none=True)
    body = Text(most=LONGEST_BODY, load_default=None, allow_none=True)
    link = fields.URL(
        schemes={"http", "https"},
        load_default=None,
        allow_none=True,
        validate=[validate.Length(max=LONGEST_LINK), kept_as_text],
    )
    licence = fields.Enum(Licence, by_value=True, required=True)
    declares_content_rules = fields.Boolean(load_default=False)

    @validates_schema
    def fits_together(self, said: dict[str, Any], **_: Any) -> None:
        """A material says of which kind it is, a question of which subject and grade; only `other` has own words."""
        if said["kind"] is Kind.MATERIAL and not said["resource_kind"]:
            raise ValidationError("resource_kind_required", field_name="resource_kind")
        for needed in ("subject", "grade"):
            if said["kind"] is Kind.QUESTION and not said[needed]:
                raise ValidationError("subject_and_grade_required", field_name=needed)
        for choice, words in (("field", "field_other"), ("resource_kind", "resource_other")):
            if (said[choice] == "other") != bool(said[words]):
                raise ValidationError("other_needs_words", field_name=words)


class ContentDraft(ContentText):
    """The whole of a content, and in which partnership it is shared."""

    partnership = fields.UUID(required=True)


class ContentDeclaration(Inputs):
    """That the content is free of what PAR-28 forbids."""

    declares_content_rules = fields.Boolean(load_default=False)


def write(content: Content, session: Session, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on."""
    for name in WRITTEN:
        setattr(content, name, inputs[name])
    content.topics = list(dict.fromkeys(inputs["topics"]))
    content.authors = named(session, content, inputs["authors"]) or content.authors


def named(session: Session, content: Content, people: Iterable[UUID]) -> list[dict[str, Any]]:
    """The authors with the school at which each of them serves."""
    known = session.scalars(select(KnownPerson).where(KnownPerson.id.in_(people)))
    names = {one.id: one.name for one in known}
    return [
        {"person": str(person), "name": names.get(person, ""), "school": school}
        for person in dict.fromkeys(people)
        for school in schools_of_authors(content)
        if serves_at(session, person, school)
    ]


def schools_of_authors(content: Content) -> Sequence[str]:
    """A joint work is written by people of both schools, all else by those of the own."""
    return content.schools if content.kind is Kind.JOINT_WORK else (content.unit,)


@rule(source="PAR-34", field="authors")
def author_not_of_the_school(content: Content, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The authors serve at the school that shares; those of a joint work at one of the two."""
    schools = content.schools if inputs["kind"] is Kind.JOINT_WORK else (content.unit,)
    return all(any(serves_at(session, author, school) for school in schools) for author in inputs["authors"])


@rule(source="PAR-19", field="topics")
def topic_not_chosen(content: Content, session: Session, inputs: Mapping[str, Any]) -> bool:
    """What is shared belongs to a topic that the partners have chosen."""
    return set(inputs["topics"]) <= set(session.get_one(Partnership, content.partnership_id).topics)


@rule(source="SM-PAR-7", status=409)
def only_active_partners_share(content: Content, session: Session) -> bool:
    """Only partners under way share."""
    return session.get_one(Partnership, content.partnership_id).state is PartnershipState.ACTIVE


@rule(source="PAR-28", field="declares_content_rules")
def content_declaration_required(content: Content, inputs: Mapping[str, Any]) -> bool:
    """Nothing is shared without the declaration that it keeps to the content rules."""
    return bool(inputs["declares_content_rules"])


@rule(source="PAR-19")
def nothing_to_share(content: Content) -> bool:
    """There is a text to read or an address to open."""
    return bool(content.body or content.link)


@rule(source="PAR-19", field="body")
def nothing_left_to_share(content: Content, inputs: Mapping[str, Any]) -> bool:
    """What is shared already does not become empty."""
    return content.state is not State.PUBLISHED or bool(inputs["body"] or inputs["link"])


@rule(source="SM-PAR-7", field="body")
def content_not_changed(content: Content, inputs: Mapping[str, Any]) -> bool:
    """What was taken down does not come back as it stood."""
    return any(inputs[name] != getattr(content, name) for name in READ_BY_OTHERS)


SOUND = (author_not_of_the_school, topic_not_chosen)
# What has to be right before a content is shared; the check of its files will stand here too.
PUBLISHABLE = (only_active_partners_share, content_declaration_required, nothing_to_share)
