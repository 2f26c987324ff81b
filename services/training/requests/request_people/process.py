"""Who is put on a request as trainer or participant, and who may not be (TRN-20, TRN-21, TRN-25, TRN-26)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson, KnownPost
from chassis.national_ids import is_valid, keys
from chassis.processes import rule
from chassis.schema import Inputs, Text
from chassis.things import new_id
from services.training.requests.request_people.model import Part, RequestPerson
from services.training.staff.queries import STAFF, held_today

SMALLEST_GROUP = 10
SMALLEST_TO_JOIN = 3
MOST_AT_ONCE = 100
LONGEST_NUMBER = 40


class RequestedTrainer(Inputs):
    """Who is to teach; by their id where they are in the directory, else by name (TRN-25)."""

    person = fields.UUID(load_default=None, allow_none=True, metadata={"x-choices-from": "everybody"})
    name = Text(most=200, load_default=None, allow_none=True)
    national_id = Text(required=True, most=LONGEST_NUMBER, is_number=True)
    workplace = Text(required=True, most=300)
    preference_reason = Text(required=True)


class RequestedParticipant(Inputs):
    """A teacher or manager, chosen from the directory; the T.C. kimlik no is typed."""

    person = fields.UUID(required=True, metadata={"x-choices-from": "everybody"})
    national_id = Text(required=True, most=LONGEST_NUMBER, is_number=True)


class RequestedParticipants(Inputs):
    """Who is to take part."""

    participants = fields.List(
        fields.Nested(RequestedParticipant), required=True, validate=validate.Length(min=1, max=MOST_AT_ONCE)
    )


class LineRemoval(Inputs):
    """Which line of the form is taken out."""

    line = fields.UUID(
        required=True,
        metadata={"x-choices-from": "of:trainers.id,same_school_participants.id,other_school_participants.id"},
    )


def _numbers(inputs: Mapping[str, Any]) -> list[str]:
    said = inputs.get("participants", [inputs])
    return [one["national_id"] for one in said]


def _finders(numbers: Iterable[str]) -> set[bytes]:
    return {finder for number in numbers for finder in keys().finders(number.strip())}


@rule(source="PRV-01", field="national_id")
def national_id_invalid(request: Any, inputs: Mapping[str, Any]) -> bool:
    """Eleven digits, both check digits right; the number itself is never said back."""
    return all(is_valid(number) for number in _numbers(inputs))


@rule(source="TRN-26", field="participants")
def participant_repeated(request: Any, inputs: Mapping[str, Any]) -> bool:
    """Nobody stands twice on a form: neither the person nor the T.C. kimlik no, over both lists."""
    said = inputs["participants"]
    people, numbers = [one["person"] for one in said], [one["national_id"].strip() for one in said]
    if len(set(people)) < len(said) or len(set(numbers)) < len(said):
        return False
    there = request.participants
    return not ({one.person for one in there} & set(people) or {one.finder for one in there} & _finders(numbers))


@rule(source="TRN-26", field="participants")
def trainer_is_participant(request: Any, inputs: Mapping[str, Any]) -> bool:
    """Whoever teaches is no participant, and the other way round."""
    said = inputs.get("participants", [inputs])
    others = request.trainers if "participants" in inputs else request.participants
    people = {one["person"] for one in said if one["person"]}
    return not ({one.person for one in others} & people or {one.finder for one in others} & _finders(_numbers(inputs)))


@rule(source="TRN-25", field="national_id")
def trainer_repeated(request: Any, inputs: Mapping[str, Any]) -> bool:
    """A trainer is named once."""
    return not {one.finder for one in request.trainers} & _finders(_numbers(inputs))


@rule(source="TRN-25", field="name")
def trainer_unnamed(request: Any, session: Session, inputs: Mapping[str, Any]) -> bool:
    """A trainer is somebody of the directory, or has a name."""
    person = inputs["person"]
    return bool(inputs["name"]) if person is None else session.get(KnownPerson, person) is not None


@rule(source="Q-24", field="participants")
def participant_not_in_service(request: Any, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Teachers and managers in service count to the ten, nobody else."""
    wanted = {one["person"] for one in inputs["participants"]}
    serving = select(KnownPost.person).where(KnownPost.person.in_(wanted), KnownPost.role.in_(STAFF), held_today())
    return set(session.scalars(serving)) == wanted


@rule(source="TRN-26", field="line")
def line_not_on_the_form(request: Any, inputs: Mapping[str, Any]) -> bool:
    """What is taken out stands there."""
    return any(one.id == inputs["line"] for one in request.people)


@rule(source="TRN-20", field="participants")
def participants_below_minimum(request: Any) -> bool:
    """A programme takes place with ten; a request that is to be joined to others has three at least (Q-59)."""
    return len(request.participants) >= (SMALLEST_TO_JOIN if request.for_joining else SMALLEST_GROUP)


@rule(source="Q-59", field="for_joining")
def too_many_for_joining(request: Any) -> bool:
    """Who has ten needs nobody to join: then the request is an ordinary one."""
    return not request.for_joining or len(request.participants) < SMALLEST_GROUP


@rule(source="TRN-21", field="participants")
def own_participant_required(request: Any) -> bool:
    """A school asks for its own teachers too, not for others' alone."""
    return request.is_joint or any(one.unit == request.unit for one in request.participants)


@rule(source="TRN-25", field="trainers")
def trainer_required(request: Any) -> bool:
    """Somebody teaches."""
    return bool(request.trainers)


def add_participants(request: Any, session: Session, inputs: Mapping[str, Any]) -> None:
    """With the names and schools they have today."""
    for said in inputs["participants"]:
        person: UUID = said["person"]
        known = session.get_one(KnownPerson, person)
        school = session.scalar(
            select(KnownPost.unit)
            .where(KnownPost.person == person, KnownPost.role.in_(STAFF), held_today())
            # Who serves at two schools takes part for the one that asks.
            .order_by((KnownPost.unit != request.unit), KnownPost.starts_on, KnownPost.id)
            .limit(1)
        )
        line = RequestPerson(id=new_id(), part=Part.PARTICIPANT, person=person, name=known.name, unit=school)
        request.people.append(keys().close(line, said["national_id"].strip()))


def add_trainer(request: Any, session: Session, inputs: Mapping[str, Any]) -> None:
    """With the name the directory has, where it knows them."""
    person = inputs["person"]
    name = session.get_one(KnownPerson, person).name if person else inputs["name"]
    said = {name: inputs[name] for name in ("workplace", "preference_reason")}
    line = RequestPerson(id=new_id(), part=Part.TRAINER, person=person, name=name, **said)
    request.people.append(keys().close(line, inputs["national_id"].strip()))


def remove_line(request: Any, inputs: Mapping[str, Any]) -> None:
    """Off the form."""
    request.people.remove(next(one for one in request.people if one.id == inputs["line"]))


def copied(line: RequestPerson) -> RequestPerson:
    """The same person for another form: the number is opened and closed again, and shown to nobody."""
    same = {name: getattr(line, name) for name in ("part", "person", "name", "unit", "workplace", "preference_reason")}
    return keys().close(RequestPerson(id=new_id(), **same), keys().open(line))


TRAINER = (national_id_invalid, trainer_unnamed, trainer_repeated, trainer_is_participant)
PARTICIPANTS = (national_id_invalid, participant_not_in_service, participant_repeated, trainer_is_participant)
GROUP = (trainer_required, own_participant_required, too_many_for_joining, participants_below_minimum)
