"""The story SC-PAR, steps 1 to 12, one call at a time on a real database."""

from __future__ import annotations

import pytest

from tests.partnership.cast import CAMLITEPE, OBJECTIVE, PAIR, POYRAZLI, TOPICS, Cast, at, ok, refusal, told_to

SCHOOLS = {(role, unit) for role in ("principal", "partnership_coordinator") for unit in (CAMLITEPE, POYRAZLI)}
PRINCIPALS = {one for one in SCHOOLS if one[0] == "principal"}
DISTRICTS = {("district_officer", "tr/10/altieylul"), ("district_officer", "tr/10/bandirma")}
PROVINCE = {("province_officer", "tr/10")}
OGM = {("ogm_officer", "tr")}


@pytest.mark.requirement("PAR-02", "PAR-08", "PAR-10", "PAR-36", "Q-02")
def test_a_list_is_imported_whole_or_not_at_all(cast: Cast) -> None:
    wrong = [
        PAIR,
        {"group_one": "700003", "group_two": "700004"},
        {"group_one": "700003", "group_two": "700003"},
        {"group_one": "1", "group_two": "700003"},
        PAIR,
    ]
    with at("2.5.2025"):
        answer = cast.ogm.post("/v1/school-lists", {"lines": wrong})
    assert refusal(answer) == (422, "school_type_not_eligible")
    assert [(line["line"], line["code"]) for line in answer.json["lines"]] == [
        (2, "school_type_not_eligible"),
        (3, "same_school_twice"),
        (4, "unknown_school"),
        (5, "already_partnered"),
    ]
    assert cast.house.told() == []
    assert cast.ogm.get("/v1/partnerships").json["items"] == []

    shown = ok(cast.ogm.get(f"/v1/partnerships/{cast.listed}"))

    assert (shown["group_one"], shown["group_two"]) == (CAMLITEPE, POYRAZLI)
    assert shown["title"]["tr"] == "Çamlıtepe Fen Lisesi – Poyrazlı Anadolu Lisesi"
    assert (shown["term_start"], shown["term_end"]) == ("2025-09-01", "2029-08-31")
    assert cast.house.told() == ["partnership.school_list.imported", "partnership.partnership.listed"]


@pytest.mark.requirement("PAR-06", "PAR-09", "NTF-01")
def test_a_list_is_announced_on_the_strength_of_a_letter(cast: Cast) -> None:
    with at("2.5.2025"):
        assert refusal(cast.ogm.post(f"/v1/school-lists/{cast.list_id}/announce")) == (422, "letter_required")

    announced = ok(cast.ogm.get(f"/v1/partnerships/{cast.announced}"))

    assert announced["state"]["code"] == "announced"
    assert told_to(cast.last("partnership.partnership.announced")) == PRINCIPALS | DISTRICTS | PROVINCE
    assert ("province_officer", "tr/10") in {(one["role"], one["unit"]) for one in announced["awaiting"]}
    with at("2.5.2025", "11:00:00"):
        for school in (CAMLITEPE, POYRAZLI):
            ok(cast.province.post(f"/v1/partnerships/{cast.announced}/confirm_told", {"school": school}))
        again = cast.province.post(f"/v1/partnerships/{cast.announced}/confirm_told", {"school": CAMLITEPE})
    assert refusal(again) == (409, "invalid_transition")


@pytest.mark.requirement("PAR-11", "NTF-04")
def test_only_group_one_records_the_first_contact(cast: Cast) -> None:
    said = {"contacted_on": "2025-05-05", "mode": "online"}
    with at("5.5.2025"):
        other = cast.head_two.post(f"/v1/partnerships/{cast.announced}/record_contact", said)
        early = cast.head_one.post(
            f"/v1/partnerships/{cast.announced}/record_contact", said | {"contacted_on": "2025-05-01"}
        )

    assert refusal(other) == (403, "role_not_allowed")
    assert refusal(early) == (422, "contact_day_not_possible")
    assert ok(cast.ogm.get(f"/v1/partnerships/{cast.contacted}"))["state"]["code"] == "contacted"
    assert told_to(cast.last("partnership.partnership.contacted")) == {("principal", POYRAZLI)}


