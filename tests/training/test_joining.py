"""Like requests of several schools are found, proposed with reasons, and joined with the schools' consent."""

from __future__ import annotations

import pytest

from tests.training.alike import AYVALIK, FOUR, ONE, PROPOSALS, TWO, proposals, proposed, two_small_ones
from tests.training.answers import at, ok, refusal, told_to
from tests.training.cast_needs import clock_takes
from tests.training.cast_requests import IZMIR, Cast
from tests.training.request_said import SUITABLE, approving


@pytest.mark.requirement("TRN-22", "Q-59")
def test_the_clock_proposes_what_is_alike_and_says_why(requests: Cast) -> None:
    with at("24.9.2025"):
        two_small_ones(requests)
        requests.others[FOUR].asks("İlk yardım", 4)
        requests.others[IZMIR].asks("Etkileşimli tahta kullanımı", 4)
        clock_takes()
        by_day = proposals(requests.karesi)

    with at("25.9.2025", "02:00:01"):
        clock_takes()
        [made] = proposals(requests.karesi)

    assert by_day == []
    assert (made["state"]["code"], made["answers_due_on"]) == ("made", "2025-10-02")
    assert [one["unit"] for one in made["requests"]] == [ONE, TWO]
    found = next(one for one in made["requests"] if one["reasons"])
    assert found["topic_likeness"] == 1
    assert [one["code"] for one in found["reasons"]] == ["topic", "content", "same_days", "same_district", "numbers"]
    assert found["reasons"][0]["text"] == "Konular yüzde 100 benziyor"
    awaited = {(one["role"], one["unit"]) for one in made["awaiting"]}
    assert awaited == {("principal", ONE), ("principal", TWO)}


@pytest.mark.requirement("TRN-22", "NTF-25", "TRN-20")
def test_consenting_schools_are_joined_at_the_host_and_keep_their_histories(requests: Cast) -> None:
    proposal = proposed(requests)
    one, two = requests.others[ONE], requests.others[TWO]

    with at("26.9.2025"):
        early = requests.karesi.post(f"{proposal}/merge", {"host": str(requests.nil.id)})
        ok(one.principal.post(f"{proposal}/consent"))
        twice = one.principal.post(f"{proposal}/consent")
        ok(two.principal.post(f"{proposal}/consent"))
        host = ok(requests.karesi.get(proposal))["requests"][0]["request_id"]
        stranger = requests.karesi.post(f"{proposal}/merge", {"host": str(requests.nil.id)})
        merged = ok(requests.karesi.post(f"{proposal}/merge", {"host": host}))
        joint = ok(requests.karesi.get(f"/v1/otmg-requests/{merged['joint_request_id']}"))
        member = f"/v1/otmg-requests/{merged['requests'][1]['request_id']}"
        parts = [ok(requests.karesi.get(f"/v1/otmg-requests/{entry['request_id']}")) for entry in merged["requests"]]
        history = [line["event"] for line in ok(two.principal.get(f"{member}/history"))["items"]]

    assert early.status_code == 409
    assert twice.status_code == 403
    assert refusal(stranger) == (422, "host_not_among_them")
    assert (joint["state"]["code"], joint["unit"], joint["number_of_participants"]) == ("in_evaluation", ONE, 11)
    assert len(joint["trainers"]) == 1
    assert {part["state"]["code"] for part in parts} == {"merged"}
    assert {part["joint_request_id"] for part in parts} == {joint["id"]}
    assert history[0] == "training.otmg_request.drafted"
    assert history[-1] == "training.otmg_request.merged"
    event = requests.last("otmg_request.merged")
    assert event["data"]["facts"]["host_school"] == ONE
    assert event["data"]["facts"]["host_name"] == "Okul 700111"
    assert told_to(event) == {("principal", TWO)}


@pytest.mark.requirement("TRN-22", "SEC-03", "TRN-36", "TRN-20")
def test_a_joint_request_is_evaluated_and_planned_as_one(requests: Cast) -> None:
    proposal = proposed(requests)
    with at("26.9.2025"):
        for school in (ONE, TWO):
            ok(requests.others[school].principal.post(f"{proposal}/consent"))
        host = ok(requests.karesi.get(proposal))["requests"][0]["request_id"]
        joint = f"/v1/otmg-requests/{ok(requests.karesi.post(f'{proposal}/merge', {'host': host}))['joint_request_id']}"
        evaluation = requests.evaluation_of(joint)
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": SUITABLE}))
        ok(requests.karesi.post(f"{evaluation}/decide", approving()))
        seen = ok(requests.others[TWO].principal.get(joint))

    assert seen["state"]["code"] == "planned"
    assert len(seen["own_participants"]) == 5
    assert "same_school_participants" not in seen


@pytest.mark.requirement("TRN-22")
def test_the_province_joins_what_lies_in_several_districts(requests: Cast) -> None:
    with at("24.9.2025"):
        requests.others[ONE].asks("Yaratıcı drama", 6)
        request = requests.others[AYVALIK].asks("Derslerde yaratıcı drama", 5)
        sought = requests.ayvalik.post(f"{request}/seek_like")
        [made] = proposals(requests.province)
        proposal = f"{PROPOSALS}/{made['id']}"
        for school in (ONE, AYVALIK):
            ok(requests.others[school].principal.post(f"{proposal}/consent"))
        host = made["requests"][0]["request_id"]
        by_district = requests.ayvalik.post(f"{proposal}/merge", {"host": host})
        merged = ok(requests.province.post(f"{proposal}/merge", {"host": host}))
        joint = f"/v1/otmg-requests/{merged['joint_request_id']}"
        taken = ok(requests.province.get(joint))

    assert ok(sought)["state"]["code"] == "submitted"
    assert made["unit"] == "tr/10"
    assert by_district.status_code == 403
    assert (taken["evaluated_at"], taken["number_of_participants"]) == ("tr/10", 11)
