"""SC-OTMG, steps 6 to 13 and 18, at the service's doors: from Ek-1 to the local plan."""

from __future__ import annotations

import pytest

from tests.training.cast_needs import GULYOLU, TASKOPRU, at, ok, people_told, refusal, told_to
from tests.training.cast_requests import REASON, SUITABLE, WEIGHED, Cast, N, approving, codes, letter, naming

REQUESTS = "/v1/otmg-requests"
MASKED = "10*******14"


@pytest.mark.requirement("TRN-19", "TRN-14")
def test_no_request_before_the_boards_decision_is_final(requests: Cast) -> None:
    assert requests.decided

    with at("19.9.2025", "11:00:00"):
        early = requests.hakan.post(REQUESTS, {"topic": str(requests.nil.id)})
        topic = requests.topic
        other = requests.hakan.post(REQUESTS, {"topic": str(requests.nil.id)})
        drafted = requests.hakan.post(REQUESTS, {"topic": topic})
        member = requests.heads[0].post(REQUESTS, {"topic": topic})
        not_chair = requests.second_deputy.post(REQUESTS, {"topic": topic})

    assert refusal(early) == (409, "decision_not_final")
    assert refusal(other) == (422, "topic_not_decided")
    assert ok(drafted)["training_subject"] == "Etkinlik temelli ders tasarımı"
    assert ok(drafted)["learning_needs"][0]["link"] == "student_learning_need"
    assert (member.status_code, not_chair.status_code) == (201, 403)


@pytest.mark.requirement("TRN-20", "TRN-23", "TRN-24", "TRN-25")
def test_step_6_nine_are_too_few(requests: Cast) -> None:
    request = requests.filled

    with at("22.9.2025", "10:30:00"):
        answer = requests.hakan.post(f"{request}/complete")
        found = ok(requests.hakan.get(request))

    assert refusal(answer) == (422, "participants_below_minimum")
    assert codes(found, "complete") == {"participants_below_minimum"}
    assert (found["days"], found["hours"], found["starts_on"], found["ends_on"]) == (2, 12, "2025-10-20", "2025-10-21")
    assert found["trainers"][0]["name"] == "Doç. Dr. Nil Ay"
    assert len(found["same_school_participants"]) == 9
    assert found["same_school_participants"][0]["national_id"] == MASKED


@pytest.mark.requirement("TRN-26", "PRV-01", "TRN-20")
def test_step_7_the_tenth_participant(requests: Cast) -> None:
    request, add = requests.filled, f"{requests.filled}/add_participants"

    with at("22.9.2025", "11:00:00"):
        wrong = requests.hakan.post(add, naming([(requests.other_teacher, "10000010115")]))
        tenth = requests.hakan.post(add, naming([(requests.other_teacher, N[10])]))
        again = requests.hakan.post(add, naming([(requests.group[0], N[1])]))
        number = requests.hakan.post(add, naming([(requests.teachers[12], N[1])]))
        trainer = requests.hakan.post(add, naming([(requests.teachers[12], N[0])]))
        found = ok(requests.hakan.get(request))

    assert refusal(wrong) == (422, "national_id_invalid")
    assert "10000010115" not in wrong.text
    assert ok(tenth)["number_of_participants"] == 10
    assert [one["school_code"] for one in found["other_school_participants"]] == ["700102"]
    assert refusal(again) == refusal(number) == (422, "participant_repeated")
    assert refusal(trainer) == (422, "trainer_is_participant")
    assert found["number_of_participants"] == 10


@pytest.mark.requirement("TRN-30", "NTF-22", "NTF-63")
def test_step_8_it_is_sent_with_a_letter(requests: Cast) -> None:
    request = requests.whole

    with at("23.9.2025"):
        ok(requests.hakan.post(f"{request}/complete"))
        without = requests.principal.post(f"{request}/submit", {})
        sent = requests.principal.post(f"{request}/submit", letter("E-2025/114"))

    assert refusal(without) == (422, "letter_required")
    assert ok(sent)["state"]["code"] == "submitted"
    assert ok(sent)["letter_to"] == "tr/10/karesi"
    assert told_to(requests.last("otmg_request.completed")) == {("principal", GULYOLU)}
    assert told_to(requests.last("otmg_request.submitted")) == {("district_officer", "tr/10/karesi")}


@pytest.mark.requirement("TRN-29", "Q-29")
def test_step_9_two_requests_have_the_priorities_1_and_2(requests: Cast) -> None:
    first = requests.submitted

    with at("24.9.2025"):
        second = requests.second()
        without = requests.hakan.post(f"{second}/complete")
        beyond = requests.hakan.post(f"{second}/prioritise", {"priority": 3})
        ok(requests.hakan.post(f"{second}/prioritise", {"priority": 2}))
        ok(requests.hakan.post(f"{second}/complete"))
        sent = ok(requests.principal.post(f"{second}/submit", letter("E-2025/115")))
        numbers = [ok(requests.hakan.get(one))["priority"] for one in (first, second)]
        ok(requests.principal.post(f"{second}/prioritise", {"priority": 1}))
        turned = [ok(requests.hakan.get(one))["priority"] for one in (first, second)]
        ok(requests.principal.post(f"{second}/withdraw", {"reason": "Başka zamana kaldı."}))

    assert refusal(without) == (422, "priority_required")
    assert refusal(beyond) == (422, "priority_beyond_requests")
    assert (sent["state"]["code"], numbers, turned) == ("submitted", [1, 2], [2, 1])
    assert ok(requests.hakan.get(first))["priority"] == 1
    assert told_to(requests.last("otmg_request.withdrawn")) == {("district_officer", "tr/10/karesi")}


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