@pytest.mark.requirement("PAR-12", "PAR-44", "PRV-04", "PRV-05", "NTF-05")
def test_the_second_coordinator_brings_the_preparation(cast: Cast) -> None:
    _, two = cast.appointments

    assert ok(cast.ogm.get(f"/v1/partnerships/{cast.contacted}"))["state"]["code"] == "preparing"
    assert ok(cast.selin.get(f"/v1/coordinators/{two}"))["phone"] == "+905321110001"
    assert ok(cast.teacher.get(f"/v1/coordinators/{two}"))["phone"] is None
    assert cast.stranger.get(f"/v1/coordinators/{two}").status_code == 404
    assert cast.stranger.get(f"/v1/partnerships/{cast.contacted}").status_code == 404
    assert "+9053211" not in str(cast.house.events())
    appointed = cast.last("partnership.coordinator.appointed")
    assert told_to(appointed) == PRINCIPALS | DISTRICTS | {("partnership_coordinator", CAMLITEPE)}
    assert appointed["data"]["posts"] == [
        {
            "person": str(cast.murat.id),
            "role": "partnership_coordinator",
            "unit": POYRAZLI,
            "from": "2025-05-08",
            "to": None,
        }
    ]


@pytest.mark.requirement("PAR-12", "Q-05")
def test_a_replaced_coordinator_writes_no_more(cast: Cast) -> None:
    _, two = cast.appointments
    successor = cast.naming(cast.esra, "")
    successor.pop("partnership")

    with at("9.5.2025"):
        second = cast.head_two.post("/v1/coordinators", cast.naming(cast.esra, cast.contacted))
        ok(cast.head_two.post(f"/v1/coordinators/{two}/replace", successor))
        said = {"partnership": cast.contacted, "kind": "information", "meets_on": "2025-05-12", "mode": "online"}
        murat = cast.murat.post("/v1/meetings", said)
        esra = cast.esra.post("/v1/meetings", said)

    assert refusal(second) == (409, "coordinator_already_appointed")
    assert refusal(murat) == (403, "role_not_allowed")
    assert ok(esra)["state"]["code"] == "planned"
    assert cast.last("partnership.coordinator.replaced")["data"]["posts"][0]["to"] == "2025-05-09"


@pytest.mark.requirement("PAR-13", "PAR-18", "PAR-38", "PAR-39", "NTF-06", "NTF-07")
def test_meetings_bring_the_first_three_steps(cast: Cast) -> None:
    shown = ok(cast.ogm.get(f"/v1/partnerships/{cast.prepared}"))

    states = {step["code"]: step["state"] for step in shown["cycles"][0]["steps"]}
    done = [code for code, state in states.items() if state == "done"]
    assert done == ["information_meeting", "coordinators_appointed", "joint_zumre_heads_selected"]
    assert [step["state"] for step in shown["cycles"][0]["steps"][5:]] == ["closed"] * 4
    told = cast.last("partnership.joint_zumre_head.selected")["data"]["audience"]
    assert {one.get("branch") for one in told} == {"Matematik", None}


@pytest.mark.requirement("PAR-39")
def test_an_information_meeting_needs_a_manager_and_a_teacher_of_each_school(cast: Cast) -> None:
    assert cast.appointments
    said = {"partnership": cast.contacted, "kind": "information", "meets_on": "2025-05-12", "mode": "online"}
    with at("12.5.2025"):
        meeting = ok(cast.selin.post("/v1/meetings", said))["id"]
        few = {"attendees": [str(cast.head_one.id), str(cast.teacher.id)], "minutes": "…"}
        none = {"attendees": [str(cast.stranger.id)], "minutes": "…"}

        code = "manager_and_teacher_of_each_school_required"
        assert refusal(cast.selin.post(f"/v1/meetings/{meeting}/hold", few)) == (422, code)
        assert refusal(cast.selin.post(f"/v1/meetings/{meeting}/hold", none)) == (422, "attendee_not_of_the_schools")


