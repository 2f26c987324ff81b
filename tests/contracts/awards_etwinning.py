"""The eTwinning school mission, seen from a school: who finds and who does what.

The own school has opened its mission; its teacher has written evidence, recorded a decision and given a voice.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPost
from chassis.identity import Role
from chassis.things import new_id
from services.awards.etwinning.criteria.model import CRITERIA
from tests.awards.cast import ok
from tests.awards.settling import Settled
from tests.contracts.awards_places import (
    AUDITORS,
    DISTRICT,
    PRINCIPAL,
    PROVINCE,
    STAFF,
    TEACHER,
    THEIR_MANAGERS,
    everywhere,
)
from tests.contracts.awards_years import acting_as, brought
from tests.contracts.people import ACTORS, EVERYBODY, OWN, those
from tests.contracts.permitted import Permit, begins, reads, takes_evidence

TEACHING = (Role.TEACHER, Role.ZUMRE_HEAD)
PLANNING = (*TEACHING, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL)
PLANNERS = those("own", only=PLANNING)
# Ledger 4.2, “Add eTwinning evidence”.
WRITERS = those("own", only=(*STAFF, Role.PRINCIPAL, Role.STUDENT_ACTIVITY_RECORDER))
# Above the school one reads the mission; a piece of evidence is read by the school and by auditors.
MISSION = those("own", only=(*PLANNING, Role.STUDENT_ACTIVITY_RECORDER)) | DISTRICT | PROVINCE | AUDITORS
EVIDENCE = WRITERS | AUDITORS
VOICES = those("own", only=(*TEACHING, Role.PRINCIPAL, Role.STUDENT_ACTIVITY_RECORDER))

ETWINNING = {
    **reads("etwinning_school", "etwinning-schools", MISSION),
    "register_etwinning_school": Permit(EVERYBODY, PROVINCE),
    "remove_etwinning_school": Permit(MISSION, PROVINCE),
    **reads("etwinning_mission", "etwinning-missions", MISSION),
    **begins("etwinning_mission", MISSION),
    # What is in the workbook is what is in the list.
    "export_etwinning-missions": Permit(EVERYBODY),
    "open_etwinning_mission": Permit(EVERYBODY, everywhere(Role.PRINCIPAL)),
    **{f"{action}_etwinning_mission": Permit(MISSION, PRINCIPAL) for action in ("edit", "self_assess")},
    **{f"{action}_etwinning_mission": Permit(MISSION, PROVINCE) for action in ("confirm", "return")},
    **reads("etwinning_action_plan", "etwinning-action-plans", MISSION),
    "write_etwinning_action_plan": Permit(EVERYBODY, everywhere(*PLANNING)),
    "edit_etwinning_action_plan": Permit(MISSION, PLANNERS),
    **reads("etwinning_evidence", "etwinning-evidences", EVIDENCE),
    **takes_evidence("etwinning_evidence", EVIDENCE, TEACHER),
    "draft_etwinning_evidence": Permit(EVERYBODY, WRITERS),
    **{f"{action}_etwinning_evidence": Permit(EVIDENCE, TEACHER) for action in ("edit", "submit")},
    **{f"{action}_etwinning_evidence": Permit(EVIDENCE, THEIR_MANAGERS) for action in ("accept", "return")},
    **reads("etwinning_offer", "etwinning-offers", EVIDENCE),
    **{f"{action}_etwinning_offer": Permit(EVIDENCE, WRITERS) for action in ("take", "decline")},
    **reads("etwinning_announcement", "etwinning-announcements", MISSION | EVIDENCE),
    "send_etwinning_announcement": Permit(EVERYBODY, PRINCIPAL),
    "acknowledge_etwinning_announcement": Permit(MISSION | EVIDENCE, WRITERS),
    **reads("etwinning_club", "etwinning-clubs", MISSION),
    "form_etwinning_club": Permit(EVERYBODY, PLANNERS),
    "edit_etwinning_club": Permit(MISSION, PLANNERS),
    **reads("etwinning_decision", "etwinning-decisions", MISSION),
    "record_etwinning_decision": Permit(EVERYBODY, PLANNERS),
    "strike_etwinning_decision": Permit(MISSION, TEACHER),
    # Ledger ETW-12: each voice is kept apart; others see what they come to.
    **reads("etwinning_assessment", "etwinning-assessments", TEACHER),
    "give_etwinning_assessment": Permit(EVERYBODY, VOICES),
    "edit_etwinning_assessment": Permit(TEACHER, TEACHER),
}


def etwinning_happened(cast: Settled) -> dict[str, list[str]]:
    """The own school's mission of the running year is open, and something of everything has happened in it."""
    _they_serve(cast)
    teacher, head = acting_as(cast.house, "teacher@own"), acting_as(cast.house, "principal@own")
    officer = acting_as(cast.house, "province_officer@own province")
    today = clock.today().isoformat()
    action = {"what": "Toplantı", "owner": str(teacher.id), "starts_on": today, "ends_on": today}
    school = ok(officer.post("/v1/etwinning-schools", {"school": OWN, "since": "2024-04-15"}))["id"]
    plan = ok(teacher.post("/v1/etwinning-action-plans", {"planned": [action]}))["id"]
    leader = {"person": str(teacher.id), "responsibility": "Projeler"}
    mission = ok(head.post("/v1/etwinning-missions", {"leaders": [leader]}))["id"]
    of: dict[str, object] = {"mission": mission}
    club = of | {"name": "Kulüp", "teachers": [str(teacher.id)], "students": 12}
    decision = of | {"held_on": today, "decided": "Her dönem bir proje", "people": [str(teacher.id)]}
    told = of | {"kind": "project_idea_meeting", "name": "Toplantı", "message": "Çarşamba"}
    shown = of | {"criterion": "etwinning_corner", "name": "Köşe", "held_on": today}
    voice = of | {"voice": "teacher"} | dict.fromkeys(CRITERIA, 2)
    evidence = ok(teacher.post("/v1/etwinning-evidences", shown))["id"]
    found = {
        "/v1/etwinning-schools": school,
        "/v1/etwinning-action-plans": plan,
        "/v1/etwinning-missions": mission,
        "/v1/etwinning-clubs": ok(teacher.post("/v1/etwinning-clubs", club))["id"],
        "/v1/etwinning-decisions": ok(teacher.post("/v1/etwinning-decisions", decision))["id"],
        "/v1/etwinning-announcements": ok(head.post("/v1/etwinning-announcements", told))["id"],
        "/v1/etwinning-assessments": ok(teacher.post("/v1/etwinning-assessments", voice))["id"],
        "/v1/etwinning-evidences": evidence,
        "/v1/etwinning-evidences/evidence_id": brought(teacher, f"/v1/etwinning-evidences/{evidence}"),
        "/v1/etwinning-offers": ok(teacher.get("/v1/etwinning-offers"))["items"][0]["id"],
        "mission": mission,
        "school": OWN,
    }
    return {name: [one] for name, one in found.items()}


def _they_serve(cast: Settled) -> None:
    """The directory knows who teaches at the own school."""
    with Session(cast.house.engine) as session, session.begin():
        actor = ACTORS["teacher@own"]
        held = {"role": Role.TEACHER, "unit": OWN, "starts_on": date(2020, 9, 1), "sequence": 1}
        session.add(KnownPost(id=new_id(), person=actor.person, **held))
