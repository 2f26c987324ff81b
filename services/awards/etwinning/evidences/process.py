"""Who shows that a criterion is met, and who accepts it (SM-ETW-1, NTF-57, NTF-69)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from chassis import clock
from chassis.errors import NotFound
from chassis.evidence.rows import takes_evidence
from chassis.identity import SCHOOL, Actor, Role, cut
from chassis.processes import SAME, SYSTEM, Addressee, Decision, Process, Step
from chassis.schema import Inputs, Text
from services.awards.etwinning.evidence_contents.process import MissionEvidence, MissionEvidenceContent, write_content
from services.awards.etwinning.evidence_rules.process import (
    COMPLETE,
    FITS,
    file_not_taken_here,
    hold_mission,
    mission_not_open,
    not_corrected,
    staff_not_of_the_school,
)
from services.awards.etwinning.evidences import events as told
from services.awards.etwinning.evidences.model import EtwinningEvidence, State
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.staff.queries import STAFF

MANAGERS = (Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL)


class EvidenceReturn(Inputs):
    """What is missing."""

    reason = Text(required=True)


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EtwinningEvidence:
    """For the own school's mission. Raises NotFound for any other."""
    mission = session.get(EtwinningMission, inputs["mission"])
    if mission is None or mission.unit not in actor.units(*STAFF):
        raise NotFound
    evidence = EtwinningEvidence(
        unit=mission.unit,
        mission_id=mission.id,
        school_year=mission.school_year,
        # On the mission's page it is tried before anybody has chosen one.
        criterion=inputs.get("criterion"),
        author=actor.person,
    )
    write_content(evidence, inputs)
    return evidence


def take_over(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> EtwinningEvidence:
    """From an `offer`, for one `criterion`, by its `author`, who says `more` only of what the offer does not know."""
    offer = inputs["offer"]
    evidence = EtwinningEvidence(
        unit=offer.unit,
        mission_id=offer.mission_id,
        school_year=offer.school_year,
        criterion=inputs["criterion"],
        author=inputs["author"],
        offer_id=offer.id,
        source_id=offer.source_id,
    )
    known = ("name", "held_on", "subjects", "people", "students", "schools", "link")
    write_content(evidence, {name: getattr(offer, name) for name in known} | inputs["more"])
    return evidence


def correct(evidence: EtwinningEvidence, inputs: Mapping[str, Any]) -> None:
    """What stands there from now on, and since when."""
    write_content(evidence, inputs)
    evidence.corrected_at = clock.now()


def give_back(evidence: EtwinningEvidence, inputs: Mapping[str, Any]) -> None:
    """What is missing, and since when its author knows."""
    evidence.returned_for, evidence.returned_at = inputs["reason"], clock.now()


def accept(evidence: EtwinningEvidence) -> None:
    """Nothing is missing any more."""
    evidence.returned_for = None


def author(evidence: EtwinningEvidence) -> Iterable[UUID]:
    """Whoever wrote it."""
    return (evidence.author,)


def told_author(evidence: EtwinningEvidence) -> list[Addressee]:
    """The same, to be told."""
    return [Addressee(person=evidence.author)]


def managers(evidence: EtwinningEvidence) -> list[Addressee]:
    """The deputy principal and the principal of the school (NTF-69)."""
    return [Addressee(role, cut(evidence.unit, SCHOOL)) for role in MANAGERS]


S = State
WRITTEN = (S.DRAFT, S.RETURNED)
MINE: dict[str, Any] = {"of": author, "locks": hold_mission}
SUBMIT: dict[str, Any] = MINE | {"tells": (managers,)}
READY = (staff_not_of_the_school, *COMPLETE)
# fmt: off
ETWINNING_EVIDENCE = Process("etwinning_evidence", EtwinningEvidence, (
    Step(None,            "draft",     STAFF,    S.DRAFT,     told.Drafted,   (mission_not_open, staff_not_of_the_school, *FITS), takes=MissionEvidence, make=draft, of=author),
    Step(None,            "take_over", SYSTEM,   S.SUBMITTED, told.Submitted, COMPLETE, make=take_over, tells=(managers,)),
    Step(WRITTEN,         "edit",      STAFF,    SAME,        told.Edited,    mission_not_open, takes=MissionEvidenceContent, sets=correct, edits=True, optional=True, **MINE),
    *takes_evidence("awards.etwinning_evidence", WRITTEN, STAFF, rules=(mission_not_open, file_not_taken_here), **MINE),
    Step(S.DRAFT,         "submit",    STAFF,    S.SUBMITTED, told.Submitted, (mission_not_open, *READY), **SUBMIT),
    Step(S.RETURNED,      "submit",    STAFF,    S.SUBMITTED, told.Submitted, (mission_not_open, not_corrected, *READY), **SUBMIT),
    Decision(S.SUBMITTED, "accept",    MANAGERS, S.ACCEPTED,  told.Accepted,  mission_not_open, locks=hold_mission, sets=accept, tells=(told_author,)),
    Decision(S.SUBMITTED, "return",    MANAGERS, S.RETURNED,  told.Returned,  mission_not_open, locks=hold_mission, takes=EvidenceReturn, sets=give_back, optional=True, tells=(told_author,)),
), arrived=S.ACCEPTED)
# fmt: on
