"""What was measured by a plan's indicators: any time in the year, and nothing is overwritten."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from tests.partnership.at_once import at_once
from tests.partnership.cast import INDICATOR, OBJECTIVE, Cast, at, ok, refusal

VALUES = "/v1/indicator-values"


def measured(cast: Cast, value: float, day: str = "2025-10-20", **known: Any) -> dict[str, Any]:
    """A value of the plan's indicator."""
    return {"indicator": cast.indicator, "value": value, "measured_on": day} | known


def progress(cast: Cast) -> dict[str, Any]:
    """How far the plan's only indicator is, as the plan says it."""
    [one] = ok(cast.ogm.get(f"/v1/action-plans/{cast.plan}"))["indicator_progress"]
    return dict(one)


@pytest.mark.requirement("PAR-25")
def test_realised_values_are_entered_at_any_time_in_the_year(cast: Cast) -> None:
    assert cast.approved_plan
    with at("20.6.2025"):
        [indicator] = cast.selin.get(f"/v1/indicators?plan={cast.plan}").json["items"]
        early = {"indicator": indicator["id"], "value": 19, "measured_on": "2025-06-20"}
        assert refusal(cast.selin.post(VALUES, early)) == (409, "plan_not_submitted")
    assert cast.submitted_plan
    with at("20.10.2025"):
        before = progress(cast)
        first = ok(cast.aylin.post(VALUES, measured(cast, 19.2)))
        after = progress(cast)
        assert refusal(cast.murat.post(VALUES, measured(cast, 19.3))) == (409, "value_already_recorded")
        assert refusal(cast.selin.post(VALUES, measured(cast, 20, "2025-10-21"))) == (422, "day_not_reached")
        assert refusal(cast.selin.post(VALUES, measured(cast, 20, "2025-08-31"))) == (
            422,
            "day_not_of_the_school_year",
        )
        for nobody in (cast.teacher, cast.head_one):
            assert refusal(nobody.post(VALUES, measured(cast, 20))) == (403, "role_not_allowed")
        assert cast.stranger.get(f"{VALUES}/{first['id']}").status_code == 404
        strange = measured(cast, 1, indicator=str(uuid4()))
        assert cast.selin.post(VALUES, strange).status_code == 404
        assert cast.selin.post(VALUES, measured(cast, 1e300)).status_code == 422
    with at("12.6.2026"):
        ok(cast.murat.post(VALUES, measured(cast, 22.4, "2026-06-12")))
        last = progress(cast)

    assert (first["period"], first["has_evidence"], first["state"]["code"]) == ("2025-10", False, "recorded")
    assert (before["realised"], before["progress"], before["is_reached"]) == (None, None, None)
    assert (after["realised"], after["progress"], after["is_reached"]) == (19.2, pytest.approx(19.2 / 22), False)
    assert (last["realised"], last["progress"], last["is_reached"]) == (22.4, pytest.approx(22.4 / 22), True)
    assert [point["value"] for point in last["course"]] == [19.2, 22.4]
    assert (last["has_evidence"], last["less_is_better"], last["expected"]) == (False, False, 22)
    assert cast.last("partnership.indicator_value.recorded")["data"]["facts"]["value"] == 22.4


@pytest.mark.requirement("PAR-25")
def test_a_correction_keeps_the_old_value(cast: Cast) -> None:
    assert cast.submitted_plan
    with at("20.10.2025"):
        wrong = f"{VALUES}/{ok(cast.aylin.post(VALUES, measured(cast, 91.2)))['id']}"
        right = {"value": 19.2, "measured_on": "2025-10-20", "reason": "Virgül yanlış yere kondu"}
        assert cast.aylin.post(f"{wrong}/correct", right | {"reason": " "}).status_code == 422
        assert refusal(cast.teacher.post(f"{wrong}/correct", right)) == (403, "role_not_allowed")
        old = ok(cast.murat.post(f"{wrong}/correct", right))
        twice = cast.murat.post(f"{wrong}/correct", right)
        [new, kept] = cast.selin.get(f"{VALUES}?indicator={cast.indicator}").json["items"]
        shown = ok(cast.selin.get(f"{VALUES}/{new['id']}"))
        [point] = progress(cast)["course"]

    assert (old["state"]["code"], old["value"], old["reason"]) == ("corrected", 91.2, right["reason"])
    assert (kept["id"], kept["value"], shown["replaces"], point["value"]) == (old["id"], 91.2, old["id"], 19.2)
    assert refusal(twice) == (409, "invalid_transition")


@pytest.mark.requirement("PAR-25", "Q-57")
def test_of_two_who_enter_the_same_month_at_once_one_wins(cast: Cast) -> None:
    with at("20.10.2025"):
        said = measured(cast, 19.2)
        answers = at_once(*[(who, lambda me: me.post(VALUES, said)) for who in (cast.selin, cast.murat)])

    assert sorted(one.status_code for one in answers) == [201, 409]
    assert next(one.json["code"] for one in answers if one.status_code == 409) == "value_already_recorded"


@pytest.mark.requirement("PAR-25")
def test_an_indicator_that_was_measured_stays_in_the_plan_with_its_objective(cast: Cast) -> None:
    plan, section = f"/v1/action-plans/{cast.submitted_plan}", cast.section("Matematik")
    with at("20.10.2025"):
        ok(cast.aylin.post(VALUES, measured(cast, 19.2)))
        ok(cast.altieylul.post(f"{plan}/return", {"reason": "Gösterge ölçüm tarihi eksik"}))
        ok(cast.selin.post(f"{plan}/revise"))
        [objective] = ok(cast.aylin.get(section))["objectives"]
        anew = {"objectives": [objective | {"indicators": [INDICATOR]}], "activities": []}
        gone = cast.aylin.put(section, anew, If_Match="*")
        elsewhere = {"objectives": [OBJECTIVE | {"indicators": objective["indicators"]}], "activities": []}
        moved = cast.aylin.put(section, elsewhere, If_Match="*")
        lower = objective | {"indicators": [objective["indicators"][0] | {"target": 21.5}]}
        cast.edit(cast.aylin, section, {"objectives": [lower], "activities": []})
        shown = ok(cast.aylin.get(section))["indicator_progress"][0]

    assert refusal(gone) == (422, "row_in_use")
    assert refusal(moved) == (422, "unknown_row")
    assert (shown["target"], shown["realised"]) == (21.5, 19.2)
