"""Applications for visits, appropriations and travel claims, seen from a school: who finds and who does what."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from chassis import clock
from chassis.db import transaction
from chassis.identity import Role
from chassis.seats.model import State
from services.mobility.applying.applications.model import VisitApplication
from tests.chassis.files.samples import PDF, upload
from tests.contracts.mobility_visits import DISTRICT, OYGGM, PRINCIPAL, PROVINCE, VISITOR, WHOLE, somebody
from tests.contracts.people import ACTORS, EVERYBODY, OWN, holding
from tests.contracts.permitted import Permit, does, reads, takes_evidence
from tests.doors import House
from tests.mobility.cast import ok

APPLY = holding(Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.PARTNERSHIP_COORDINATOR)
MONEY = PROVINCE | OYGGM | does(Role.AUDITOR, "own province", "ministry")
CLAIMS = VISITOR | MONEY

APPLYING = {
    **reads("application", "applications", WHOLE),
    "apply_application": Permit(EVERYBODY, APPLY),
    # Which of them decides depends on where it lies: the others hear that it does not lie with them.
    **{
        f"{action}_application": Permit(WHOLE, PRINCIPAL | DISTRICT | PROVINCE | OYGGM)
        for action in ("approve", "reject")
    },
    "confirm_cover_application": Permit(WHOLE, PRINCIPAL),
    **{f"{action}_application": Permit(WHOLE, OYGGM) for action in ("weigh", "place", "waitlist")},
    **{f"{action}_application": Permit(WHOLE, VISITOR) for action in ("accept_rules", "cancel")},
    "withdraw_application": Permit(WHOLE, VISITOR | PRINCIPAL),
    **reads("appropriation", "appropriations", MONEY),
    "record_appropriation": Permit(EVERYBODY, OYGGM),
    **{f"{action}_appropriation": Permit(MONEY, OYGGM) for action in ("transfer", "close")},
    **reads("travel_claim", "travel-claims", CLAIMS),
    **takes_evidence("travel_claim", CLAIMS, VISITOR),
    "draft_travel_claim": Permit(EVERYBODY, APPLY),
    **{f"{action}_travel_claim": Permit(CLAIMS, VISITOR) for action in ("edit", "submit")},
    **{
        f"{action}_travel_claim": Permit(CLAIMS, PROVINCE)
        for action in ("approve", "return", "reject", "pay", "correct")
    },
    # What is in the workbook is what is in the list, and where that is empty, nothing.
    "export_travel-claims": Permit(EVERYBODY),
}


def applying_happened(house: House, visited: UUID, participation: str) -> dict[str, list[str]]:
    """The own teacher applies, and claims what the visit cost; the province has money for it."""
    teacher, oyggm = somebody(house, "teacher@own"), somebody(house, "oyggm_officer@ministry")
    year = (clock.today() - timedelta(days=9)).year
    money = ok(oyggm.post("/v1/appropriations", {"amount": "1000.00", "budget_year": year}))["id"]
    sent = {"province": "tr/10", "document_number": "17", "transferred_on": f"{year}-01-02"}
    ok(oyggm.post(f"/v1/appropriations/{money}/transfer", sent))
    claim = ok(teacher.post("/v1/travel-claims", {"participation": participation, "lines": []}))["id"]
    brought = {"kind": "file", "title": "Bilet", "file": upload(PDF, "bilet.pdf")}
    paper = ok(teacher.bring(f"/v1/travel-claims/{claim}/add_evidence", **brought))["id"]
    address = f"/v1/travel-claims/{claim}"
    line = {"kind": "travel_cost", "spent_on": f"{year}-01-02", "amount": "1.00", "evidence": paper}
    ok(teacher.put(address, {"lines": [line]}, If_Match=teacher.get(address).headers["ETag"]))
    ok(teacher.post(f"{address}/submit"))
    return {
        "/v1/applications": [_applied(visited)],
        "/v1/appropriations": [money],
        "/v1/travel-claims": [claim],
        "/v1/travel-claims/evidence_id": [paper],
    }


def _applied(visited: UUID) -> str:
    """The ministry is to decide."""
    person = ACTORS["teacher@own"].person
    assert person
    with transaction() as session:
        application = VisitApplication(
            version=1,
            sequence=1,
            unit=OWN,
            offer_id=visited,
            person=person,
            name="Öğretmen",
            subject="mathematics",
            submitted_at=clock.now(),
            reached_at=clock.now(),
            reached=State.PENDING_MINISTRY,
            state=State.PENDING_MINISTRY,
        )
        session.add(application)
        session.flush()
        return str(application.id)
