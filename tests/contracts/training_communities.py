"""Communities, library, good practices and money, seen from a school: who finds and does what.

Ledger 4.2, SM-MGT-1, SM-MGT-2, SM-TRN-6, SM-TRN-7 and SM-FIN; who reads what lies in a room is MGT-14 and section 5.
"""

from __future__ import annotations

from chassis.identity import Role
from tests.contracts.people import EVERYBODY, WITH_A_POST, holding, those
from tests.contracts.permitted import Permit, begins, does, reads, takes_evidence

STAFF = (Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.PARTNERSHIP_COORDINATOR)
# Ledger 4.2: a dash stands for these in every row of this part; for the second three in those of in-school ones.
DASHES = (Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER, Role.PLATFORM_ADMIN)
NOT_IN_SCHOOL = (Role.TRAINER, Role.OGM_OFFICER, Role.MINISTRY_UNIT_OFFICER)
ABOVE = ("own district", "own province", "ministry")
OFFICERS_ANYWHERE = (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.AUDITOR, Role.OYGGM_OFFICER)


SHOWN_TO_ALL = WITH_A_POST - holding(*DASHES)
OYGGM = does(Role.OYGGM_OFFICER, "ministry")
DISTRICT, PROVINCE = does(Role.DISTRICT_OFFICER, "own district"), does(Role.PROVINCE_OFFICER, "own province")
AUDITORS = does(Role.AUDITOR, "own", *ABOVE)
AUDITORS_OF_PROVINCE = does(Role.AUDITOR, "own province", "ministry")
PRINCIPAL, TEACHER, HEAD = (does(role, "own") for role in (Role.PRINCIPAL, Role.TEACHER, Role.ZUMRE_HEAD))
# Of the partner's district, so that the own school is another region to them.
TRAINER = does(Role.TRAINER, "partner")
MEMBERS = TEACHER | HEAD
INSIDE = MEMBERS | TRAINER
COMPLETING, PUBLISHING = DISTRICT | PROVINCE, PROVINCE | OYGGM
SUBMITTED = TEACHER | PRINCIPAL | DISTRICT | PROVINCE | OYGGM | AUDITORS
OF_SCHOOL = those("own", *ABOVE, never=(*DASHES, *NOT_IN_SCHOOL))
PAUSES = OYGGM | does(Role.AUDITOR, "ministry")
MONEY = OYGGM | PROVINCE | AUDITORS_OF_PROVINCE
FEES = COMPLETING | OYGGM | AUDITORS | TRAINER
CLAIMS = TRAINER | MONEY

