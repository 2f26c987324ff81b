"""An accepted plan is changed in its year only as both principals approve (Q-11)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.partnership.cast import Cast, at, ok, refusal, told_to


def with_target(cast: Cast, target: float | None) -> dict[str, Any]:
    """The section with another target."""
    said = cast.proposing()
    said["objectives"][0]["indicators"][0]["target"] = target
    return said


@pytest.mark.requirement("Q-11", "PAR-27")
def test_both_principals_approve_a_change_and_the_earlier_version_is_kept(cast: Cast) -> None:
    with at("20.8.2025"):
        early = cast.selin.post("/v1/plan-revisions", cast.proposing())
        [offered] = ok(cast.selin.get(f"{cast.section('Matematik')}/begins"))["items"]
    plan = f"/v1/action-plans/{cast.accepted_plan}"
    with at("20.10.2025"):
        [open_now] = ok(cast.selin.get(f"{cast.section('Matematik')}/begins"))["items"]
        for nobody in (cast.aylin, cast.head_one):
            assert refusal(nobody.post("/v1/plan-revisions", cast.proposing())) == (403, "role_not_allowed")
        no_target = cast.selin.post("/v1/plan-revisions", with_target(cast, None))
        said = with_target(cast, 21.5)
        said["activities"] = [cast.activity() | {"title": "Ek çalışma"}]
        revision = ok(cast.selin.post("/v1/plan-revisions", said))
        address = f"/v1/plan-revisions/{revision['id']}"
        unchanged = ok(cast.selin.get(cast.section("Matematik")))
        half = ok(cast.head_two.post(f"{address}/approve"))
        done = ok(cast.head_one.post(f"{address}/approve"))
        section = ok(cast.selin.get(cast.section("Matematik")))
        copies = cast.province.get(f"{plan}/copies").json["items"]
        activities = cast.selin.get(f"/v1/activities?plan={cast.plan}").json["items"]

    assert refusal(early) == (409, "plan_not_accepted")
    assert [one["code"] for one in offered["why_not"]] == ["plan_not_accepted"]
    assert (offered["allowed"], open_now["allowed"]) == (False, True)
    assert refusal(no_target) == (422, "indicator_incomplete")
    assert (unchanged["indicator_progress"][0]["target"], unchanged["activities"]) == (22, [])
    assert (half["state"]["code"], done["state"]["code"]) == ("proposed", "approved")
    assert (section["indicator_progress"][0]["target"], section["state"]["code"]) == (21.5, "confirmed")
    targets = [one["content"]["sections"][1]["objectives"][0]["indicators"][0]["target"] for one in copies]
    assert targets == [22, 22, 22, 22, 21.5]
    assert {one["title"]["tr"] for one in activities} == {"Ortak sınav", "Ek çalışma"}
    told = told_to(cast.last("partnership.plan_revision.approved"))
    assert {("province_officer", "tr/10"), ("ogm_officer", "tr")} <= told
    assert ok(cast.ogm.get(plan))["state"]["code"] == "accepted"


@pytest.mark.requirement("Q-11")
def test_targets_stay_in_the_last_thirty_days_of_the_second_half_year(cast: Cast) -> None:
    assert cast.accepted_plan
    with at("27.5.2026"):
        in_time = ok(cast.selin.post("/v1/plan-revisions", with_target(cast, 21)))
    with at("28.5.2026"):
        late = cast.selin.post("/v1/plan-revisions", with_target(cast, 20))
        approve = cast.head_one.post(f"/v1/plan-revisions/{in_time['id']}/approve")
        same_target = cast.proposing(activities=[cast.activity() | {"title": "Ek çalışma"}])
        other = cast.selin.post("/v1/plan-revisions", same_target)

    assert refusal(late) == refusal(approve) == (409, "targets_frozen")
    assert other.status_code == 201


@pytest.mark.requirement("Q-11")
def test_a_change_that_is_refused_or_taken_back_changes_nothing(cast: Cast) -> None:
    assert cast.accepted_plan
    with at("20.10.2025"):
        first, second = (ok(cast.selin.post("/v1/plan-revisions", with_target(cast, 21)))["id"] for _ in range(2))
        ok(cast.head_one.post(f"/v1/plan-revisions/{first}/approve"))
        refused = ok(cast.head_two.post(f"/v1/plan-revisions/{first}/refuse", {"reason": "Hedef düşmesin"}))
        withdrawn = ok(cast.murat.post(f"/v1/plan-revisions/{second}/withdraw"))
        over = cast.head_one.post(f"/v1/plan-revisions/{second}/approve")
        target = ok(cast.selin.get(cast.section("Matematik")))["indicator_progress"][0]["target"]

    assert (refused["state"]["code"], refused["refused_because"]) == ("refused", "Hedef düşmesin")
    assert (withdrawn["state"]["code"], target) == ("withdrawn", 22)
    assert refusal(over) == (409, "invalid_transition")
