"""A school's needs, seen from the school: what has happened there, and who finds and does what with it."""

from __future__ import annotations

from uuid import UUID

from chassis.identity import Role
from tests.contracts.people import EVERYBODY, OWN, PARTNER, SCHOOLS, Names, those
from tests.contracts.permitted import Permit, begins, does, has_documents, reads
from tests.contracts.printed import put_on_paper
from tests.doors import House
from tests.training.answers import at, ok
from tests.training.cast_needs import HEADINGS, TOPIC, Cast

# Ledger 4.2: for these a dash stands in every row of OTMG before the request.
DASHES = (
    Role.TRAINER,
    Role.BIGEP_BODY_MEMBER,
    Role.STUDENT_ACTIVITY_RECORDER,
    Role.PLATFORM_ADMIN,
    Role.OGM_OFFICER,
    Role.MINISTRY_UNIT_OFFICER,
    Role.PARTNERSHIP_COORDINATOR,
)
ABOVE = ("own district", "own province", "ministry")
OTMG = those("own", *ABOVE, never=DASHES)
IN_THE_PROVINCE = those(
    "own", "partner", "next door", "other district", *ABOVE, "partner's district", "far district", never=DASHES
)
COUNTED = those("own", "partner", *ABOVE, "partner's district", never=DASHES)
STAFF = (Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL)
INSIDE = those("own", only=STAFF)
MANAGERS = (Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)


def everywhere(*roles: Role) -> Names:
    """Who holds one of these roles at any school."""
    return those(*SCHOOLS, only=roles)


CHAIR, PRINCIPAL, HEAD = (does(role, "own") for role in (Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.ZUMRE_HEAD))
TEACHER, AUDITOR = does(Role.TEACHER, "own"), does(Role.AUDITOR, "own province")
PRINCIPALS, DEPUTIES = everywhere(Role.PRINCIPAL), everywhere(Role.DEPUTY_PRINCIPAL)
OWN_NEEDS = everywhere(*STAFF, Role.PARTNERSHIP_COORDINATOR)
# PRV-07: whose they are, the chair and the principal.
CONFIDANTS = TEACHER | CHAIR | PRINCIPAL
PROVINCES = those("own province", "province elsewhere", only=(Role.PROVINCE_OFFICER,))
AUDITORS = frozenset(name for name in EVERYBODY if name.startswith(f"{Role.AUDITOR}@"))
OYGGM = does(Role.OYGGM_OFFICER, "ministry")

NEEDS = {
    **reads("coordination_team", "coordination-teams", OTMG),
    # The partner has a team too, whose chair is somebody else.
    "list_coordination-teams": Permit(COUNTED),
    "set_up_coordination_team": Permit(EVERYBODY, PRINCIPALS),
    "change_coordination_team": Permit(OTMG, PRINCIPAL),
    "dissolve_coordination_team": Permit(OTMG, PRINCIPAL),
    **reads("need_cycle", "need-cycles", OTMG),
    **begins("need_cycle", OTMG),
    # Every school has its own: that of the other school is seen there.
    "list_need-cycles": Permit(COUNTED),
    "open_early_need_cycle": Permit(EVERYBODY, DEPUTIES - does(Role.DEPUTY_PRINCIPAL, "partner")),
    **{
        f"{action}_need_cycle": Permit(OTMG, CHAIR)
        for action in ("edit", "collect", "bring_to_board", "record_decision")
    },
    **{f"{action}_need_cycle": Permit(OTMG, PRINCIPAL) for action in ("finalise", "send_back")},
    **reads("need_statement", "need-statements", CONFIDANTS),
    "submit_need_statement": Permit(EVERYBODY, OWN_NEEDS),
    "edit_need_statement": Permit(CONFIDANTS, TEACHER),
    **reads("discussion", "discussions", OTMG),
    "record_discussion": Permit(EVERYBODY, DEPUTIES | everywhere(Role.ZUMRE_HEAD)),
    "correct_discussion": Permit(OTMG, HEAD),
    **reads("need_window", "need-windows", IN_THE_PROVINCE),
    "set_need_window": Permit(EVERYBODY, PROVINCES),
    "change_need_window": Permit(IN_THE_PROVINCE, does(Role.PROVINCE_OFFICER, "own province")),
    "list_need-counts": Permit(EVERYBODY, PROVINCES | OYGGM),
    **reads("individual_plan", "individual-plans", CONFIDANTS),
    "draft_individual_plan": Permit(EVERYBODY, OWN_NEEDS),
    **{f"{action}_individual_plan": Permit(CONFIDANTS, TEACHER) for action in ("edit", "submit", "mark", "revise")},
    **reads("plan_inspection", "plan-inspections", AUDITOR),
    "open_plan_inspection": Permit(EVERYBODY, those("own", *ABOVE, only=(Role.AUDITOR,))),
    **reads("duty_checklist", "duty-checklists", OTMG),
    "begin_duty_checklist": Permit(EVERYBODY, PRINCIPALS),
    "note_duty_checklist": Permit(OTMG, PRINCIPAL),
    "list_duty-rates": Permit(COUNTED),
    **reads("vision", "visions", OTMG),
    "set_vision": Permit(EVERYBODY, PRINCIPALS),
    **reads("shared_decision", "shared-decisions", OTMG),
    "record_shared_decision": Permit(EVERYBODY, everywhere(*MANAGERS)),
    "correct_shared_decision": Permit(OTMG, CHAIR | PRINCIPAL),
    **reads("school_problem", "school-problems", INSIDE),
    "log_school_problem": Permit(EVERYBODY, everywhere(*STAFF)),
    "solve_school_problem": Permit(INSIDE, CHAIR | PRINCIPAL),
    **reads("self_evaluation", "self-evaluations", TEACHER),
    "give_self_evaluation": Permit(EVERYBODY, everywhere(Role.TEACHER, Role.ZUMRE_HEAD)),
    **reads("output_evaluation", "output-evaluations", OTMG),
    **has_documents("output_evaluation", OTMG),
    "begin_output_evaluation": Permit(EVERYBODY, PRINCIPALS),
    **{f"{action}_output_evaluation": Permit(OTMG, PRINCIPAL) for action in ("edit", "complete")},
    "list_self-evaluation-counts": Permit(EVERYBODY, everywhere(*MANAGERS)),
}


