"""Like requests of several schools are found, proposed with reasons, and joined with the schools' consent."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from services.training.requests.merge_proposals.model import MergeProposal
from services.training.requests.otmg_requests.model import OtmgRequest
from tests.doors import Person
from tests.training.cast_needs import at, clock_takes, ok, refusal, told_to
from tests.training.cast_requests import IZMIR, REASON, SUITABLE, Cast, approving

ONE, TWO, AYVALIK, FOUR = (
    "tr/10/karesi/700111",
    "tr/10/karesi/700112",
    "tr/10/ayvalik/700113",
    "tr/10/karesi/700114",
)
PROPOSALS = "/v1/merge-proposals"
COLUMNS = ("unit", "subject", "topic_likeness", "reasons")


def proposals(who: Person) -> list[dict[str, Any]]:
    return [ok(who.get(f"{PROPOSALS}/{one['id']}")) for one in ok(who.get(PROPOSALS))["items"]]


def two_small_ones(cast: Cast) -> tuple[str, str]:
    one = cast.others[ONE].asks("Akıllı tahta kullanımı", 6, content_headings=["Tahtanın araçları"])
    two = cast.others[TWO].asks("ETKİLEŞİMLİ TAHTANIN KULLANIMI", 5, content_headings=["Tahtanın araçları"])
    return one, two


def proposed(cast: Cast) -> str:
    """The address of the proposal that the clock made of two small requests."""
    with at("24.9.2025"):
        two_small_ones(cast)
    with at("25.9.2025", "02:00:01"):
        clock_takes()
    return f"{PROPOSALS}/{proposals(cast.karesi)[0]['id']}"


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


@pytest.mark.requirement("TRN-22", "Q-28")
def test_silence_counts_as_no_and_a_refused_pair_is_not_proposed_again(requests: Cast) -> None:
    proposal = proposed(requests)
    with at("26.9.2025"):
        ok(requests.others[ONE].principal.post(f"{proposal}/consent"))

    with at("2.10.2025", "23:59:58"):
        clock_takes()
        before = ok(requests.karesi.get(proposal))["state"]["code"]
    with at("3.10.2025", "00:00:30"):
        clock_takes()
        over = ok(requests.karesi.get(proposal))
        request = over["requests"][0]["request_id"]
        ok(requests.karesi.post(f"/v1/otmg-requests/{request}/seek_like"))
        by_hand = requests.karesi.post(PROPOSALS, {"requests": [one["request_id"] for one in over["requests"]]})

    assert before == "made"
    assert over["state"]["code"] == "dropped"
    assert [one["consent"] for one in over["requests"]] == ["consented", "declined"]
    assert len(proposals(requests.karesi)) == 1
    assert refusal(by_hand) == (409, "refused_before")


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


@pytest.mark.requirement("TRN-20", "Q-59")
def test_together_they_have_to_be_ten(requests: Cast) -> None:
    with at("24.9.2025"):
        requests.others[ONE].asks("Zekâ oyunları", 4)
        request = requests.others[TWO].asks("ZEKA OYUNLARI", 5)
        ok(requests.karesi.post(f"{request}/seek_like"))
        [made] = proposals(requests.karesi)
        for school in (ONE, TWO):
            ok(requests.others[school].principal.post(f"{PROPOSALS}/{made['id']}/consent"))
        host = {"host": made["requests"][0]["request_id"]}
        refused = requests.karesi.post(f"{PROPOSALS}/{made['id']}/merge", host)

    assert refusal(refused) == (422, "participants_below_minimum")


@pytest.mark.requirement("Q-59", "TRN-20")
def test_a_small_request_is_never_approved_alone_and_closes_with_the_half_year(requests: Cast) -> None:
    with at("24.9.2025"):
        small = requests.others[ONE].asks("Arıcılık", 3)
        evaluation = requests.taken_up(small)
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": SUITABLE}))
        alone = requests.karesi.post(f"{evaluation}/decide", approving())

    with at("16.1.2026", "23:59:00"):
        clock_takes()
        last_day = ok(requests.karesi.get(small))["state"]["code"]
    with at("17.1.2026", "00:01:00"):
        clock_takes()
        closed = ok(requests.karesi.get(small))

    assert refusal(alone) == (422, "participants_below_minimum")
    assert last_day == "in_evaluation"
    assert (closed["state"]["code"], closed["reason"]) == ("withdrawn", "Yarıyıl bitti; talebe katılan okul olmadı.")


@pytest.mark.requirement("TRN-22")
def test_the_same_requests_give_the_same_proposal(requests: Cast) -> None:
    proposal = proposed(requests)
    first = [{name: one[name] for name in COLUMNS} for one in ok(requests.karesi.get(proposal))["requests"]]
    ids = [one["request_id"] for one in ok(requests.karesi.get(proposal))["requests"]]

    with Session(requests.house.engine) as session, session.begin():
        session.delete(session.get_one(MergeProposal, proposal.rpartition("/")[2]))
        for one in ids:
            session.get_one(OtmgRequest, one).like_sought_at = None
            session.get_one(OtmgRequest, one).next_at = session.get_one(OtmgRequest, one).submitted_at
    with at("25.9.2025", "02:00:02"):
        clock_takes()
        [again] = proposals(requests.karesi)

    assert [{name: one[name] for name in COLUMNS} for one in again["requests"]] == first


@pytest.mark.requirement("TRN-22", "SEC-07")
def test_an_officer_proposes_by_hand_and_may_dismiss(requests: Cast) -> None:
    with at("24.9.2025"):
        one = requests.others[ONE].asks("Satranç", 6)
        two = requests.others[TWO].asks("Zihin sporları", 6)
        said = {"requests": [request.rpartition("/")[2] for request in (one, two)]}
        by_school = requests.others[ONE].principal.post(PROPOSALS, said)
        elsewhere = requests.ayvalik.post(PROPOSALS, said)
        made = ok(requests.karesi.post(PROPOSALS, said))
        again = requests.karesi.post(PROPOSALS, said)
        dropped = ok(requests.karesi.post(f"{PROPOSALS}/{made['id']}/dismiss", {"reason": REASON}))

    assert by_school.status_code == 403
    assert elsewhere.status_code == 404
    assert refusal(again) == (409, "request_in_proposal")
    assert (dropped["state"]["code"], dropped["reason"]) == ("dropped", REASON)