LIBRARY = {
    **reads("library_item", "library-items", SHOWN_TO_ALL),
    **takes_evidence("library_item", SHOWN_TO_ALL, OYGGM),
    "draft_library_item": Permit(EVERYBODY, OYGGM),
    **{f"{action}_library_item": Permit(SHOWN_TO_ALL, OYGGM) for action in ("edit", "publish", "withdraw")},
    **reads("good_practice", "good-practices", SUBMITTED),
    # Another one is published: it is shown to all.
    "list_good-practices": Permit(SHOWN_TO_ALL),
    **takes_evidence("good_practice", SUBMITTED, TEACHER),
    "draft_good_practice": Permit(EVERYBODY, holding(*STAFF, Role.TRAINER)),
    **{f"{action}_good_practice": Permit(SUBMITTED, TEACHER) for action in ("edit", "submit")},
    # The district does it in place of a principal whose own work it is; of a teacher's work it hears 409.
    "endorse_good_practice": Permit(SUBMITTED, PRINCIPAL | DISTRICT),
    "return_good_practice": Permit(SUBMITTED, PRINCIPAL | DISTRICT | PUBLISHING),
    "publish_good_practice": Permit(SUBMITTED, PUBLISHING),
    "unpublish_good_practice": Permit(SUBMITTED, TEACHER | PUBLISHING),
    "withdraw_consent_good_practice": Permit(SUBMITTED, TEACHER | PRINCIPAL),
    "complain_good_practice": Permit(SUBMITTED, SUBMITTED - AUDITORS),
    "dismiss_complaint_good_practice": Permit(SUBMITTED, PUBLISHING),
}
MEETING = {
    **reads("community", "communities", SHOWN_TO_ALL),
    **begins("community", SHOWN_TO_ALL),
    "draft_community": Permit(EVERYBODY, OYGGM),
    **{
        f"{action}_community": Permit(SHOWN_TO_ALL, OYGGM)
        for action in ("edit", "announce", "form", "replace_trainer", "let_go_on", "cancel")
    },
    **{f"{action}_community": Permit(SHOWN_TO_ALL, TRAINER) for action in ("start", "close_phase", "complete")},
    "move_phase_community": Permit(SHOWN_TO_ALL, TRAINER | OYGGM),
    **reads("community_room", "community-rooms", INSIDE),
    **begins("community_room", INSIDE),
    **takes_evidence("community_room", INSIDE, INSIDE),
    **{f"{action}_community_room": Permit(INSIDE, INSIDE) for action in ("set_goals", "post", "record_collaboration")},
    **{
        f"{action}_community_room": Permit(INSIDE, TRAINER)
        for action in ("plan_meeting", "keep_recording", "assign", "give_feedback", "excuse")
    },
    **{f"{action}_community_room": Permit(INSIDE, MEMBERS) for action in ("leave", "rate", "answer_survey")},
    **reads("practice_record", "practice-records", INSIDE),
    **takes_evidence("practice_record", INSIDE, TEACHER),
    "record_practice_record": Permit(EVERYBODY, MEMBERS),
    **{f"{action}_practice_record": Permit(INSIDE, TEACHER) for action in ("edit", "remove")},
    "comment_practice_record": Permit(INSIDE, INSIDE - TEACHER),
    **reads("peer_observation", "peer-observations", MEMBERS),
    "plan_peer_observation": Permit(EVERYBODY, MEMBERS),
    "give_feedback_peer_observation": Permit(MEMBERS, TEACHER),
    **{f"{action}_peer_observation": Permit(MEMBERS, MEMBERS) for action in ("share", "cancel")},
    **reads("school_community", "school-communities", OF_SCHOOL),
    "propose_school_community": Permit(EVERYBODY, holding(*STAFF)),
    "activate_school_community": Permit(OF_SCHOOL, PRINCIPAL),
    # The teacher of the story is its facilitator.
    "complete_school_community": Permit(OF_SCHOOL, TEACHER),
    "dissolve_school_community": Permit(OF_SCHOOL, PRINCIPAL | TEACHER),
    **reads("in_school_pause", "in-school-pauses", PAUSES),
    "hold_back_in_school_pause": Permit(EVERYBODY, OYGGM),
    **{f"{action}_in_school_pause": Permit(PAUSES, OYGGM) for action in ("allow", "hold_again")},
    "list_school-community-shares": Permit(EVERYBODY, holding(*OFFICERS_ANYWHERE)),
}
PAID = {
    **reads("appropriation", "appropriations", MONEY),
    "record_appropriation": Permit(EVERYBODY, OYGGM),
    **{f"{action}_appropriation": Permit(MONEY, OYGGM) for action in ("transfer", "close")},
    # The file is one that the province pays; that of a training which was held names another trainer.
    **reads("fee_file", "fee-files", FEES),
    "list_fee-files": Permit(FEES | does(Role.TRAINER, "next door")),
    **takes_evidence("fee_file", FEES, COMPLETING),
    **{
        f"{action}_fee_file": Permit(FEES, COMPLETING)
        for action in ("record_hours", "enter_rate", "write_document", "complete", "send")
    },
    # ÖYGGM does it with files that it pays itself; of the province's it hears 409.
    **{f"{action}_fee_file": Permit(FEES, PUBLISHING) for action in ("approve", "return", "pay", "correct")},
    **reads("travel_claim", "travel-claims", CLAIMS),
    **takes_evidence("travel_claim", CLAIMS, TRAINER),
    "draft_travel_claim": Permit(EVERYBODY, holding(*STAFF, Role.TRAINER)),
    **{f"{action}_travel_claim": Permit(CLAIMS, TRAINER) for action in ("edit", "submit")},
    **{
        f"{action}_travel_claim": Permit(CLAIMS, PROVINCE)
        for action in ("approve", "return", "reject", "pay", "correct")
    },
    # What is in the workbook is what is in the list, and where that is empty, nothing.
    **{f"export_{things}": Permit(EVERYBODY) for things in ("fee-files", "travel-claims")},
}
COMMUNITIES = {**LIBRARY, **MEETING, **PAID}