def needs_happened(house: House) -> tuple[Cast, dict[str, list[str]], dict[str, UUID]]:
    """One of each, at the own school; the ids under which they are found, and who of the story acts as whom."""
    cast = Cast(house, OWN, PARTNER)
    cast.settle()
    head, teacher = cast.heads[0], cast.teachers[1]
    assert cast.cycle
    with at("12.9.2025"):
        cast.answer([teacher], TOPIC)
        _beside_the_cycle(cast)
    with at("22.9.2025"):
        cast.write_headings(*HEADINGS)
        ok(cast.hakan.post(f"{cast.cycle}/collect"))
        ok(head.post("/v1/discussions", cast.minutes(met_on="2025-09-22")))
        ok(cast.hakan.post(f"{cast.cycle}/bring_to_board"))
        ok(cast.hakan.post(f"{cast.cycle}/record_decision", cast.decision(met_on="2025-09-22")))
    readers = {
        "need-statements": teacher,
        "individual-plans": teacher,
        "self-evaluations": teacher,
        "plan-inspections": cast.auditor,
        "school-problems": teacher,
    }
    names = (
        "coordination-teams",
        "discussions",
        "need-windows",
        "duty-checklists",
        "visions",
        "shared-decisions",
        "output-evaluations",
        *readers,
    )
    ids = {
        f"/v1/{name}": [one["id"] for one in ok(readers.get(name, cast.oyggm).get(f"/v1/{name}"))["items"]]
        for name in names
    }
    ids["/v1/need-cycles"] = [cast.cycle.rpartition("/")[2]]
    ids["/v1/output-evaluations/document_id"] = [
        put_on_paper(cast.oyggm, f"/v1/output-evaluations/{ids['/v1/output-evaluations'][0]}")
    ]
    ids |= {
        "cycle": ids["/v1/need-cycles"],
        "person": [str(teacher.id)],
        "attendees": [str(teacher.id)],
        "chair": [str(cast.hakan.id)],
        "need": [ok(teacher.get(f"/v1/individual-plans/{ids['/v1/individual-plans'][0]}"))["needs"][0]["id"]],
    }
    acts_as = {
        "deputy_principal@own": cast.hakan.id,
        "principal@own": cast.principal.id,
        "zumre_head@own": head.id,
        "teacher@own": teacher.id,
        "auditor@own province": cast.auditor.id,
    }
    return cast, ids, acts_as


def _beside_the_cycle(cast: Cast) -> None:
    """What a school and its teachers do for development besides."""
    teacher, people = cast.teachers[1], {"attendees": [str(one.id) for one in cast.teachers[:2]]}
    plan = {"school_year": "2025-2026", "needs": [{"topic": TOPIC, "origin": "need_from_own_practice"}]}
    made = ok(teacher.post("/v1/individual-plans", plan))["id"]
    ok(teacher.post(f"/v1/individual-plans/{made}/submit"))
    inspected = {"person": str(teacher.id), "school_year": "2025-2026", "audit_order": "2025/7", "reason": "Görev"}
    ok(cast.auditor.post("/v1/plan-inspections", inspected))
    ok(cast.province.post("/v1/need-windows", {"collection_days": 10, "request_days": 40}))
    ok(cast.principal.post("/v1/duty-checklists"))
    ok(cast.principal.post("/v1/visions", {"mission": "a", "vision": "b", "school_values": "c", **people}))
    shared = {"about": "finance", "decided_on": "2025-09-12", "decision": "Karar", **people}
    ok(cast.hakan.post("/v1/shared-decisions", shared))
    judged = ok(cast.principal.post("/v1/output-evaluations"))["id"]
    cast.edit(cast.principal, f"/v1/output-evaluations/{judged}", {"judgement": "Yeterli"})
    ok(cast.principal.post(f"/v1/output-evaluations/{judged}/complete"))
    ok(teacher.post("/v1/school-problems", {"problem": "Kütüphane kapalı"}))
    answers = ("focus_on_learning", "collaborate_on_goals", "evaluate_results", "own_responsibility")
    ok(teacher.post("/v1/self-evaluations", {"school_year": "2025-2026", **dict.fromkeys(answers, 3)}))
