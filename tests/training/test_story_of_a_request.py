"""SC-OTMG, steps 6 to 9, at the service's doors: from Ek-1 to the letter with which it is sent."""

from __future__ import annotations

import pytest

from tests.training.answers import at, ok, refusal, told_to
from tests.training.cast_needs import GULYOLU
from tests.training.cast_requests import REQUESTS, Cast
from tests.training.request_said import N, codes, letter, naming

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
