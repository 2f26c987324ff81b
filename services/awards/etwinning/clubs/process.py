"""A club of at least one teacher and one student (ETW-05)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.processes import SAME, Process, Step, rule
from chassis.schema import BIGGEST_NUMBER, Inputs, Text
from services.awards.etwinning.clubs.events import Edited, Formed
from services.awards.etwinning.clubs.model import EtwinningClub, State, club_of
from services.awards.etwinning.evidence_rules.process import mission_not_open
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.offers.model import Source
from services.awards.etwinning.offers.process import offer
from services.awards.etwinning.staff.queries import PLANNING, TEACHING, all_serve

SHOWS = "etwinning_club"


class ClubContent(Inputs):
    """What it is called, who belongs to it, and on what it works."""

    name = Text(required=True, most=200)
    teachers = fields.List(fields.UUID(), required=True, validate=validate.Length(max=100))
    students = fields.Integer(required=True, validate=validate.Range(0, BIGGEST_NUMBER))
    works_on = Text(load_default=None, allow_none=True)


class NewClub(ClubContent):
    """In which mission year."""

    mission = fields.UUID(required=True, metadata={"x-choices-from": "things:etwinning-missions"})


def form(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EtwinningClub:
    """At the own school. Raises NotFound for any other."""
    mission = session.get(EtwinningMission, inputs["mission"])
    if mission is None or mission.unit not in actor.units(*PLANNING):
        raise NotFound
    club = EtwinningClub(unit=mission.unit, mission_id=mission.id, mission=mission)
    write_content(club, inputs)
    return club


def write_content(club: EtwinningClub, inputs: Mapping[str, Any]) -> None:
    """What holds from now on."""
    club.name, club.students, club.works_on = inputs["name"], inputs["students"], inputs["works_on"]
    club.teachers = [str(one) for one in dict.fromkeys(inputs["teachers"])]


def offer_it(club: EtwinningClub, session: Session) -> None:
    """It is the evidence for ETW-05.02."""
    known = {"name": club.name, "held_on": clock.today(), "people": club.teachers, "students": club.students}
    offer(session, club.mission, Source.CLUB, club.id, suggested=SHOWS, **known)


@rule(source="ETW-05", status=409)
def club_already_formed(club: EtwinningClub, session: Session) -> bool:
    """A mission year has one club."""
    return club_of(session, club.mission_id) is None


@rule(source="ETW-05", field="teachers")
def club_without_teacher(club: EtwinningClub, inputs: Mapping[str, Any]) -> bool:
    """At least one teacher belongs to it."""
    return bool(inputs["teachers"])


@rule(source="ETW-05", field="students")
def club_without_student(club: EtwinningClub, inputs: Mapping[str, Any]) -> bool:
    """At least one student belongs to it."""
    return bool(inputs["students"])


@rule(source="ETW-05", field="teachers")
def teacher_not_of_the_school(club: EtwinningClub, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Every teacher named teaches at the school."""
    return all_serve(session, club.unit, inputs["teachers"], TEACHING)


MEMBERS = (club_without_teacher, club_without_student, teacher_not_of_the_school)
# fmt: off
ETWINNING_CLUB = Process("etwinning_club", EtwinningClub, (
    Step(None,         "form", PLANNING, State.FORMED, Formed, (mission_not_open, club_already_formed, *MEMBERS), takes=NewClub, make=form, then=offer_it),
    Step(State.FORMED, "edit", PLANNING, SAME,         Edited, (mission_not_open, *MEMBERS), takes=ClubContent, sets=write_content, edits=True, optional=True),
), arrived=State.FORMED)
# fmt: on
