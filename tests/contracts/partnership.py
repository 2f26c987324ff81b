"""The partnership of two schools: who finds and who does what with it, and with what belongs to it."""

from __future__ import annotations

from chassis.identity import Role
from tests.contracts.people import EVERYBODY, WITH_A_POST, those
from tests.contracts.permitted import Permit, begins, does, has_documents, reads, takes_evidence

BOTH, ABOVE = ("own", "partner"), ("own district", "partner's district", "own province", "ministry")


# Ledger 4.2: for these four a dash stands in every row of the partnership (TR, BB, SR, PA).
PAIRS = those(
    *BOTH,
    *ABOVE,
    never=(Role.TRAINER, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER, Role.PLATFORM_ADMIN),
)
OVER_THE_PROVINCE = PAIRS & those("own province", "ministry")
ASKS_FOR_PACKAGES = those(
    "own province", "province elsewhere", "ministry", only=(Role.PROVINCE_OFFICER, Role.OGM_OFFICER)
)
LISTS = those("ministry", only=(Role.OGM_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR))
ADMIN, OGM = does(Role.PLATFORM_ADMIN, "ministry"), does(Role.OGM_OFFICER, "ministry")
PRINCIPALS, COORDINATORS = does(Role.PRINCIPAL, *BOTH), does(Role.PARTNERSHIP_COORDINATOR, *BOTH)
HEADS = does(Role.ZUMRE_HEAD, *BOTH)
TEACHERS = does(Role.TEACHER, *BOTH)
OWN_MANAGERS, PARTNERS_MANAGERS = (
    those(place, only=(Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)) for place in ("own", "partner")
)
MANAGERS = OWN_MANAGERS | PARTNERS_MANAGERS
STAFF = MANAGERS | TEACHERS | HEADS
PARTNERS_COORDINATOR = does(Role.PARTNERSHIP_COORDINATOR, "partner")
OWN_PRINCIPAL, OWN_COORDINATOR = does(Role.PRINCIPAL, "own"), does(Role.PARTNERSHIP_COORDINATOR, "own")
OWN_HEAD = does(Role.ZUMRE_HEAD, "own")
DISTRICT, PROVINCE = does(Role.DISTRICT_OFFICER, "own district"), does(Role.PROVINCE_OFFICER, "own province")
PARTNERS_DISTRICT = does(Role.DISTRICT_OFFICER, "partner's district")


