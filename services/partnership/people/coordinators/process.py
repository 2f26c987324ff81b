"""Who names a school's coordinator (SM-PAR-2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson, serves_at
from chassis.errors import NotAllowed
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import create
from services.partnership import audience as to
from services.partnership.pairing.partnerships.model import OPEN, Partnership
from services.partnership.pairing.partnerships.process import complete_pair
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.events import Appointed, Ended, Replaced, VacancyOverdue
from services.partnership.people.coordinators.model import Coordinator, State
from services.partnership.people.successions.process import hand_over, note_end, note_vacancy_told, vacancy_lasts
from services.partnership.years.standings.process import of_its_partnership

PHONE = validate.Regexp(r"^\+?[0-9 ()/-]{7,20}$")


class CoordinatorSuccessor(Inputs):
    """Who, in which position, and how to reach them."""

    person = fields.UUID(required=True)
    title = Text(required=True, most=120)
    phone = Text(required=True, most=20, checks=(PHONE,))
    email = fields.Email(required=True, validate=validate.Length(max=200))


class Appointment(CoordinatorSuccessor):
    """The coordinator of your school in a partnership."""

    partnership = fields.UUID(required=True)


def appoint(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Coordinator:
    """For the school at which the actor is principal."""
    partnership = partnership_of(session, actor, inputs["partnership"], locked=True)
    school = next((one for one in partnership.schools if actor.post((Role.PRINCIPAL,), one)), None)
    if school is None:
        raise NotAllowed(extra={"roles": [Role.PRINCIPAL]})
    person = session.get(KnownPerson, inputs["person"])
    return Coordinator(
        unit=school,
        partner=partnership.partner_of(school),
        partnership_id=partnership.id,
        partnership=partnership,
        person=inputs["person"],
        person_name=person.name if person else "",
        position=inputs["title"],
        phone=inputs["phone"],
        email=inputs["email"],
    )


def named(inputs: Mapping[str, Any], coordinator: Coordinator) -> Any:
    """Whom the step names: the successor, or the one appointed."""
    return inputs.get("person", coordinator.person)


@rule(source="SM-PAR-1", status=409)
def partnership_is_open(coordinator: Coordinator, session: Session) -> bool:
    """A partnership that is over gets no coordinator any more."""
    return session.get_one(Partnership, coordinator.partnership_id).state in OPEN


@rule(source="PAR-12", field="person")
def person_not_of_the_school(coordinator: Coordinator, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The coordinator serves at the school."""
    return serves_at(session, named(inputs, coordinator), coordinator.unit)


@rule(source="PAR-12", status=409)
def coordinator_already_appointed(coordinator: Coordinator, session: Session) -> bool:
    """A school has one coordinator in a partnership; a change is a replacement."""
    wanted = select(Coordinator.id).filter_by(
        partnership_id=coordinator.partnership_id, unit=coordinator.unit, state=State.APPOINTED
    )
    return session.scalar(wanted) is None


@rule(source="Q-05", status=409, field="person")
def already_in_office(coordinator: Coordinator, inputs: Mapping[str, Any]) -> bool:
    """The successor is somebody else."""
    return bool(inputs["person"] != coordinator.person)


def take_office(coordinator: Coordinator, session: Session) -> None:
    """Open tasks of the one before pass on, and the second coordinator brings the partnership forward."""
    hand_over(coordinator, session)
    complete_pair(session.get_one(Partnership, coordinator.partnership_id), session)


def name_successor(coordinator: Coordinator, inputs: Mapping[str, Any]) -> None:
    """To whom it passes."""
    coordinator.successor = inputs["person"]


def appoint_successor(coordinator: Coordinator, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """The successor's own appointment, in the same step (Q-05)."""
    create(session, COORDINATOR, "appoint", actor, {**inputs, "partnership": coordinator.partnership_id})


def gives_post(coordinator: Coordinator) -> list[dict[str, Any]]:
    """The directory enters the role at the school."""
    return [_post(coordinator) | {"from": clock.today(), "to": None}]


def ends_post(coordinator: Coordinator) -> list[dict[str, Any]]:
    """The directory ends the role at the school."""
    appointed_on = clock.day_of(coordinator.opened_at)
    return [_post(coordinator) | {"from": appointed_on, "to": clock.today()}]


def _post(coordinator: Coordinator) -> dict[str, Any]:
    return {"person": coordinator.person, "role": Role.PARTNERSHIP_COORDINATOR, "unit": coordinator.unit}


# NTF-05 and NTF-70.
CHANGED = (to.coordinator_of_partner, to.principals, to.districts)
LEFT = (to.principal_of_group_one, to.coordinator_of_partner)
# A coordinator's own school comes first of the two.
VACANT = (to.principal_of_group_one, to.district_of_group_one, to.province_of_group_one)
# fmt: off
COORDINATOR = Process("coordinator", Coordinator, (
    Step(None,            "appoint", Role.PRINCIPAL, State.APPOINTED, Appointed, (partnership_is_open, person_not_of_the_school, coordinator_already_appointed), takes=Appointment, make=appoint, then=take_office, gives=gives_post, tells=CHANGED),
    Step(State.APPOINTED, "replace", Role.PRINCIPAL, State.REPLACED,  Replaced,  (already_in_office, person_not_of_the_school), takes=CoordinatorSuccessor, sets=name_successor, then=appoint_successor, gives=ends_post, optional=True, tells=CHANGED),
    Step(State.APPOINTED, "end",     SYSTEM,         State.ENDED,     Ended,     sets=note_end, gives=ends_post, tells=LEFT),
    Step(State.ENDED,     "warn",    SYSTEM,         SAME,            VacancyOverdue, at=vacancy_lasts, sets=note_vacancy_told, tells=VACANT),
), arrived=State.APPOINTED, keeps=of_its_partnership)
# fmt: on
