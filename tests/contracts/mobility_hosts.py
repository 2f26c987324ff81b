"""Host lists, host schools and visit programmes, seen from a school: who finds and does what.

Ledger 4.2, SM-MOB-1, SM-MOB-2, PRV-08. The own school is announced and has its page; the partner is the host of the
visit that `mobility_visits` tells, whose teacher is guide and whose visitor is the own school's teacher.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.db import transaction
from chassis.directory import KnownUnit
from chassis.identity import Role
from services.mobility.stays.model import Stay
from services.mobility.visit_programmes.model import State, VisitProgramme
from tests.chassis.files.samples import PDF, upload
from tests.contracts.people import ACTORS, EVERYBODY, OWN, PARTNER, WITH_A_POST, holding, those
from tests.contracts.permitted import Permit, begins, does, reads, takes_evidence
from tests.doors import House, Person
from tests.mobility.cast import Cast, at, ok
from tests.mobility.hosting import DESCRIPTION, PLAN, approved, nominated, opened_list

# Ledger 4.2: a dash stands for these in every row about hosts and visits.
DASHES = (Role.TRAINER, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER, Role.PLATFORM_ADMIN)


SHOWN_TO_ALL = WITH_A_POST - holding(*DASHES)
OYGGM, OGM = does(Role.OYGGM_OFFICER, "ministry"), does(Role.OGM_OFFICER, "ministry")
NOMINATORS = holding(Role.OYGGM_OFFICER, Role.OGM_OFFICER, Role.MINISTRY_UNIT_OFFICER)
COLLECTORS = NOMINATORS | does(Role.AUDITOR, "ministry")
PRINCIPAL, HOST = does(Role.PRINCIPAL, "own"), does(Role.PRINCIPAL, "partner")
GUIDE, VISITOR = does(Role.TEACHER, "partner"), does(Role.TEACHER, "own")
HOSTING = HOST | GUIDE
LOOKED_AFTER = HOSTING | VISITOR
ABOVE_HOST = those("partner", "partner's district", "own province", "ministry", never=DASHES)

HOSTS = {
    **reads("host_list", "host-lists", COLLECTORS),
    **begins("host_list", COLLECTORS),
    # Another list is announced on ÖBA.
    "list_host-lists": Permit(SHOWN_TO_ALL),
    **takes_evidence("host_list", COLLECTORS, OYGGM),
    "open_host_list": Permit(EVERYBODY, OYGGM),
    **{
        f"{action}_host_list": Permit(COLLECTORS, OYGGM)
        for action in ("compile", "submit", "approve", "reject", "announce")
    },
    **reads("host_school", "host-schools", COLLECTORS),
    **begins("host_school", COLLECTORS),
    "list_host-schools": Permit(SHOWN_TO_ALL),
    "nominate_host_school": Permit(EVERYBODY, NOMINATORS),
    "edit_host_school": Permit(COLLECTORS, OYGGM | OGM),
    "withdraw_host_school": Permit(COLLECTORS, OGM),
    **{f"{action}_host_school": Permit(COLLECTORS, OYGGM) for action in ("leave_out", "describe")},
    **reads("showcase", "showcases", SHOWN_TO_ALL),
    **takes_evidence("showcase", SHOWN_TO_ALL, PRINCIPAL),
    "edit_showcase": Permit(SHOWN_TO_ALL, PRINCIPAL),
    **reads("visit_programme", "visit-programmes", SHOWN_TO_ALL),
    **begins("visit_programme", SHOWN_TO_ALL),
    "read_visit_programme_calendar": Permit(SHOWN_TO_ALL),
    # The entry is the own school's: another principal plans no visit there.
    "draft_visit_programme": Permit(EVERYBODY, OYGGM | PRINCIPAL),
    "edit_visit_programme": Permit(SHOWN_TO_ALL, OYGGM | HOST),
    **{
        f"{action}_visit_programme": Permit(SHOWN_TO_ALL, OYGGM)
        for action in ("announce", "finish_placing", "move", "cancel")
    },
    **{
        f"{action}_visit_programme": Permit(SHOWN_TO_ALL, HOST)
        for action in (
            "plan_activity",
            "remove_activity",
            "name_guide",
            "brief_staff",
            "note_duty",
            "prepare",
            "end",
        )
    },
    **{f"{action}_visit_programme": Permit(SHOWN_TO_ALL, HOSTING) for action in ("start", "brief_participants")},
    "list_visit-openings": Permit(SHOWN_TO_ALL),
    "read_visit_opening": Permit(SHOWN_TO_ALL),
    **reads("stay", "stays", LOOKED_AFTER),
    **{f"{action}_stay": Permit(LOOKED_AFTER, HOSTING) for action in ("record_contact", "reserve")},
    **{
        f"{action}_stay": Permit(LOOKED_AFTER, VISITOR)
        for action in ("tell_reach", "need_none", "request", "arrange_self")
    },
    "list_host-reports": Permit(ABOVE_HOST),
}


def hosts_happened(house: House, visited: UUID) -> tuple[Cast, dict[str, list[str]]]:
    """A list on ÖBA with a visit one may apply for, one that waits for the authority, and the visit that was held."""
    cast = Cast(house)
    cast.settle()
    _known(house)
    host = _on_oba(cast)
    with at("15.9.2025"):
        offered = ok(cast.oyggm.post("/v1/visit-programmes", PLAN | {"host_school": host}))["id"]
        ok(cast.oyggm.post(f"/v1/visit-programmes/{offered}/announce"))
        waiting, letter, entry = _before_the_authority(cast)
        page = ok(cast.oyggm.get("/v1/showcases"))["items"][0]["id"]
        photo = _brought(_principal(house), f"/v1/showcases/{page}")
    return cast, {
        "/v1/host-lists": [waiting],
        "/v1/host-lists/evidence_id": [letter],
        "/v1/host-schools": [entry],
        "/v1/showcases": [page],
        "/v1/showcases/evidence_id": [photo],
        "/v1/visit-programmes": [str(visited)],
        "/v1/visit-openings": [offered],
        "/v1/stays": [_held(visited)],
        "host_list": [waiting],
        "host_school": [host],
        "school": [PARTNER],
        "guide": [str(ACTORS["teacher@partner"].person)],
        "opens_on": ["2025-10-06"],
    }


def _known(house: House) -> None:
    with Session(house.engine) as session, session.begin():
        for path in (OWN, PARTNER):
            said: dict[str, Any] = {"path": path, "code": path.rpartition("/")[2], "kind": "anatolian_high_school"}
            session.merge(KnownUnit(**said, name="Okul", is_open=True, sequence=1))


def _on_oba(cast: Cast) -> str:
    with at("1.9.2025"):
        listed = opened_list(cast)
        host = nominated(cast.ogm, listed, school=OWN, **DESCRIPTION)
    with at("12.9.2025"):
        approved(cast, listed)
        ok(cast.oyggm.post(f"{listed}/announce"))
    return host.rpartition("/")[2]


def _before_the_authority(cast: Cast) -> tuple[str, str, str]:
    ogm = ACTORS["ogm_officer@ministry"]
    assert ogm.person
    listed = opened_list(cast, 2026)
    entry = nominated(Person(cast.house.client, "mobility", ogm.posts, ogm.person), listed, school=PARTNER)
    ok(cast.oyggm.post(f"{listed}/compile"))
    ok(cast.oyggm.post(f"{listed}/submit", {"letter_number": "E-1"}))
    return listed.rpartition("/")[2], _brought(cast.oyggm, listed), entry.rpartition("/")[2]


def _brought(who: Person, thing: str) -> str:
    said = {"kind": "file", "title": "Belge", "file": upload(PDF, "belge.pdf")}
    return str(ok(who.bring(f"{thing}/add_evidence", **said))["id"])


def _principal(house: House) -> Person:
    actor = ACTORS["principal@own"]
    assert actor.person
    return Person(house.client, "mobility", actor.posts, actor.person)


def _held(visited: UUID) -> str:
    """Everybody may read of the visit, and it is over; the stay of its visitor."""
    with transaction() as session:
        programme = session.get_one(VisitProgramme, visited)
        programme.announced_at, programme.state = clock.now(), State.ENDED
        return str(session.scalars(select(Stay.id).filter_by(programme_id=visited)).one())
