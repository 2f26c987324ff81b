"""The principal tells all staff; the sending counts as evidence for ETW-03.01 (NTF-58)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import Actor, Role
from chassis.processes import SAME, Addressee, Decision, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.etwinning.announcements.events import Acknowledged, Sent
from services.awards.etwinning.announcements.model import AnnouncementReading, EtwinningAnnouncement, Kind, State
from services.awards.etwinning.evidence_rules.process import mission_not_open, school_not_known
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.offers.model import Source
from services.awards.etwinning.offers.process import offer
from services.awards.etwinning.staff.queries import STAFF, staff_of

SHOWS = "project_idea_meetings"


class AnnouncementText(Inputs):
    """What all staff are told, and to which other schools it is offered too."""

    mission = fields.UUID(required=True, metadata={"x-choices-from": "things:etwinning-missions"})
    kind = fields.Enum(Kind, by_value=True, required=True, metadata={"x-choices": "announcement_kind"})
    name = Text(required=True, most=200)
    message = Text(required=True)
    takes_place_on = fields.Date(load_default=None, allow_none=True)
    link = Text(most=2000, checks=[validate.URL(schemes={"http", "https"})], load_default=None, allow_none=True)
    schools = fields.List(
        Text(most=200), load_default=list, validate=validate.Length(max=300), metadata={"x-choices-from": "schools"}
    )


def write(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EtwinningAnnouncement:
    """To the own school. Raises NotFound for any other."""
    mission = session.get(EtwinningMission, inputs["mission"])
    if mission is None or mission.unit not in actor.units(Role.PRINCIPAL):
        raise NotFound
    said = {name: inputs[name] for name in ("kind", "name", "message", "takes_place_on", "link")}
    others = [one for one in dict.fromkeys(inputs["schools"]) if one != mission.unit]
    return EtwinningAnnouncement(
        unit=mission.unit,
        mission_id=mission.id,
        mission=mission,
        schools=others,
        told_count=len(staff_of(session, mission.unit)),
        **said,
    )


def offer_it(announcement: EtwinningAnnouncement, session: Session) -> None:
    """It shows that the school informs its staff."""
    known = {"name": announcement.name, "held_on": clock.today(), "schools": announcement.schools}
    offer(session, announcement.mission, Source.ANNOUNCEMENT, announcement.id, suggested=SHOWS, **known)


def all_staff(announcement: EtwinningAnnouncement) -> list[Addressee]:
    """Everybody who serves at the school."""
    return [Addressee(role, announcement.unit) for role in STAFF]


def other_principals(announcement: EtwinningAnnouncement) -> list[Addressee]:
    """The principals of the other schools to which it is offered (ETW-08)."""
    return [Addressee(Role.PRINCIPAL, school) for school in announcement.schools]


@rule(source="NTF-58", status=409)
def already_acknowledged(announcement: EtwinningAnnouncement, actor: Actor) -> bool:
    """One says once that one has read it."""
    return all(one.person != actor.person for one in announcement.readings)


def note_reader(announcement: EtwinningAnnouncement, actor: Actor) -> None:
    """Who has read it."""
    announcement.readings.append(AnnouncementReading(person=actor.person))


S = State
# Whoever reads it has had no hand in it, and may decide whether it is evidence: so that is a decision.
# fmt: off
ETWINNING_ANNOUNCEMENT = Process("etwinning_announcement", EtwinningAnnouncement, (
    Step(None,       "send",        Role.PRINCIPAL, S.SENT, Sent,         (mission_not_open, school_not_known), takes=AnnouncementText, make=write, then=offer_it, tells=(all_staff, other_principals)),
    Decision(S.SENT, "acknowledge", STAFF,          SAME,   Acknowledged, already_acknowledged, sets=note_reader, optional=True),
), arrived=S.SENT)
# fmt: on