PARTNERSHIP = {
    "read_catalogue": Permit(EVERYBODY),
    **reads("letter", "letters", WITH_A_POST),
    **reads("guide", "guides", WITH_A_POST),
    **reads("school_list", "school-lists", LISTS),
    **reads("partnership", "partnerships", PAIRS),
    **begins("school_list", LISTS),
    **begins("partnership", PAIRS),
    **begins("meeting", PAIRS),
    **begins("plan_section", PAIRS),
    **reads("coordinator", "coordinators", PAIRS),
    **reads("meeting", "meetings", PAIRS),
    **reads("joint_zumre_head", "joint-zumre-heads", PAIRS),
    **reads("action_plan", "action-plans", PAIRS),
    **reads("plan_section", "plan-sections", PAIRS),
    # The content that is asked about is published, the meeting is one to which the pair is invited.
    **reads("content", "contents", PAIRS),
    **reads("release", "releases", PAIRS),
    **reads("teacher_cooperation", "teacher-cooperations", PAIRS),
    **reads("material_support", "material-supports", PAIRS),
    **reads("evaluation_meeting", "evaluation-meetings", PAIRS),
    "read_action_plan_copies": Permit(PAIRS),
    **has_documents("meeting", PAIRS),
    **has_documents("action_plan", PAIRS),
    **reads("evaluation_report", "evaluation-reports", PAIRS),
    "read_evaluation_report_copies": Permit(PAIRS),
    **has_documents("evaluation_report", PAIRS),
    "list_school-years": Permit(PAIRS),
    # A pair counts where its coordinating school lies.
    "sum_school-years": Permit(PAIRS & those("own district", "own province", "ministry")),
    **reads("package", "packages", OVER_THE_PROVINCE),
    **{name: Permit(OVER_THE_PROVINCE) for name in ("list_package_files", "download_package")},
    "ask_package": Permit(EVERYBODY, ASKS_FOR_PACKAGES),
    **reads("report_deadline", "report-deadlines", WITH_A_POST),
    "set_report_deadline": Permit(EVERYBODY, OGM),
    "move_report_deadline": Permit(WITH_A_POST, OGM),
    "record_letter": Permit(EVERYBODY, OGM),
    "publish_guide": Permit(EVERYBODY, OGM),
    "import_school_list": Permit(EVERYBODY, OGM),
    "link_letter_school_list": Permit(LISTS, OGM),
    "announce_school_list": Permit(LISTS, OGM),
    "list_partnership": Permit(EVERYBODY, OGM),
    "announce_partnership": Permit(PAIRS, OGM),
    "confirm_told_partnership": Permit(PAIRS, PROVINCE),
    "record_contact_partnership": Permit(PAIRS, OWN_PRINCIPAL | OWN_COORDINATOR),
    "start_partnership": Permit(PAIRS, OWN_COORDINATOR),
    "choose_topics_partnership": Permit(PAIRS, OWN_COORDINATOR),
    "record_measure_partnership": Permit(PAIRS, DISTRICT | PARTNERS_DISTRICT | PROVINCE),
    **{
        f"{action}_partnership": Permit(PAIRS, OGM)
        for action in ("suspend", "resume", "renew", "change_partner", "terminate")
    },
    "appoint_coordinator": Permit(EVERYBODY, PRINCIPALS),
    "replace_coordinator": Permit(PAIRS, OWN_PRINCIPAL),
    "plan_meeting": Permit(EVERYBODY, COORDINATORS | HEADS),
    "hold_meeting": Permit(PAIRS, COORDINATORS | OWN_HEAD),
    "cancel_meeting": Permit(PAIRS, OWN_COORDINATOR),
    "select_joint_zumre_head": Permit(EVERYBODY, COORDINATORS),
    "replace_joint_zumre_head": Permit(PAIRS, COORDINATORS),
    "draft_action_plan": Permit(EVERYBODY, COORDINATORS),
    "edit_action_plan": Permit(PAIRS, COORDINATORS),
    "agree_action_plan": Permit(PAIRS, COORDINATORS),
    "reopen_action_plan": Permit(PAIRS, COORDINATORS | PRINCIPALS),
    "approve_action_plan": Permit(PAIRS, PRINCIPALS),
    "submit_action_plan": Permit(PAIRS, OWN_PRINCIPAL),
    "forward_action_plan": Permit(PAIRS, DISTRICT | PROVINCE),
    "accept_action_plan": Permit(PAIRS, OGM),
    "return_action_plan": Permit(PAIRS, DISTRICT | PROVINCE | OGM),
    "revise_action_plan": Permit(PAIRS, COORDINATORS),
    **{f"ask_to_mediate_{thing}": Permit(PAIRS, OWN_COORDINATOR) for thing in ("action_plan", "evaluation_report")},
    **{f"mediate_{thing}": Permit(PAIRS, PROVINCE) for thing in ("action_plan", "evaluation_report")},
    "answer_findings_action_plan": Permit(PAIRS, COORDINATORS),
    "draft_evaluation_report": Permit(EVERYBODY, COORDINATORS),
    "edit_evaluation_report": Permit(PAIRS, COORDINATORS),
    "comment_evaluation_report": Permit(PAIRS, HEADS),
    "agree_evaluation_report": Permit(PAIRS, COORDINATORS),
    "reopen_evaluation_report": Permit(PAIRS, COORDINATORS | PRINCIPALS),
    "approve_evaluation_report": Permit(PAIRS, PRINCIPALS),
    "submit_evaluation_report": Permit(PAIRS, OWN_PRINCIPAL),
    "forward_evaluation_report": Permit(PAIRS, DISTRICT | PROVINCE),
    "accept_evaluation_report": Permit(PAIRS, OGM),
    "return_evaluation_report": Permit(PAIRS, DISTRICT | PROVINCE | OGM),
    "revise_evaluation_report": Permit(PAIRS, COORDINATORS),
    "edit_plan_section": Permit(PAIRS, COORDINATORS | HEADS),
    "confirm_plan_section": Permit(PAIRS, OWN_HEAD),
    **reads("activity", "activities", PAIRS),
    **takes_evidence("activity", PAIRS, COORDINATORS),
    **takes_evidence("indicator_value", PAIRS, COORDINATORS | HEADS),
    **reads("indicator_value", "indicator-values", PAIRS),
    "list_objectives": Permit(PAIRS),
    "list_indicators": Permit(PAIRS),
    **reads("plan_revision", "plan-revisions", PAIRS),
    "propose_plan_revision": Permit(EVERYBODY, COORDINATORS),
    "approve_plan_revision": Permit(PAIRS, PRINCIPALS),
    "refuse_plan_revision": Permit(PAIRS, PRINCIPALS),
    "withdraw_plan_revision": Permit(PAIRS, COORDINATORS),
    **reads("proposed_goal", "proposed-goals", PAIRS),
    # The school of the goal decides; in the story it is the own one.
    **{f"{action}_proposed_goal": Permit(PAIRS, OWN_COORDINATOR) for action in ("take", "decline")},
    "plan_activity": Permit(EVERYBODY, COORDINATORS | HEADS),
    # The story's coordinators are the responsible persons too.
    "start_activity": Permit(PAIRS, COORDINATORS),
    "postpone_activity": Permit(PAIRS, COORDINATORS),
    "complete_activity": Permit(PAIRS, COORDINATORS),
    "cancel_activity": Permit(PAIRS, COORDINATORS),
    "record_indicator_value": Permit(EVERYBODY, COORDINATORS | HEADS),
    "correct_indicator_value": Permit(PAIRS, COORDINATORS | HEADS),
    "record_address_partnership": Permit(PAIRS, MANAGERS | COORDINATORS),
    "draft_content": Permit(EVERYBODY, STAFF | COORDINATORS),
    "edit_content": Permit(PAIRS, OWN_HEAD | OWN_COORDINATOR),
    "publish_content": Permit(PAIRS, OWN_HEAD | OWN_COORDINATOR),
    "withdraw_content": Permit(PAIRS, OWN_HEAD | OWN_COORDINATOR),
    "take_down_content": Permit(PAIRS, PROVINCE | OGM),
    "answer_content": Permit(PAIRS, OWN_HEAD),
    "uphold_content": Permit(PAIRS, PROVINCE | OGM),
    "restore_content": Permit(PAIRS, PROVINCE | OGM),
    "revise_content": Permit(PAIRS, OWN_HEAD),
    "propose_release": Permit(EVERYBODY, COORDINATORS | PRINCIPALS),
    "edit_release": Permit(PAIRS, COORDINATORS),
    "release_release": Permit(PAIRS, PRINCIPALS),
    "withdraw_release": Permit(PAIRS, COORDINATORS | PRINCIPALS),
    "take_down_release": Permit(PAIRS, PROVINCE | OGM),
    "answer_release": Permit(PAIRS, COORDINATORS),
    "uphold_release": Permit(PAIRS, PROVINCE | OGM),
    "restore_release": Permit(PAIRS, PROVINCE | OGM),
    "revise_release": Permit(PAIRS, COORDINATORS),
    "record_teacher_cooperation": Permit(EVERYBODY, COORDINATORS | TEACHERS | HEADS),
    "edit_teacher_cooperation": Permit(PAIRS, OWN_HEAD),
    "strike_teacher_cooperation": Permit(PAIRS, OWN_HEAD),
    "record_material_support": Permit(EVERYBODY, MANAGERS | COORDINATORS),
    "receive_material_support": Permit(PAIRS, PARTNERS_MANAGERS | PARTNERS_COORDINATOR),
    "strike_material_support": Permit(PAIRS, OWN_MANAGERS | OWN_COORDINATOR),
    "schedule_evaluation_meeting": Permit(EVERYBODY, OGM),
    "invite_evaluation_meeting": Permit(PAIRS, OGM),
    "hold_evaluation_meeting": Permit(PAIRS, OGM),
    "cancel_evaluation_meeting": Permit(PAIRS, OGM),
}
