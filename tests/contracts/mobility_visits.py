"""Participations, sharing events, follow-ups and incidents, seen from a school: who finds and does what.

Ledger 4.2, SM-MOB-4, SM-MOB-5, PRV-08 … PRV-10. The own school’s teacher visits the partner, whose teacher is guide.
"""

from __future__ import annotations

from datetime import timedelta

from chassis import clock
from chassis.db import transaction
from chassis.deadlines import take_due
from chassis.documents import making
from chassis.identity import Role
from services.mobility.participations.model import Participation
from services.mobility.visit_days.queries import days_of
from services.mobility.visit_programmes.model import VisitProgramme
from tests.contracts.people import ACTORS, EVERYBODY, PARTNER
from tests.contracts.permitted import Permit, begins, does, has_documents, reads
from tests.doors import House, Person
from tests.mobility.cast import ok
from tests.mobility.visiting import Visiting, came, delivers, shares

VISITOR, GUIDE = does(Role.TEACHER, "own"), does(Role.TEACHER, "partner")
HOST, PRINCIPAL = does(Role.PRINCIPAL, "partner"), does(Role.PRINCIPAL, "own")
DISTRICT, PROVINCE = does(Role.DISTRICT_OFFICER, "own district"), does(Role.PROVINCE_OFFICER, "own province")
OYGGM = does(Role.OYGGM_OFFICER, "ministry")
AUDITORS = does(Role.AUDITOR, "own", "own district", "own province", "ministry")
ABOVE = PRINCIPAL | DISTRICT | PROVINCE | OYGGM | AUDITORS
WHOLE = VISITOR | ABOVE
HOSTING = GUIDE | HOST
SEEN = WHOLE | HOSTING
HEARD = WHOLE | does(Role.DEPUTY_PRINCIPAL, "own")
CONFIDENTIAL = HOSTING | OYGGM

VISITS = {
    **reads("participation", "participations", SEEN),
    **begins("participation", SEEN),
    "read_participation_history": Permit(WHOLE),
    **has_documents("participation", WHOLE),
    **{
        f"{action}_participation": Permit(SEEN, HOSTING)
        for action in ("record_attendance", "record_absence", "mark_missed", "leave_early")
    },
    **{
        f"{action}_participation": Permit(SEEN, VISITOR)
        for action in ("accept_rules", "write", "deliver", "offer_as_practice", "offer_as_activity")
    },
    "view_number_participation": Permit(SEEN, WHOLE),
    # The district does it in place of a principal whose own report it is; of a teacher’s report it hears 409.
    **{f"{action}_participation": Permit(SEEN, PRINCIPAL | DISTRICT) for action in ("return", "forward")},
    "acknowledge_participation": Permit(SEEN, PROVINCE),
    **reads("sharing", "sharings", HEARD),
    "invite_sharing": Permit(EVERYBODY, VISITOR),
    **{f"{action}_sharing": Permit(HEARD, VISITOR) for action in ("hold", "cancel")},
    **reads("follow_up", "follow-ups", WHOLE),
    **{f"{action}_follow_up": Permit(WHOLE, VISITOR) for action in ("apply", "drop")},
    **reads("incident", "incidents", CONFIDENTIAL),
    "report_incident": Permit(EVERYBODY, HOSTING),
    **{f"{action}_incident": Permit(CONFIDENTIAL, OYGGM) for action in ("take_up", "resolve")},
}


def visits_happened(house: House) -> dict[str, list[str]]:
    """A visit of last week whose report the school has passed on, and an incident in it; the host still sees it."""
    cast = Visiting(house)
    cast.guide = ACTORS["teacher@partner"].person
    teacher, principal, guide = (somebody(house, name) for name in ("teacher@own", "principal@own", "teacher@partner"))
    programme = cast.prepared(
        unit=PARTNER, first=clock.today() - timedelta(days=9), last=clock.today() - timedelta(days=3)
    )
    with transaction() as session:
        visit = session.get_one(VisitProgramme, programme)
        visit.briefed_on = visit.starts_on
        days = tuple(day.isoformat() for day in days_of(session, visit))
    visited = cast.placed(programme, teacher)
    ok(guide.post(f"{visited}/record_attendance", came(days[0])))
    take_due(Participation, {})
    delivers(teacher, visited, days)
    ok(principal.post(f"{visited}/forward"))
    while making.make_next():
        pass
    happened = {"happened_at": clock.now().isoformat(), "what": "Su kesildi.", "persons": "Herkes"}
    found = {
        "/v1/participations": visited.rpartition("/")[2],
        "/v1/participations/document_id": ok(teacher.get(f"{visited}/documents"))["items"][0]["id"],
        "/v1/sharings": shares(teacher, visited, "school_administration", clock.now().isoformat()).rpartition("/")[2],
        "/v1/follow-ups": ok(teacher.get("/v1/follow-ups"))["items"][0]["id"],
        "/v1/incidents": ok(guide.post("/v1/incidents", happened | {"programme": str(programme)}))["id"],
        "participation": visited.rpartition("/")[2],
        "programme": str(programme),
    }
    return {name: [one] for name, one in found.items()}


def somebody(house: House, name: str) -> Person:
    """One of those who ask."""
    actor = ACTORS[name]
    assert actor.person
    return Person(house.client, "mobility", actor.posts, actor.person)
