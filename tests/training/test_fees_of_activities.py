"""A school's own training is paid by its province: fees and travel of its trainer (FIN-02, FIN-05, Q-41)."""

from __future__ import annotations

import pytest

from chassis.directory import KnownUnit
from tests.training.answers import at, ok, refusal, told_to
from tests.training.cast_activities import GULYOLU, Cast
from tests.training.cast_communities import bring

DOCUMENTS = ("assignment_approval", "lesson_schedule", "attendance_sheet", "extra_lesson_table")
SIGNED = {"is_filled": True, "signed_by": "Kadir İlçe", "signed_on": "2025-10-27"}


def held(activities: Cast) -> str:
    """The two days of a school's training are over, and it is completed."""
    nil, there = activities.nil, [str(one.id) for one in (*activities.own, activities.guest)]
    with at("26.9.2025"):
        address = f"/v1/activities/{activities.planned_request()}"
        ok(activities.karesi.post(f"{address}/confirm"))
    with at("20.10.2025"):
        ok(nil.post(f"{address}/start"))
        for number in (1, 2):
            ok(nil.post(f"{address}/record_attendance", {"session": number, "present": there}))
    with at("21.10.2025"):
        for number in (3, 4):
            ok(nil.post(f"{address}/record_attendance", {"session": number, "present": there}))
        ok(nil.post(f"{address}/report"))
        ok(activities.hakan.post(f"{address}/complete"))
    return address.rpartition("/")[2]


@pytest.mark.requirement("FIN-05", "FIN-09", "FIN-10", "NTF-49", "Q-41")
def test_the_district_completes_the_file_and_the_province_approves_and_pays(activities: Cast) -> None:
    source = held(activities)
    with activities.in_transaction() as session, session.begin():
        session.merge(KnownUnit(path="tr/10", code="10", name="Balıkesir", kind="province", is_open=True, sequence=1))
    opened = activities.last("training.fee_file.opened")
    with at("27.10.2025"):
        [line] = ok(activities.karesi.get("/v1/fee-files"))["items"]
        file = f"/v1/fee-files/{line['id']}"
        shown = ok(activities.karesi.post(f"{file}/enter_rate", {"rate": "150.50"}))
        for kind in DOCUMENTS:
            ok(activities.karesi.post(f"{file}/write_document", SIGNED | {"kind": kind}))
        ministrys = activities.ministry.post(f"{file}/complete")
        for step in ("complete", "send"):
            ok(activities.karesi.post(f"{file}/{step}"))
        sent = activities.last("training.fee_file.sent")
        poor = activities.province.post(f"{file}/approve")
        money = ok(activities.ministry.post("/v1/appropriations", {"amount": "1806.00", "budget_year": 2025}))["id"]
        said = {"province": "tr/10", "document_number": "2025/3", "transferred_on": "2025-10-27"}
        ok(activities.ministry.post(f"/v1/appropriations/{money}/transfer", said))
        ok(activities.province.post(f"{file}/approve"))
        paid = ok(activities.province.post(f"{file}/pay", {"paid_on": "2025-10-27", "document_number": "T-1"}))

    assert told_to(opened) == {("district_officer", "tr/10/karesi")}
    assert (shown["source"], shown["source_id"], shown["payer"]) == ("otmg", source, "province")
    assert [(one["trainer_name"], one["taught_on"], one["hours"]) for one in shown["hours"]] == [
        ("Doç. Dr. Nil Ay", "2025-10-20", 6),
        ("Doç. Dr. Nil Ay", "2025-10-21", 6),
    ]
    assert refusal(ministrys) == (403, "role_not_allowed")
    assert told_to(sent) == {("province_officer", "tr/10")}
    assert refusal(poor) == (409, "appropriation_exceeded")
    assert (paid["state"]["code"], paid["total"]) == ("paid", "1806.00")
    assert activities.ayvalik.get(file).status_code == 404


@pytest.mark.requirement("FIN-02", "FIN-04")
def test_the_trainer_of_a_schools_training_claims_the_travel_and_nobody_else_does(activities: Cast) -> None:
    source = held(activities)
    said = {"source": source, "place": GULYOLU, "starts_on": "2025-10-20", "ends_on": "2025-10-21", "lines": []}
    with at("27.10.2025"):
        participants = activities.deniz.post("/v1/travel-claims", said)
        claim = f"/v1/travel-claims/{ok(activities.nil.post('/v1/travel-claims', said))['id']}"
        paper = bring(activities.nil, claim)["id"]
        line = {"kind": "daily_allowance", "spent_on": "2025-10-20", "amount": "210.00", "evidence": paper}
        ok(activities.nil.put(claim, {"lines": [line]}, If_Match=activities.nil.get(claim).headers["ETag"]))
        ok(activities.nil.post(f"{claim}/submit"))

    assert refusal(participants) == (422, "not_project_expense")
    assert told_to(activities.last("training.travel_claim.submitted")) == {("province_officer", "tr/10")}
