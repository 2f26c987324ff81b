"""What a directorate does with a request beside approving it, and what lies beside its decision."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from chassis.identity import Post, Role
from services.training.requests.request_people.model import RequestPerson
from tests.doors import Person
from tests.training.answers import at, ok, refusal
from tests.training.cast_needs import GULYOLU
from tests.training.cast_requests import Cast
from tests.training.request_said import SUITABLE, UNSUITABLE, WEIGHED, N, approving

ONE = "tr/10/karesi/700111"


@pytest.mark.requirement("Q-26", "Q-27")
def test_another_officer_of_the_directorate_goes_on_and_no_other_directorate(requests: Cast) -> None:
    evaluation = requests.evaluation

    with at("25.9.2025"):
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": UNSUITABLE}))
        corrected = requests.second_officer.post(f"{evaluation}/score", {"answers": SUITABLE})
        by_province = requests.province.post(f"{evaluation}/decide", approving())
        decided = ok(requests.second_officer.post(f"{evaluation}/decide", approving()))

    assert corrected.status_code == 200
    assert by_province.status_code == 403
    assert (decided["evaluator_name"], decided["decided_on"]) == ("İkinci Memur", "2025-09-25")
    assert decided["balance_note"] == WEIGHED["balance_note"]


@pytest.mark.requirement("SEC-07")
def test_nobody_decides_on_a_request_that_names_them(requests: Cast) -> None:
    request = requests.submitted
    both = Person(
        requests.house.client,
        "training",
        (Post(Role.DISTRICT_OFFICER, "tr/10/karesi"), Post(Role.TEACHER, GULYOLU)),
        id=requests.group[0].id,
    )

    with at("24.9.2025"):
        named = both.post(f"{request}/start_evaluation")

    assert refusal(named) == (409, "own_record")


@pytest.mark.requirement("TRN-33", "TRN-37")
def test_an_inspectors_opinion_stays_with_the_directorates_and_its_absence_blocks_nothing(requests: Cast) -> None:
    evaluation = requests.evaluation
    opinion = {"inspector_name": "Müfettiş Bey", "inspector_opinion": "İhtiyaç yerinde görüldü."}

    with at("25.9.2025"):
        early = requests.principal.get(evaluation)
        ok(requests.karesi.post(f"{evaluation}/note_opinion", opinion))
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": UNSUITABLE}))
        ok(requests.karesi.post(f"{evaluation}/decide", {"verdict": "reject", **WEIGHED}))
        school, above = ok(requests.principal.get(evaluation)), ok(requests.oyggm.get(evaluation))

    assert early.status_code == 404
    assert (school["inspector_opinion"], school["balance"], school["trainers"]) == (None, [], [])
    assert above["inspector_opinion"] == opinion["inspector_opinion"]
    assert requests.teachers[12].get(evaluation).status_code == 404


@pytest.mark.requirement("TRN-37", "TRN-35")
def test_a_rejection_by_balance_alone_says_so(requests: Cast) -> None:
    evaluation = requests.evaluation

    with at("25.9.2025"):
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": SUITABLE}))
        silent = requests.karesi.post(f"{evaluation}/decide", {"verdict": "reject", **WEIGHED})
        said = {"verdict": "reject", "rejection_reason": "Okulun bu yıl iki eğitimi var.", **WEIGHED}
        ok(requests.karesi.post(f"{evaluation}/decide", said))

    assert refusal(silent) == (422, "rejection_reason_required")
    reasons = requests.last("otmg_request.rejected")["data"]["facts"]["reasons"]
    assert reasons == [{"criterion": "balance_or_budget", "reason": said["rejection_reason"]}]


@pytest.mark.requirement("TRN-35", "FIN-10")
def test_the_panel_shows_what_the_schools_have_and_what_is_left(requests: Cast) -> None:
    evaluation = requests.evaluation
    with at("25.9.2025"):
        request = requests.others[ONE].asks("Arıcılık", 10)
        other = requests.taken_up(request)
        ok(requests.karesi.post(f"{other}/score", {"answers": SUITABLE}))
        ok(requests.karesi.post(f"{other}/decide", approving()))

        panel = ok(requests.karesi.get(evaluation))
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": SUITABLE}))
        dear = requests.karesi.post(f"{evaluation}/decide", approving(estimated_cost="1000.00"))

    lines = {line["unit"]: line for line in panel["balance"]}
    assert lines[ONE] == line(ONE, requests=1, approved=1, seats=10, would_be_approved=1, would_have_seats=10)
    assert lines[GULYOLU] == line(
        GULYOLU, requests=1, approved=0, seats=0, would_be_approved=1, would_have_seats=10, is_this_school=True
    )
    assert panel["appropriation_left"] == "0.00"
    assert refusal(dear) == (409, "appropriation_exceeded")


def line(unit: str, **known: Any) -> dict[str, Any]:
    """A school in the panel."""
    return {"unit": unit, "name": f"Okul {unit.rpartition('/')[2]}", "is_this_school": False} | known


@pytest.mark.requirement("TRN-38", "TRN-39")
def test_a_standard_programme_has_a_code_and_a_centre_a_name(requests: Cast) -> None:
    evaluation = requests.evaluation
    standard = approving(form="standard_programme")

    with at("25.9.2025"):
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": SUITABLE}))
        uncoded = requests.karesi.post(f"{evaluation}/decide", standard)
        nameless = requests.karesi.post(f"{evaluation}/decide", approving(venue_kind="training_centre"))
        ok(requests.karesi.post(f"{evaluation}/decide", standard | {"programme_code": "2.01.02.03"}))
        request = ok(requests.karesi.get(requests.submitted))

    assert refusal(uncoded) == (422, "plan_form_required")
    assert refusal(nameless) == (422, "venue_required")
    assert (request["form"], request["programme_code"]) == ("standard_programme", "2.01.02.03")


@pytest.mark.requirement("Q-31", "TRN-25")
def test_another_trainer_is_answered_for_alone(requests: Cast) -> None:
    request = requests.planned
    with at("1.10.2025"):
        found = ok(requests.hakan.get(request))
        said = requests.trainer(person=None, name="Dr. Can Er", national_id=N[13], line=found["trainers"][0]["id"])
        participant = requests.hakan.post(f"{request}/replace_trainer", said | {"national_id": N[1]})
        ok(requests.hakan.post(f"{request}/replace_trainer", said))
        evaluation = requests.evaluation_of(request)
        asked = ok(requests.karesi.get(evaluation))
        silent = requests.karesi.post(f"{evaluation}/answer_trainer", {"answer": "not_suitable"})
        ok(requests.karesi.post(f"{evaluation}/answer_trainer", {"answer": "suitable"}))
        answered = ok(requests.karesi.get(evaluation))
        entry = ok(requests.karesi.get(f"/v1/activities/{found['activity_id']}"))

    assert refusal(participant) == (422, "trainer_is_participant")
    assert (asked["state"]["code"], asked["trainer_in_question"]) == ("decided", True)
    assert {one["role"] for one in asked["awaiting"]} == {"district_officer"}
    assert refusal(silent) == (422, "criterion_reason_required")
    assert (answered["trainer_in_question"], len(answered["answers"])) == (False, 5)
    assert [one["name"] for one in entry["trainers"]] == ["Dr. Can Er"]
    with Session(requests.house.engine) as session:
        assert session.query(RequestPerson).filter_by(name="Doç. Dr. Nil Ay").count() == 0
