"""The eTwinning school mission, seen from a school: who finds and who does what.

The own school has opened its mission; its teacher has written evidence, recorded a decision and given a voice.
"""

from __future__ import annotations

from chassis.identity import Role
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
from tests.contracts.people import EVERYBODY, those
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
