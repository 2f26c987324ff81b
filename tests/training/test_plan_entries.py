"""What a plan's entry may say, also when it is changed, and who is offered to add one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.doors import Person
from tests.training.answers import at, ok, refusal
from tests.training.cast_activities import Cast

YEAR = {"starts_on": "2025-10-13", "ends_on": "2025-12-12"}


@pytest.mark.requirement("PLT-13")
def test_an_entry_is_no_whole_year_also_not_when_it_is_changed(activities: Cast) -> None:
    with at("1.9.2025"):
        entry: dict[str, Any] = activities.entry(activities.plan(activities.province))
        whole = activities.province.post("/v1/activities", entry | YEAR)
        made = ok(activities.province.post("/v1/activities", entry))
        said = {name: value for name, value in entry.items() if name != "plan"}
        address = f"/v1/activities/{made['id']}"
        longer = activities.province.put(address, said | YEAR, If_Match=f'"{made["version"]}"')

    assert {refusal(whole), refusal(longer)} == {(422, "too_many_days")}


def offered(who: Person, plan: str) -> list[tuple[str, list[str]]]:
    """What may be begun at a plan, with why not."""
    items = ok(who.get(f"/v1/in-service-plans/{plan}/begins"))["items"]
    return [(one["action"], [why["code"] for why in one["why_not"]]) for one in items]


@pytest.mark.requirement("PLT-13")
def test_who_keeps_the_plan_is_offered_to_add_to_it_until_it_is_closed(activities: Cast) -> None:
    with at("1.9.2025"):
        plan = activities.plan(activities.province)
        training = f"/v1/activities/{activities.training(activities.province, plan)}"
        for who, seen in ((activities.province, [("plan", [])]), (activities.ministry, []), (activities.deniz, [])):
            assert offered(who, plan) == seen
        ok(activities.province.post(f"{training}/cancel", {"reason": "Ödenek yok"}))
    with at("2.1.2026"):
        ok(activities.province.post(f"/v1/in-service-plans/{plan}/close"))
        assert offered(activities.province, plan) == [("plan", ["plan_is_closed"])]
