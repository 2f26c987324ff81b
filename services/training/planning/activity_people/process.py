"""The people of an activity: named by a request, or placed by applications; and what it means when one leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.directory import KnownPerson, KnownPost, working_days_before
from chassis.identity import DISTRICT, SCHOOL, Actor, Role, covers, cut
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import Addressee, processes_of, rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.training.applying.offers.queries import placed_of
from services.training.needs.coordination_teams.model import team_of
from services.training.planning.activities.model import SMALLEST_GROUP, Activity, State
from services.training.planning.participants.model import Participant
from services.training.planning.planned_requests.process import participant

DAYS_TO_COMPLETE = 3
MANAGERS = (Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)
OFFICERS = (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR)
COUNTED = (Role.TEACHER, Role.ZUMRE_HEAD, *MANAGERS)


class ParticipantsAdded(Inputs):
    """Who takes part too."""

    people = fields.List(
        fields.UUID(), required=True, validate=validate.Length(min=1, max=100), metadata={"x-choices-from": "everybody"}
    )


class ParticipantRemoved(Inputs):
    """Who does not take part any more, and why."""

    person = fields.UUID(required=True, metadata={"x-choices-from": "of:participants.person"})
    reason = Text(required=True, most=1000)


def its_trainers(activity: Activity) -> Iterable[UUID]:
    """Those who teach and have an account."""
    return tuple(one.person for one in activity.trainers if one.person)


def its_participants(activity: Activity) -> Iterable[UUID]:
    """Those who take part."""
    return tuple(one.person for one in activity.participants)


def everybody(activity: Activity) -> list[Addressee]:
    """Participants, trainers and their principals (NTF-27)."""
    session = object_session(activity)
    taking_part = [(one.person, one.unit) for one in activity.participants]
    if session and not taking_part:
        taking_part = [(one.person, one.unit) for one in placed_of(session, activity.id)]
    schools = sorted({cut(unit, SCHOOL) for _, unit in taking_part})
    if activity.is_of_a_request:
        schools = sorted({*schools, activity.unit})
    people = [*(person for person, _ in taking_part), *its_trainers(activity)]
    return [
        *(Addressee(person=person) for person in dict.fromkeys(people)),
        *(Addressee(Role.PRINCIPAL, school) for school in schools),
    ]


def chair_and_officer(activity: Activity) -> list[Addressee]:
    """The team’s chair, the principal, and the officer who evaluated (NTF-26)."""
    session = object_session(activity)
    team = team_of(session, activity.unit) if session else None
    chair = Addressee(person=team.chair) if team else Addressee(Role.DEPUTY_PRINCIPAL, activity.unit)
    return [chair, Addressee(Role.PRINCIPAL, activity.unit), *evaluating_officer(activity)]


def evaluating_officer(activity: Activity) -> list[Addressee]:
    """The district that decided on the request."""
    return [Addressee(Role.DISTRICT_OFFICER, cut(activity.unit, DISTRICT))]


def directorate(activity: Activity) -> list[Addressee]:
    """Those who answer for it: the district for a school’s own, else who keeps the plan."""
    if activity.is_of_a_request:
        return evaluating_officer(activity)
    return [Addressee(Role.OYGGM_OFFICER if activity.is_central else Role.PROVINCE_OFFICER, activity.unit)]


def last_day_to_add(session: Session, activity: Activity) -> date | None:
    """Three working days before the start (Q-23)."""
    return working_days_before(session, activity.starts_on, DAYS_TO_COMPLETE) if activity.starts_on else None


@rule(source="Q-23", status=409)
def too_late_to_add(activity: Activity, session: Session) -> bool:
    """A school completes its group until three working days before the start."""
    last = last_day_to_add(session, activity)
    return last is None or clock.today() <= last


@rule(source="Q-24", field="people")
def not_counted(activity: Activity, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Only teachers and managers in office are participants."""
    today = clock.today()
    wanted = select(KnownPost.person).where(
        KnownPost.person.in_(inputs["people"]),
        KnownPost.role.in_(COUNTED),
        KnownPost.starts_on <= today,
        (KnownPost.ends_on.is_(None)) | (KnownPost.ends_on >= today),
    )
    return set(session.scalars(wanted)) == set(inputs["people"])


@rule(source="TRN-26", field="people")
def duplicate_participant(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Nobody is on the list twice."""
    said = list(inputs["people"])
    return len(set(said)) == len(said) and not set(said) & set(its_participants(activity))


@rule(source="TRN-26", field="people")
def trainer_is_participant(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """Who teaches does not count to the ten."""
    return not set(inputs["people"]) & set(its_trainers(activity))


@rule(source="TRN-41", field="person")
def not_a_participant(activity: Activity, inputs: Mapping[str, Any]) -> bool:
    """The person takes part."""
    return inputs["person"] in its_participants(activity)


def reads_line_of(actor: Actor, activity: Activity, one: Participant) -> bool:
    """The person, the managers of their school and of the training’s, the trainers, and the officers above."""
    if actor.person in (one.person, *its_trainers(activity)):
        return True
    return any(
        post.unit in (one.unit, activity.unit) if post.role in MANAGERS else covers(post.unit, activity.unit)
        for post in actor.posts
        if post.role in (*MANAGERS, *OFFICERS)
    )


def add_people(activity: Activity, session: Session, inputs: Mapping[str, Any]) -> None:
    """With the names and schools they have today."""
    known = {one.id: one for one in session.scalars(select(KnownPerson).where(KnownPerson.id.in_(inputs["people"])))}
    for person in inputs["people"]:
        found = known.get(person)
        named = {"person": person, "name": found.name if found else "", "unit": (found and found.unit) or activity.unit}
        activity.participants.append(participant(activity, named))


def remove_person(activity: Activity, inputs: Mapping[str, Any]) -> None:
    """Off the list; once it has begun they are put down as having left."""
    one = participant_of(activity, inputs["person"])
    if one is None:
        return
    if activity.state is State.IN_PROGRESS:
        one.left_early_at = clock.now()
    else:
        activity.participants.remove(one)


def participant_of(activity: Activity, person: UUID) -> Participant | None:
    """Their line on the list."""
    return next((one for one in activity.participants if one.person == person), None)


def recount(activity: Activity, session: Session) -> None:
    """With fewer than ten it waits for more, and with ten again it goes on."""
    table = processes_of(Activity)[0]
    if activity.is_too_small and activity.state in {State.PLANNED, State.CONFIRMED}:
        take(session, table, "fall_below", activity, SYSTEM_ACTOR)
    elif activity.state is State.BELOW_MINIMUM and not activity.is_too_small:
        take(session, table, "restore", activity, SYSTEM_ACTOR)


def note_missing(activity: Activity, session: Session) -> None:
    """How many are missing, and until when they can be found."""
    activity.missing = SMALLEST_GROUP - len(activity.participants)
    activity.complete_by = last_day_to_add(session, activity)


def note_complete(activity: Activity) -> None:
    """Nobody is missing."""
    activity.missing, activity.complete_by = 0, None
