"""Candidacies, scores, decisions and certificates, seen from a school: who finds and who does what.

The own school's principal was granted an award, which the school's commission nominated and objected to; another
candidacy of the school is being scored. What the others have scored is open since the ranked list was closed.
"""

from __future__ import annotations

from chassis.identity import Role
from tests.contracts.awards_places import (
    ABOVE,
    COMMISSION,
    DISTRICT_BOARD,
    EXECUTIVE,
    MEMBER,
    MONITORING,
    OF_PROVINCE,
    PROVINCE,
)
from tests.contracts.people import EVERYBODY, those
from tests.contracts.permitted import Permit, begins, does, has_documents, reads

# Ledger 4.2, “Nominate candidate”, “Grant or refuse award”.
READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, MEMBER, Role.AUDITOR)
CANDIDACY = those("own", *ABOVE, only=READERS)
AUDITORS_OF_PROVINCE = does(Role.AUDITOR, "own province", "ministry")
# Ledger 5.1, “scores given”: the two boards and auditors; the province's officers read what they add up to.
SCORES = EXECUTIVE | MONITORING | AUDITORS_OF_PROVINCE
JUDGING = SCORES | PROVINCE
OVERSEEING = EXECUTIVE | PROVINCE | AUDITORS_OF_PROVINCE

JUDGED = {
    **reads("candidacy", "candidacies", CANDIDACY),
    **begins("candidacy", CANDIDACY),
    "read_candidacy_history": Permit(JUDGING),
    "export_candidacies": Permit(EVERYBODY),
    "nominate_candidacy": Permit(EVERYBODY, COMMISSION | DISTRICT_BOARD),
    **{f"{action}_candidacy": Permit(CANDIDACY, DISTRICT_BOARD) for action in ("shortlist", "leave_out")},
    **{
        f"{action}_candidacy": Permit(CANDIDACY, MONITORING)
        for action in ("end_scoring", "open_second_look", "close_second_look", "propose")
    },
    "decide_candidacy": Permit(CANDIDACY, EXECUTIVE),
    "present_candidacy": Permit(CANDIDACY, PROVINCE),
    **reads("score", "scores", SCORES),
    "begin_score": Permit(EVERYBODY, MONITORING),
    **{f"{action}_score": Permit(SCORES, MONITORING) for action in ("write", "abstain")},
    "list_scoring-queue": Permit(MONITORING),
    "list_juror-progress": Permit(JUDGING),
    **reads("conflict_declaration", "conflict-declarations", MONITORING | OVERSEEING),
    "declare_conflict_declaration": Permit(EVERYBODY, MONITORING),
    "withdraw_conflict_declaration": Permit(MONITORING | OVERSEEING, MONITORING),
    "list_ranked-candidacies": Permit(JUDGING),
    **reads("ranking", "rankings", JUDGING),
    "close_ranking": Permit(EVERYBODY, MONITORING),
    **reads("area_decision", "area-decisions", OF_PROVINCE),
    "record_area_decision": Permit(EVERYBODY, EXECUTIVE),
    **reads("award_release", "award-releases", OF_PROVINCE),
    "release_award_release": Permit(EVERYBODY, EXECUTIVE),
    **reads("objection", "objections", CANDIDACY),
    "file_objection": Permit(EVERYBODY, COMMISSION),
    "answer_objection": Permit(CANDIDACY, EXECUTIVE),
    **reads("award_certificate", "award-certificates", CANDIDACY),
    **has_documents("award_certificate", CANDIDACY),
    **reads("fairness_report", "fairness-reports", JUDGING),
    "make_fairness_report": Permit(EVERYBODY, EXECUTIVE | MONITORING | PROVINCE),
}
