"""A decision that comes back: returned with its fields, reopened within ten working days, or copied."""

from __future__ import annotations

import pytest

from tests.training.answers import at, ok, people_told, refusal, told_to
from tests.training.cast_needs import GULYOLU
from tests.training.cast_requests import Cast
from tests.training.request_said import REASON, SUITABLE, UNSUITABLE, WEIGHED, approving, letter


def rejected(cast: Cast) -> str:
    """The address of an evaluation that ended on Friday, 26 September."""
    evaluation = cast.evaluation
    with at("26.9.2025"):
        ok(cast.karesi.post(f"{evaluation}/score", {"answers": UNSUITABLE}))
        ok(cast.karesi.post(f"{evaluation}/decide", {"verdict": "reject", **WEIGHED}))
    return evaluation


@pytest.mark.requirement("NTF-24", "TRN-32", "NTF-63")
def test_a_returned_request_names_the_fields_and_comes_back(requests: Cast) -> None:
    evaluation = requests.evaluation
    request = requests.submitted

    with at("25.9.2025"):
        said = {"fields_to_correct": ["content_headings", "days"], "reason": REASON}
        unknown = requests.karesi.post(f"{request}/return", said | {"fields_to_correct": ["nothing"]})
        before = ok(requests.karesi.get(request))["version"]
        ok(requests.karesi.post(f"{request}/return", said))
        event = requests.last("otmg_request.returned")
        waiting = requests.karesi.post(f"{evaluation}/score", {"answers": SUITABLE})
        revised = ok(requests.hakan.post(f"{request}/revise"))
        ok(requests.hakan.post(f"{request}/complete"))
        ok(requests.principal.post(f"{request}/send_back", {"reason": "Bir kez daha bakın."}))
        sent_back = requests.last("otmg_request.sent_back")
        ok(requests.hakan.post(f"{request}/complete"))
        ok(requests.principal.post(f"{request}/submit", letter("E-2025/120")))
        again = requests.taken_up(request)

    assert unknown.status_code == 422
    assert event["data"]["facts"] == said
    assert told_to(event) == {("principal", GULYOLU)}
    assert people_told(event) == {str(requests.hakan.id)}
    assert waiting.status_code == 409
    assert (revised["state"]["code"], revised["version"]) == ("draft", before + 2)
    assert people_told(sent_back) == {str(requests.hakan.id)}
    assert again == evaluation
    assert ok(requests.karesi.get(evaluation))["state"]["code"] == "open"


@pytest.mark.requirement("Q-22", "NTF-63")
def test_the_province_reopens_a_rejection_within_ten_working_days(requests: Cast) -> None:
    evaluation = rejected(requests)

    with at("10.10.2025"):
        by_district = requests.karesi.post(f"{evaluation}/reopen", {"reason": REASON})
        reopened = ok(requests.province.post(f"{evaluation}/reopen", {"reason": REASON}))
        request = ok(requests.karesi.get(requests.submitted))
        ok(requests.karesi.post(f"{evaluation}/score", {"answers": SUITABLE}))
        ok(requests.karesi.post(f"{evaluation}/decide", approving()))
        planned = requests.province.post(f"{evaluation}/reopen", {"reason": REASON})

    assert by_district.status_code == 403
    assert (reopened["state"]["code"], request["state"]["code"]) == ("reopened", "in_evaluation")
    event = requests.last("directorate_evaluation.reopened")
    assert told_to(event) == {("principal", GULYOLU)}
    assert people_told(event) == {str(requests.hakan.id)}
    assert refusal(planned) == (409, "request_is_planned")


@pytest.mark.requirement("Q-22")
def test_after_ten_working_days_a_rejection_stands(requests: Cast) -> None:
    evaluation = rejected(requests)

    with at("11.10.2025"):
        late = requests.province.post(f"{evaluation}/reopen", {"reason": REASON})

    assert refusal(late) == (409, "too_late_to_reopen")


@pytest.mark.requirement("Q-22")
def test_what_the_school_has_copied_is_not_reopened(requests: Cast) -> None:
    evaluation = rejected(requests)

    with at("29.9.2025"):
        ok(requests.hakan.post("/v1/otmg-requests", {"revision_of": requests.submitted.rpartition("/")[2]}))
        late = requests.province.post(f"{evaluation}/reopen", {"reason": REASON})

    assert refusal(late) == (409, "already_copied")
