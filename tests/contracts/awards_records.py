"""Activity records, teams, students and what adds up of them, seen from a school: who finds and who does what.

The record is of the own school and its partner together, handed in by the own school's teacher.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.db import transaction
from chassis.directory import KnownPost, KnownUnit
from chassis.identity import SYSTEM, Role
from chassis.transitions import create
from services.awards.records.offers.model import RecordOffer, Source
from services.awards.records.offers.process import OFFER
from tests.awards.cast import at, ok
from tests.awards.recording import PROJECT, SEMINAR
from tests.awards.settling import Settled
from tests.contracts.awards_places import (
    ABOVE,
    COMMISSION,
    COVERED,
    DISTRICT_BOARD,
    EXECUTIVE,
    MEMBER,
    MONITORING,
    NOT_READERS,
    OF_PROVINCE,
    OF_THE_SCHOOL,
    OVERSEEN,
    PRINCIPAL,
    PROVINCE,
    TEACHER,
    WRITERS,
    everywhere,
)
from tests.contracts.awards_years import acting_as, brought
from tests.contracts.people import ACTORS, EVERYBODY, OWN, PARTNER, SCHOOLS, those
from tests.contracts.permitted import Permit, begins, does, reads, takes_evidence
from tests.doors import Person

# Bodies, directorates and auditors read what was handed in; the partner's too, whose work it is as well.
READERS = (MEMBER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.AUDITOR)
PARTNERS = those("partner", only=(*WRITERS, *READERS)) | those("partner's district", only=READERS)
RECORD = OF_THE_SCHOOL | those("own", *ABOVE, only=READERS) | PARTNERS
BODIES = COMMISSION | DISTRICT_BOARD | MONITORING
# The school next door has handed in no project.
GAPS = those("next door", *ABOVE, never=NOT_READERS)

RECORDS = {
    **reads("activity_record", "activity-records", RECORD),
    "export_activity-records": Permit(EVERYBODY),
    **takes_evidence("activity_record", RECORD, TEACHER),
    "draft_activity_record": Permit(EVERYBODY, everywhere(*WRITERS)),
    **{f"{action}_activity_record": Permit(RECORD, TEACHER) for action in ("edit", "submit")},
    "hand_over_activity_record": Permit(RECORD, PRINCIPAL),
    "move_activity_record": Permit(RECORD, PROVINCE),
    "confirm_activity_record": Permit(RECORD, does(Role.PRINCIPAL, "partner")),
    "verify_activity_record": Permit(RECORD, COMMISSION),
    "review_activity_record": Permit(RECORD, DISTRICT_BOARD),
    "accept_activity_record": Permit(RECORD, MONITORING),
    **{f"{action}_activity_record": Permit(RECORD, BODIES) for action in ("return", "reject")},
    **{
        f"{action}_activity_record": Permit(RECORD, DISTRICT_BOARD | MONITORING | EXECUTIVE)
        for action in ("choose_for_exhibition", "take_out_of_exhibition")
    },
    **begins("activity_record", RECORD),
    **reads("record_objection", "record-objections", COVERED),
    "file_record_objection": Permit(EVERYBODY, PRINCIPAL),
    # The commission has returned it: the district's board answers.
    **{f"{action}_record_objection": Permit(COVERED, DISTRICT_BOARD) for action in ("uphold", "dismiss")},
    **reads("team", "teams", OVERSEEN),
    "read_team_history": Permit(OF_THE_SCHOOL),
    "set_up_team": Permit(EVERYBODY, everywhere(Role.PRINCIPAL)),
    **{f"{action}_team": Permit(OVERSEEN, PRINCIPAL) for action in ("edit", "dissolve")},
    "report_progress_team": Permit(OVERSEEN, TEACHER),
    **reads("student", "students", OF_THE_SCHOOL),
    **begins("student", OF_THE_SCHOOL),
    "register_student": Permit(EVERYBODY, everywhere(*WRITERS)),
    **{f"{action}_student": Permit(OF_THE_SCHOOL, OF_THE_SCHOOL) for action in ("edit", "consent", "withdraw_consent")},
    **reads("offer", "offers", OF_THE_SCHOOL),
    **{f"{action}_offer": Permit(OF_THE_SCHOOL, OF_THE_SCHOOL) for action in ("take_over", "dismiss")},
    **reads("year_programme", "year-programmes", OF_PROVINCE),
    "add_year_programme": Permit(EVERYBODY, EXECUTIVE | does(MEMBER, "province elsewhere")),
    "withdraw_year_programme": Permit(OF_PROVINCE, EXECUTIVE),
    "list_project-counts": Permit(COVERED),
    "list_without-projects": Permit(GAPS),
    "export_without-projects": Permit(OF_PROVINCE),
}


def records_happened(cast: Settled) -> dict[str, list[str]]:
    """A joint record with the commission, one that was returned, and what a school has besides."""
    _known(cast)
    teacher, principal, member = (acting_as(cast.house, f"{one}@own") for one in (Role.TEACHER, Role.PRINCIPAL, MEMBER))
    with at("3.11.2025"):
        team = ok(principal.post("/v1/teams", {"name": "Ekip", "leader": str(teacher.id)}))["id"]
        joint = _handed_in(teacher, PROJECT | {"team": team, "co_owners": [PARTNER]})
        returned = _handed_in(teacher, SEMINAR)
        ok(member.post(f"{returned}/return", {"reason": "Eksik"}))
        record = returned.rpartition("/")[2]
        objection = ok(principal.post("/v1/record-objections", {"record": record, "claim": "Eksik yok"}))["id"]
        student = {"name": "Ada Yel", "grade": 9, "branch_letter": "A", "school_number": "12"}
        wider = {"name": "Kuvayımilliye projeleri", "scopes": ["regional"]}
        found = {
            "/v1/activity-records": joint.rpartition("/")[2],
            "/v1/activity-records/evidence_id": ok(teacher.get(f"{joint}/evidence"))["items"][0]["id"],
            "/v1/record-objections": objection,
            "/v1/teams": team,
            "/v1/students": ok(teacher.post("/v1/students", student))["id"],
            "/v1/offers": _offered(cast),
            "/v1/year-programmes": ok(cast.executive[0].post("/v1/year-programmes", wider))["id"],
            "record": record,
        }
    return {name: [one] for name, one in found.items()}


def _handed_in(teacher: Person, said: dict[str, Any]) -> str:
    address = f"/v1/activity-records/{ok(teacher.post('/v1/activity-records', said))['id']}"
    brought(teacher, address)
    ok(teacher.post(f"{address}/submit"))
    return address


def _known(cast: Settled) -> None:
    """The school's teacher serves there; its partner and the school next door are open."""
    with Session(cast.house.engine) as session, session.begin():
        for path in (PARTNER, SCHOOLS["next door"]):
            code = path.rpartition("/")[2]
            school = {"path": path, "code": code, "name": "Okul", "kind": "anatolian_high_school"}
            session.merge(KnownUnit(**school, is_open=True, sequence=1))
        post = {"person": ACTORS["teacher@own"].person, "role": Role.TEACHER, "unit": OWN}
        session.add(KnownPost(id=uuid4(), **post, starts_on=date(2020, 9, 1), sequence=1))


def _offered(cast: Settled) -> str:
    said = {"unit": OWN, "project_year_id": UUID(cast.year), "source": Source.TRAINING, "source_id": uuid4()}
    said |= {"link": "/training/activities/1", "name": "Kodlama eğitimi", "people": [], "partner": None}
    with transaction() as session:
        create(session, OFFER, "offer", SYSTEM, said | {"starts_on": date(2025, 10, 6), "ends_on": date(2025, 10, 7)})
    with Session(cast.house.engine) as session:
        return str(session.scalars(select(RecordOffer.id)).one())
