"""Plans, trainings and applications, seen from a school: who finds and who does what with them."""

from __future__ import annotations

from chassis.identity import Role
from tests.contracts.people import DISTRICTS, EVERYBODY, MINISTRY, NOBODY, PEOPLE, PROVINCES, SCHOOLS, those
from tests.contracts.permitted import Permit, begins, does, has_documents, reads, takes_evidence

# Ledger 4.2: for these a dash stands in the rows of the local and of the central plan.
DASHES = (
    Role.OGM_OFFICER,
    Role.MINISTRY_UNIT_OFFICER,
    Role.BIGEP_BODY_MEMBER,
    Role.STUDENT_ACTIVITY_RECORDER,
    Role.PLATFORM_ADMIN,
)
APPLY = (Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.PARTNERSHIP_COORDINATOR)
ABOVE = ("own district", "own province", "ministry")
PRINCIPAL, CHAIR = does(Role.PRINCIPAL, "own"), does(Role.DEPUTY_PRINCIPAL, "own")
DISTRICT, PROVINCE = does(Role.DISTRICT_OFFICER, "own district"), does(Role.PROVINCE_OFFICER, "own province")
OYGGM, AUDITORS = does(Role.OYGGM_OFFICER, "ministry"), does(Role.AUDITOR, "own", *ABOVE)
PROVINCES_OFFICERS = does(Role.PROVINCE_OFFICER, *PROVINCES)
# What the ministry offers is for all, what the province offers for those who serve there (PLT-03, PLT-13).
OF_ALL = those(*SCHOOLS, *DISTRICTS, *PROVINCES, *MINISTRY, never=DASHES)
OF_THE_PROVINCE = OF_ALL - those("other province", "district elsewhere", "province elsewhere")
# The school's own: a zümre head of the partner is a guest, the trainer has their post next door.
TEACHER, GUEST, TRAINER = does(Role.TEACHER, "own"), does(Role.ZUMRE_HEAD, "partner"), does(Role.TRAINER, "next door")
WHOLE = those("own", *ABOVE, never=(*DASHES, Role.TRAINER)) | TRAINER
# SEC-03: the guest and the managers of the guest's school see the header.
HEADER = WHOLE | GUEST | those("partner", only=(Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL))
# Ledger 5.1: an application and what somebody attended is read by themselves and by the levels.
LEVELS = TEACHER | PRINCIPAL | DISTRICT | PROVINCE | OYGGM | AUDITORS
# What a province sets, it reads itself, and those above it.
SETTING = PROVINCE | OYGGM | does(Role.AUDITOR, "own province", "ministry")
DIRECTORATES = DISTRICT | PROVINCE
TRAINERS_RESULTS = frozenset(
    name
    for name in EVERYBODY
    if name.split("@")[0]
    in {Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER, Role.AUDITOR}
)

ACTIVITIES = {
    **reads("in_service_plan", "in-service-plans", OF_THE_PROVINCE),
    "list_in-service-plans": Permit(OF_ALL),
    **takes_evidence("in_service_plan", OF_THE_PROVINCE, PROVINCE),
    "draft_in_service_plan": Permit(EVERYBODY, PROVINCES_OFFICERS | OYGGM),
    **{
        f"{action}_in_service_plan": Permit(OF_THE_PROVINCE, PROVINCE)
        for action in ("publish", "close", "import_entries")
    },
    "list_activities": Permit(OF_ALL),
    "read_activity": Permit(HEADER),
    "read_activity_history": Permit(WHOLE),
    # The plan is the province's: the ministry enters nothing there.
    "plan_activity": Permit(EVERYBODY, PROVINCE),
    # A school's own is neither edited nor opened; who may is told so.
    **{f"{action}_activity": Permit(HEADER, PROVINCE) for action in ("edit", "open", "change_seats")},
    # Of the central plan only.
    "place_in_order_activity": Permit(HEADER, NOBODY),
    **{f"{action}_activity": Permit(HEADER, DIRECTORATES) for action in ("confirm", "postpone", "cancel")},
    **{f"{action}_activity": Permit(HEADER, CHAIR) for action in ("add_people", "remove_person", "complete")},
    **{
        f"{action}_activity": Permit(HEADER, CHAIR | TRAINER)
        for action in ("plan_sessions", "start", "record_attendance", "report")
    },
    **{f"{action}_activity": Permit(HEADER, TEACHER | GUEST) for action in ("answer_survey", "rate_trainers")},
    **reads("certificate", "certificates", LEVELS),
    "list_certificates": Permit(
        LEVELS
        | GUEST
        | those("partner", "partner's district", only=(Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.AUDITOR))
    ),
    **has_documents("certificate", LEVELS),
    "withdraw_certificate": Permit(LEVELS, PROVINCE),
    "list_survey-reports": Permit(PRINCIPAL | DIRECTORATES | OYGGM | AUDITORS),
    "list_trainer-results": Permit(EVERYBODY, TRAINERS_RESULTS),
    **{name: Permit(OF_THE_PROVINCE) for name in ("read_offer", "rank_offer")},
    "list_offers": Permit(OF_ALL),
    **reads("application", "applications", LEVELS),
    # Whether it is meant for them is a rule of the offer.
    "apply_application": Permit(EVERYBODY, those(*SCHOOLS, only=APPLY)),
    **{f"{action}_application": Permit(LEVELS, PRINCIPAL | DIRECTORATES | OYGGM) for action in ("approve", "reject")},
    # Which of them decides depends on the programme: the others hear that it does not lie with them.
    **{f"{action}_application": Permit(LEVELS, DIRECTORATES | OYGGM) for action in ("weigh", "place", "waitlist")},
    **{f"{action}_application": Permit(LEVELS, TEACHER) for action in ("cancel", "leave_early")},
    "withdraw_application": Permit(LEVELS, TEACHER | PRINCIPAL),
    **reads("level_authority", "level-authorities", SETTING),
    "set_level_authority": Permit(EVERYBODY, PROVINCES_OFFICERS),
    "change_level_authority": Permit(SETTING, PROVINCE),
    **reads("distance_course", "distance-courses", OF_THE_PROVINCE),
    **begins("distance_course", OF_THE_PROVINCE),
    **begins("in_service_plan", OF_THE_PROVINCE),
    **begins("activity", HEADER),
    "list_distance-courses": Permit(OF_ALL),
    "draft_distance_course": Permit(EVERYBODY, PROVINCES_OFFICERS | OYGGM),
    **{f"{action}_distance_course": Permit(OF_THE_PROVINCE, PROVINCE) for action in ("edit", "publish", "retire")},
    **reads("enrolment", "enrolments", TEACHER),
    "start_enrolment": Permit(EVERYBODY, those(*SCHOOLS, only=APPLY) & OF_THE_PROVINCE),
    "finish_module_enrolment": Permit(TEACHER, TEACHER),
    **reads("information_page", "information-pages", PEOPLE),
    "draft_information_page": Permit(EVERYBODY, OYGGM),
    **{f"{action}_information_page": Permit(PEOPLE, OYGGM) for action in ("edit", "publish")},
}
