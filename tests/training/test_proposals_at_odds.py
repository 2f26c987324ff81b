"""A proposal to join that is answered by silence, made by hand, too small together, or made twice."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from services.training.requests.merge_proposals.model import MergeProposal
from services.training.requests.otmg_requests.model import OtmgRequest
from tests.training.alike import ONE, PROPOSALS, TWO, proposals, proposed
from tests.training.answers import at, ok, refusal
from tests.training.cast_needs import clock_takes
from tests.training.cast_requests import Cast
from tests.training.request_said import REASON, SUITABLE, approving

COLUMNS = ("unit", "subject", "topic_likeness", "reasons")


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
