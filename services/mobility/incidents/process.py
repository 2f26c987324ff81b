"""Who reports that something went wrong during a visit, and who settles it (SM-MOB-5, MOB-22, NTF-44)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotAllowed, NotFound
from chassis.identity import ROOT, Actor, Role
from chassis.processes import Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.mobility.incidents.events import Reported, Resolved, TakenUp
from services.mobility.incidents.model import Incident, State
from services.mobility.visit_parties.process import STAFF
from services.mobility.visit_programmes.model import VisitProgramme

OYGGM = Role.OYGGM_OFFICER
# What may concern somebody’s health is not kept on the device on which it is typed.
OFF_THE_DEVICE = {"x-unkept": True}


class IncidentReport(Inputs):
    """What happened, when, and whom it concerns."""

    programme = fields.UUID(required=True, metadata={"x-choices-from": "things:visit-programmes"})
    happened_at = fields.AwareDateTime(required=True)
    what = Text(required=True, metadata=OFF_THE_DEVICE)
    persons = Text(required=True, most=1000, metadata=OFF_THE_DEVICE)


class IncidentOutcome(Inputs):
    """How it was settled."""

    outcome = Text(required=True, metadata=OFF_THE_DEVICE)


def report(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Incident:
    """By the guide of a visit or the host’s principal. Raises NotFound where there is none, NotAllowed for others."""
    programme = session.get(VisitProgramme, inputs["programme"])
    if programme is None:
        raise NotFound
    is_guide = programme.guide is not None and programme.guide == actor.person
    if actor.person is None or not (is_guide or programme.unit in actor.units(Role.PRINCIPAL)):
        raise NotAllowed(extra={"roles": sorted(STAFF)})
    said = {name: inputs[name] for name in ("happened_at", "what", "persons")}
    return Incident(unit=programme.unit, programme_id=programme.id, reported_by=actor.person, **said)


def reporter(incident: Incident) -> list[Any]:
    """Whoever reports it."""
    return [incident.reported_by]


def settle(incident: Incident, inputs: Mapping[str, Any]) -> None:
    """How."""
    incident.outcome = inputs["outcome"]


def ministry(incident: Incident) -> list[Addressee]:
    """ÖYGGM, at once."""
    return [Addressee(OYGGM, ROOT)]


def host_and_reporter(incident: Incident) -> list[Addressee]:
    """The host’s principal, and the guide who reported it."""
    return [Addressee(Role.PRINCIPAL, incident.unit), Addressee(person=incident.reported_by)]


@rule(source="SM-MOB-5", field="happened_at")
def not_happened_yet(incident: Incident) -> bool:
    """What is reported has happened."""
    return incident.happened_at <= clock.now()


S = State
# fmt: off
INCIDENT = Process("incident", Incident, (
    Step(None,          "report",  STAFF, S.REPORTED,    Reported, not_happened_yet, of=reporter, takes=IncidentReport, make=report, tells=(ministry,)),
    Step(S.REPORTED,    "take_up", OYGGM, S.IN_HANDLING, TakenUp),
    Step(S.IN_HANDLING, "resolve", OYGGM, S.RESOLVED,    Resolved, takes=IncidentOutcome, sets=settle, tells=(host_and_reporter,)),
), arrived=S.RESOLVED)
# fmt: on
