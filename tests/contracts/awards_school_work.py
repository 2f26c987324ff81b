"""Advising, plans, courses, measures, workshops and events, seen from a school: who finds and who does what.

The own school's teacher advises its one student; its workshop is in use, and what it exhibited was withdrawn.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson, KnownPost
from chassis.identity import Role
from chassis.things import new_id
from services.awards.years.project_years.model import ProjectYear, State
from tests.awards.cast import ok
from tests.awards.places import PROVINCE as BALIKESIR
from tests.awards.settling import Settled
from tests.awards.working import COURSE, FAIR, PLAN, USE, WORKSHOP
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
from tests.contracts.awards_years import acting_as, brought
from tests.contracts.people import ACTORS, EVERYBODY, those
from tests.contracts.permitted import Permit, begins, reads, takes_evidence
from tests.doors import Person

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
    **{f"{action}_workshop": Permit(COVERED, PROVINCE) for action in ("find_suitable", "close", "move")},
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


def school_work_happened(cast: Settled) -> dict[str, list[str]]:
    """In the project year that holds today, for what a school lists is of the running year."""
    _running_year(cast)
    _teachers_post(cast)
    head, officer = acting_as(cast.house, "principal@own"), acting_as(cast.house, "province_officer@own province")
    found = _students(head) | _workshop(head, officer) | _exhibited(head, officer)
    return {name: [one] for name, one in found.items()}


def _running_year(cast: Settled) -> None:
    first = int(clock.school_year_of(clock.today())[:4])
    texts = {"motto": "Birlikte", "owner": "Valilik", "implementer": "Müdürlük", "state": State.OPEN}
    ends = {"records_until": date(first + 1, 5, 8), "scores_until": date(first + 1, 5, 31)}
    with Session(cast.house.engine) as session, session.begin():
        year = ProjectYear(unit=BALIKESIR, first_year=first, **texts, **ends)
        year.starts_on, year.ends_on = date(first, 9, 1), date(first + 1, 8, 31)
        year.sequence = year.version = 1
        session.add(year)


def _teachers_post(cast: Settled) -> None:
    """The directory knows who teaches at the own school, and who serves at its district."""
    with Session(cast.house.engine) as session, session.begin():
        for name in ("teacher@own", "principal@own", "district_officer@own district"):
            actor = ACTORS[name]
            post = actor.posts[0]
            session.merge(KnownPerson(id=actor.person, name=name, unit=post.unit, sequence=1))
            held: dict[str, Any] = {"role": post.role, "unit": post.unit, "starts_on": date(2020, 9, 1)}
            session.add(KnownPost(id=new_id(), person=actor.person, sequence=1, **held))


def _students(head: Person) -> dict[str, str]:
    """One is advised and plans; one has nobody."""
    teacher = str(ACTORS["teacher@own"].person)
    entry = {"name": "Ada Yel", "grade": 11, "branch_letter": "A"}
    student, _ = (ok(head.post("/v1/students", entry | {"school_number": one}))["id"] for one in ("101", "102"))
    factor = ok(head.post("/v1/achievement-factors", {"factor": "Devamsızlık"}))["id"]
    measure = {"text": "Görüşme", "responsible": teacher, "due_on": clock.today().isoformat()}
    made = ok(head.post(f"/v1/achievement-factors/{factor}/add_measure", measure))
    days = dict.fromkeys(("starts_on", "ends_on"), clock.today().isoformat())
    return {
        "/v1/advisorships": ok(head.post("/v1/advisorships", {"student": student, "advisor": teacher}))["id"],
        "/v1/study-plans": ok(head.post("/v1/study-plans", PLAN | {"student": student}))["id"],
        "/v1/support-courses": ok(head.post("/v1/support-courses", COURSE | {"grade": 12} | days))["id"],
        "/v1/achievement-factors": factor,
        "student": student,
        "advisor": teacher,
        "measure": made["measures"][0]["id"],
    }


def _workshop(head: Person, officer: Person) -> dict[str, str]:
    """It is in use, with somebody's support."""
    district = ACTORS["district_officer@own district"]
    assert district.person
    both = {"district_responsible": str(district.person), "school_responsible": str(ACTORS["teacher@own"].person)}
    today = clock.today().isoformat()
    workshop = ok(head.post("/v1/workshops", WORKSHOP))["id"]
    address = f"/v1/workshops/{workshop}"
    ok(officer.post(f"{address}/find_suitable", {"suitability": "Derslik var"}))
    ok(Person(head.client, "awards", district.posts, district.person).post(f"{address}/start_set_up", both))
    ok(head.post(f"{address}/add_item", {"item": "Robot seti", "quantity": 2, "since": today}))
    ok(head.post(f"{address}/open", {"opened_on": today}))
    ok(head.post(f"{address}/log_use", USE | {"day": today}))
    given = {"supporter_kind": "person", "supporter": "Veli Cömert", "scale": "local", "kind": "money"}
    said = given | {"value": "10.00", "received_on": today, "workshop": workshop}
    support = ok(head.post("/v1/workshop-supports", said))["id"]
    return {"/v1/workshops": workshop, "/v1/workshop-supports": support, "workshop": workshop}


def _exhibited(head: Person, officer: Person) -> dict[str, str]:
    """An event is announced; the school's entry was withdrawn, so that the school is missing."""
    today = clock.today().isoformat()
    event = ok(officer.post("/v1/public-events", FAIR | {"starts_on": today, "ends_on": today}))["id"]
    ok(officer.post(f"/v1/public-events/{event}/announce"))
    entry = {"subject": "Araçlar", "summary": "On iki araç", "mode": "face_to_face", "place": "Okul"}
    exhibition = ok(head.post("/v1/exhibitions", entry))["id"]
    shown = {
        "/v1/public-events": event,
        "/v1/public-events/evidence_id": brought(officer, f"/v1/public-events/{event}"),
        "/v1/exhibitions": exhibition,
        "/v1/exhibitions/evidence_id": brought(head, f"/v1/exhibitions/{exhibition}"),
    }
    ok(head.post(f"/v1/exhibitions/{exhibition}/withdraw", {"reason": "Taşınma"}))
    return shown
