"""What is written of a good practice, and what has to be right before it is shown (PLT-09, PRV-12)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson, serves_at, unit_of
from chassis.errors import NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.training.learning_communities.community_rooms.model import Room
from services.training.learning_communities.community_rooms.model import State as RoomState
from services.training.library.good_practices.model import GoodPractice
from services.training.library.library_items.model import Licence

STAFF = (Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.PARTNERSHIP_COORDINATOR)


class PracticeText(Inputs):
    """What others will read of it."""

    name = Text(required=True, most=300)
    summary = Text(most=2000, load_default=None, allow_none=True)
    subject = Text(most=80, load_default=None, allow_none=True)
    grade = Text(most=40, load_default=None, allow_none=True)
    body = Text(most=20_000, load_default=None, allow_none=True)
    licence = fields.Enum(Licence, by_value=True, required=True, metadata={"x-choices": "licence"})
    declares_content_rules = fields.Boolean(load_default=False)
    shows_pupils = fields.Boolean(load_default=False)
    consent_on = fields.Date(load_default=None, allow_none=True)
    consent_scope = Text(most=500, load_default=None, allow_none=True)


class PracticeDraft(PracticeText):
    """The text; a trainer also says of which community it came, and whose work it is."""

    community = fields.UUID(load_default=None, allow_none=True)
    author = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "everybody"})


class PracticeReason(Inputs):
    """Why."""

    reason = Text(required=True, most=1000)


class Complaint(Inputs):
    """What is wrong with what is shown."""

    complaint = Text(required=True, most=2000)


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> GoodPractice:
    """It lies at the author's school, whoever writes it down. Raises NotAllowed where nobody knows the author."""
    assert actor.person  # noqa: S101  # a program makes nothing
    author: UUID = inputs["author"] or actor.person
    known = session.get(KnownPerson, author)
    unit = (known and known.unit) or next(iter(actor.units(*STAFF, Role.TRAINER)), None)
    if unit is None or known is None:
        raise NotAllowed(extra={"roles": sorted((*STAFF, Role.TRAINER))})
    school = unit_of(session, unit)
    said = {name: value for name, value in inputs.items() if name != "author"}
    return GoodPractice(
        unit=unit,
        author=author,
        author_name=known.name,
        school_name=school.name if school else "",
        by_principal=serves_at(session, author, unit, Role.PRINCIPAL),
        drafted_by=actor.person,
        **said,
    )


def write(practice: GoodPractice, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on."""
    for name, said in inputs.items():
        setattr(practice, name, said)


def complain(practice: GoodPractice, inputs: Mapping[str, Any]) -> None:
    """Those who published it look again."""
    practice.complaint = inputs["complaint"]


@rule(source="MGT-23", field="author")
def author_not_of_the_community(practice: GoodPractice, session: Session) -> bool:
    """Everybody writes down the own work; the trainer of a community also that of its members."""
    if practice.community is None:
        return practice.author == practice.drafted_by
    room = _room(practice, session)
    is_own = practice.author == practice.drafted_by
    drafts = room is not None and (is_own or room.leader == practice.drafted_by)
    return drafts and room is not None and (room.member(practice.author) is not None or room.leader == practice.author)


@rule(source="MGT-23", status=409)
def community_not_completed(practice: GoodPractice, session: Session) -> bool:
    """Works of a community are shown when it has completed its work."""
    room = _room(practice, session)
    return room is None or room.state is RoomState.FINISHED


def _room(practice: GoodPractice, session: Session) -> Room | None:
    return session.scalar(select(Room).filter_by(community=practice.community)) if practice.community else None


@rule(source="Q-35", status=409)
def complaint_under_review(practice: GoodPractice) -> bool:
    """What is being looked at again is complained of once."""
    return practice.complaint is None


@rule(source="SM-TRN-7", field="summary")
def summary_required(practice: GoodPractice) -> bool:
    """Readers see at once what it is about."""
    return bool(practice.summary)


@rule(source="SM-TRN-7", field="subject")
def subject_required(practice: GoodPractice) -> bool:
    """It is found under its subject."""
    return bool(practice.subject)


@rule(source="SM-TRN-7", field="grade")
def grade_required(practice: GoodPractice) -> bool:
    """It is found under its grade."""
    return bool(practice.grade)


@rule(source="SM-TRN-7", field="declares_content_rules")
def practice_declaration_required(practice: GoodPractice) -> bool:
    """The author declares that nothing forbidden is in it."""
    return practice.declares_content_rules


@rule(source="PRV-12", field="consent_on")
def pupils_consent_required(practice: GoodPractice) -> bool:
    """No pupil's face or name is shown without the parents' written consent: since when, and to what."""
    return not practice.shows_pupils or bool(practice.consent_on and practice.consent_scope)


SUBMITTABLE = (
    summary_required,
    subject_required,
    grade_required,
    practice_declaration_required,
    pupils_consent_required,
)