@pytest.mark.requirement("PAR-14", "PAR-15", "PAR-29", "NTF-08")
def test_the_cooperation_starts_on_chosen_topics(cast: Cast) -> None:
    with at("16.5.2025"):
        start = f"/v1/partnerships/{cast.prepared}/start"
        assert refusal(cast.selin.post(start, {"topics": []})) == (422, "topic_required")
        assert refusal(cast.murat.post(start, {"topics": TOPICS})) == (403, "role_not_allowed")

    shown = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))

    assert (shown["state"]["code"], shown["topics"]) == ("active", TOPICS)
    assert [task["state"] for task in shown["may_tasks"]] == ["done"] * 3
    assert told_to(cast.last("partnership.partnership.started")) == SCHOOLS | DISTRICTS | PROVINCE | OGM


@pytest.mark.requirement("PAR-01", "PAR-24", "PAR-28", "PAR-45", "NTF-09")
def test_a_plan_is_agreed_when_it_is_complete(cast: Cast) -> None:
    agree = f"/v1/action-plans/{cast.plan}/agree"
    with at("10.6.2025"):
        zumre = cast.section("Matematik")
        cast.edit(cast.selin, zumre, {"objectives": [OBJECTIVE | {"indicators": []}], "activities": []})
        assert refusal(cast.selin.post(agree)) == (422, "indicator_required")
        cast.edit(cast.selin, zumre, {"objectives": [OBJECTIVE | {"aims": []}], "activities": []})
        assert refusal(cast.selin.post(agree)) == (422, "aim_required")

    assert ok(cast.ogm.get(f"/v1/action-plans/{cast.agreed_plan}"))["state"]["code"] == "agreed"

    assert told_to(cast.last("partnership.action_plan.agreed")) == PRINCIPALS
    assert cast.house.told().count("partnership.action_plan.agreed") == 1
    assert cast.house.told().count("partnership.action_plan.signed") == 1


@pytest.mark.requirement("PAR-26", "PAR-27", "PAR-38", "Q-09", "Q-10", "NTF-11", "NTF-12", "NTF-13")
def test_a_plan_goes_its_way_and_comes_back(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.approved_plan}"
    with at("25.8.2025"):
        assert refusal(cast.head_two.post(f"{plan}/submit")) == (403, "role_not_allowed")
    assert ok(cast.ogm.get(f"/v1/action-plans/{cast.submitted_plan}"))["late"] is False
    holder = {("district_officer", "tr/10/altieylul")}
    assert told_to(cast.last("partnership.action_plan.submitted")) == SCHOOLS | holder

    with at("27.8.2025"):
        assert refusal(cast.bandirma.post(f"{plan}/forward")) == (403, "role_not_allowed")
        ok(cast.altieylul.post(f"{plan}/forward", {"note": "İncelendi."}))
        assert refusal(cast.province.post(f"{plan}/return", {"reason": " eksik     "})) == (422, "reason_too_short")
        returned = ok(cast.province.post(f"{plan}/return", {"reason": "Gösterge ölçüm tarihi eksik"}))
    assert (returned["state"]["code"], returned["resubmit_by"]) == ("returned", "2025-09-10T20:59:59+00:00")
    assert told_to(cast.last("partnership.action_plan.returned")) == SCHOOLS

    with at("2.9.2025"):
        ok(cast.selin.post(f"{plan}/revise"))
        for coordinator in (cast.selin, cast.murat):
            ok(coordinator.post(f"{plan}/agree"))
        for principal in (cast.head_one, cast.head_two):
            ok(principal.post(f"{plan}/approve"))
        ok(cast.head_one.post(f"{plan}/submit"))
        for officer in (cast.altieylul, cast.province):
            ok(officer.post(f"{plan}/forward"))
        accepted = ok(cast.ogm.post(f"{plan}/accept"))
        copies = ok(cast.province.get(f"{plan}/copies"))["items"]
    assert (accepted["state"]["code"], accepted["late"]) == ("accepted", False)
    assert told_to(cast.last("partnership.action_plan.accepted")) == SCHOOLS | holder | PROVINCE
    assert copies[-1]["content"]["sections"][1]["objectives"][0]["title"] == "TYT matematik ortalaması"
