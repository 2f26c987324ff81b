"""SC-OTMG, steps 10 to 13 and 18: who finds the request, and what the district decides."""

from __future__ import annotations

import pytest

from tests.training.answers import at, ok, people_told, refusal, told_to
from tests.training.cast_needs import GULYOLU, TASKOPRU
from tests.training.cast_requests import REQUESTS, Cast
from tests.training.request_said import REASON, SUITABLE, WEIGHED, approving, letter


@pytest.mark.requirement("SEC-01")
def test_step_10_another_district_does_not_find_it(requests: Cast) -> None:
    request = requests.submitted

    assert requests.ayvalik.get(request).status_code == 404
    assert requests.karesi.get(request).status_code == 200
    assert requests.ogm.get(request).status_code == 404
    assert requests.oyggm.get(request).status_code == 200


@pytest.mark.requirement("TRN-31", "TRN-32", "TRN-37", "NTF-24")
def test_step_11_a_rejection_tells_every_reason(requests: Cast) -> None:
    assert requests.submitted
    with at("24.9.2025"):
        request = requests.second()
        ok(requests.hakan.post(f"{request}/prioritise", {"priority": 2}))
        ok(requests.hakan.post(f"{request}/complete"))
        ok(requests.principal.post(f"{request}/submit", letter("E-2025/115")))
    unsuitable = {"criterion": "content", "answer": "not_suitable"}
    others = [one for one in SUITABLE if one["criterion"] != "content"]

    with at("26.9.2025"):
        evaluation = requests.taken_up(request)
        four = requests.karesi.post(f"{evaluation}/score", {"answers": others})
        silent = requests.karesi.post(f"{evaluation}/score", {"answers": [*others, unsuitable]})
        said = [*others, unsuitable | {"reason": REASON}]
        scored = ok(requests.karesi.post(f"{evaluation}/score", {"answers": said}))
        approved = requests.karesi.post(f"{evaluation}/decide", approving())
        rejected = requests.karesi.post(f"{evaluation}/decide", {"verdict": "reject", **WEIGHED})

    assert refusal(four) == (422, "criterion_unanswered")
    assert refusal(silent) == (422, "criterion_reason_required")
    assert (scored["school_name"], scored["training_subject"]) == ("Okul 700101", "Ölçme ve değerlendirme")
    assert scored["priority_level"] == 2
    assert refusal(approved) == (422, "criterion_not_suitable")
    assert ok(rejected)["state"]["code"] == "decided"
    event = requests.last("otmg_request.rejected")
    assert event["data"]["facts"]["reasons"] == [{"criterion": "content", "reason": REASON}]
    assert told_to(event) == {("principal", GULYOLU)}
    assert people_told(event) == {str(requests.hakan.id)}
    shown = ok(requests.principal.get(evaluation))
    assert [one["reason"] for one in shown["answers"] if one["answer"] == "not_suitable"] == [REASON]


@pytest.mark.requirement("TRN-36", "TRN-38", "TRN-35", "NTF-23")
def test_step_12_approved_and_planned_together(requests: Cast) -> None:
    evaluation = requests.evaluation

    with at("26.9.2025", "11:00:00"):
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": SUITABLE}))
        unweighed = requests.karesi.post(f"{evaluation}/decide", {"verdict": "approve", "form": "seminar"})
        coded = requests.karesi.post(f"{evaluation}/decide", approving(programme_code="2.01"))
        before = len(requests.house.told())
        ok(requests.karesi.post(f"{evaluation}/decide", approving()))
        request = ok(requests.principal.get(requests.submitted))
        entry = ok(requests.principal.get(f"/v1/activities/{request['activity_id']}"))

    assert refusal(unweighed) == (422, "consideration_required")
    assert refusal(coded) == (422, "plan_form_required")
    assert request["state"]["code"] == "planned"
    told = requests.house.told()[before:]
    assert told.index("training.otmg_request.approved") < told.index("training.otmg_request.planned")
    assert "training.activity.planned" in told
    assert (entry["starts_on"], entry["venue"], entry["form"]) == ("2025-10-20", "Okul 700101", "seminar")
    event = requests.last("otmg_request.planned")
    named = {str(one.id) for one in (*requests.group, requests.other_teacher, requests.nil, requests.hakan)}
    assert people_told(event) == named
    assert told_to(event) == {("principal", GULYOLU), ("principal", TASKOPRU)}
    facts = event["data"]["facts"]
    assert (facts["starts_on"], facts["venue_kind"], facts["form"]) == ("2025-10-20", "school", "seminar")


@pytest.mark.requirement("SEC-03", "PRV-06")
def test_step_13_the_other_school_sees_the_header_and_its_own(requests: Cast) -> None:
    request = requests.planned

    with at("29.9.2025"):
        seen = ok(requests.other_principal.get(request))
        theirs = ok(requests.other_teacher.get(request))
        kept = [requests.other_principal.get(f"{request}/{part}") for part in ("history", "documents", "evidence")]
        numbers = requests.other_principal.post(f"{request}/view_numbers", {"reason": "Merak"})
        stranger = requests.teachers[15].get(request)

    assert seen["training_subject"] == "Etkinlik temelli ders tasarımı"
    assert [one["name"] for one in seen["own_participants"]] == ["Öğretmen Taş"]
    assert seen["trainer_names"] == [{"name": "Doç. Dr. Nil Ay", "workplace": "Balıkesir Üniversitesi"}]
    hidden = {"trainers", "same_school_participants", "other_school_participants", "rationale", "letter_number"}
    assert not hidden & seen.keys()
    assert [one["name"] for one in theirs["own_participants"]] == ["Öğretmen Taş"]
    assert [one.status_code for one in kept] == [404, 404, 404]
    assert (numbers.status_code, stranger.status_code) == (403, 404)


@pytest.mark.requirement("Q-22", "TRN-34")
def test_step_18_a_revised_copy_and_the_trainers_results(requests: Cast) -> None:
    assert requests.submitted
    with at("24.9.2025"):
        request = requests.second()
        ok(requests.hakan.post(f"{request}/prioritise", {"priority": 2}))
        ok(requests.hakan.post(f"{request}/complete"))
        ok(requests.principal.post(f"{request}/submit", letter("E-2025/115")))
        too_early = requests.hakan.post(REQUESTS, {"revision_of": request.rpartition("/")[2]})
        evaluation = requests.taken_up(request)
        said = [SUITABLE[0] | {"answer": "not_suitable", "reason": REASON}, *SUITABLE[1:]]
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": said}))
        ok(requests.karesi.post(f"{evaluation}/decide", {"verdict": "reject", **WEIGHED}))

    with at("22.10.2025"):
        copy = ok(requests.hakan.post(REQUESTS, {"revision_of": request.rpartition("/")[2]}))
        address = f"{REQUESTS}/{copy['id']}"
        ok(requests.hakan.post(f"{address}/prioritise", {"priority": 2}))
        ok(requests.hakan.post(f"{address}/complete"))
        sent = ok(requests.principal.post(f"{address}/submit", letter("E-2025/130")))
        later = ok(requests.karesi.get(requests.taken_up(address)))

    assert refusal(too_early) == (409, "original_not_rejected")
    assert (sent["state"]["code"], sent["revision_of"]) == ("submitted", request.rpartition("/")[2])
    assert copy["id"] != request.rpartition("/")[2]
    assert ok(requests.hakan.get(request))["state"]["code"] == "rejected"
    assert later["trainers"][0]["programmes"] == []
