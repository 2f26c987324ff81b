"""Advising, plans, courses, measures, workshops and events, seen from a school: who finds and who does what.

The own school's teacher advises its one student; its workshop is in use, and what it exhibited was withdrawn.
"""

from __future__ import annotations

from chassis.identity import Role
from tests.contracts.awards_places import (
    COVERED,
    DISTRICT,
    EXECUTIVE,
    MANAGERS,
    OF_PROVINCE,
    PRINCIPAL,
    PROVINCE,
    PROVINCE_ELSEWHERE,
    RECORDERS,
    TEACHER,
    TECHNICAL,
    THEIR_MANAGERS,
    THEIR_RECORDERS,
    everywhere,
)
from tests.contracts.people import EVERYBODY, those
from tests.contracts.permitted import Permit, begins, reads, takes_evidence

ADVISING = THEIR_RECORDERS | TEACHER
# Notes and plans are for the advisor, the principal and the deputies.
IN_FULL = THEIR_MANAGERS | TEACHER
STAFF = those("own", only=(*RECORDERS, Role.TEACHER, Role.ZUMRE_HEAD))
ORGANISERS = PROVINCE | EXECUTIVE

SCHOOL_WORK = {
    **reads("advisorship", "advisorships", ADVISING),
    "read_advisorship_history": Permit(IN_FULL),
    "assign_advisorship": Permit(EVERYBODY, THEIR_RECORDERS),
    "follow_up_advisorship": Permit(ADVISING, ADVISING),
    **{f"{action}_advisorship": Permit(ADVISING, THEIR_RECORDERS) for action in ("replace", "end")},
    "list_unadvised-students": Permit(THEIR_RECORDERS),
    **reads("study_plan", "study-plans", ADVISING),
    "read_study_plan_history": Permit(IN_FULL),
    "prepare_study_plan": Permit(EVERYBODY, ADVISING),
    **{f"{action}_study_plan": Permit(ADVISING, ADVISING) for action in ("edit", "review", "finish")},
    "list_student-counts": Permit(COVERED),
    **reads("support_course", "support-courses", COVERED),
    "open_support_course": Permit(EVERYBODY, everywhere(*RECORDERS)),
    **{f"{action}_support_course": Permit(COVERED, THEIR_RECORDERS) for action in ("edit", "complete", "cancel")},
    **reads("achievement_factor", "achievement-factors", COVERED),
    "identify_achievement_factor": Permit(EVERYBODY, everywhere(*MANAGERS)),
    **{f"{action}_achievement_factor": Permit(COVERED, THEIR_MANAGERS) for action in ("add_measure", "settle")},
    # The own school's teacher answers for the measure.
    "finish_measure_achievement_factor": Permit(COVERED, IN_FULL),
    **reads("workshop", "workshops", COVERED),
    **begins("workshop", COVERED),
    "export_workshops": Permit(EVERYBODY),
    "propose_workshop": Permit(EVERYBODY, everywhere(Role.PRINCIPAL)),
    **{f"{action}_workshop": Permit(COVERED, PROVINCE) for action in ("find_suitable", "close")},
    "start_set_up_workshop": Permit(COVERED, DISTRICT),
    "open_workshop": Permit(COVERED, PRINCIPAL),
    **{f"{action}_workshop": Permit(COVERED, THEIR_MANAGERS) for action in ("add_item", "remove_item", "strike_use")},
    "log_use_workshop": Permit(COVERED, STAFF),
    "list_workshop-reports": Permit(COVERED),
    **reads("workshop_support", "workshop-supports", COVERED),
    # Ledger 5.1: donors, and whom one asks there.
    "read_workshop_support_history": Permit(PRINCIPAL | PROVINCE | EXECUTIVE | TECHNICAL),
    "record_workshop_support": Permit(EVERYBODY, PRINCIPAL),
    "withdraw_workshop_support": Permit(COVERED, PRINCIPAL),
    **reads("exhibition", "exhibitions", OF_PROVINCE),
    **takes_evidence("exhibition", OF_PROVINCE, THEIR_MANAGERS),
    "enter_exhibition": Permit(EVERYBODY, everywhere(*MANAGERS)),
    **{f"{action}_exhibition": Permit(OF_PROVINCE, THEIR_MANAGERS) for action in ("edit", "withdraw")},
    "list_missing-exhibitions": Permit(COVERED),
    **reads("public_event", "public-events", OF_PROVINCE),
    "read_public_event_calendar": Permit(OF_PROVINCE),
    **takes_evidence("public_event", OF_PROVINCE, ORGANISERS),
    "plan_public_event": Permit(EVERYBODY, ORGANISERS | PROVINCE_ELSEWHERE),
    **{
        f"{action}_public_event": Permit(OF_PROVINCE, ORGANISERS)
        for action in (
            "edit", "announce", "move", "add_stand", "remove_stand", "add_entry", "remove_entry", "tell_outside",
            "count_visitors", "hold", "cancel",
        )
    },
}  # fmt: skip
