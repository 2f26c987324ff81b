"""What another programme finds weak at a school is proposed for the next plan; its coordinator decides."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from services.partnership.plans.proposed_goals.model import ProposedGoal
from tests.partnership.cast import CAMLITEPE, GULYOLU, POYRAZLI, Cast, at, ok, told_to
from tests.partnership.clockwork import clock_takes
from tests.partnership.weak_areas import AREA, confirmed

OTHER = AREA | {"code": "inclusion", "tr": "Kapsayıcılık", "en": "Inclusion", "met": 2, "criteria": 4}


def goals(cast: Cast, **asked: str) -> list[dict[str, Any]]:
    """What the coordinator of Group I finds."""
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    items = ok(cast.selin.get(f"/v1/proposed-goals?{query}"))["items"]
    return [ok(cast.selin.get(f"/v1/proposed-goals/{one['id']}")) for one in items]


def refusal(answer: Any) -> tuple[int, str]:
    """Status and code."""
    return answer.status_code, answer.json["code"]


@pytest.mark.requirement("ETW-12", "PAR-24", "SEC-03")
def test_a_weak_area_becomes_an_objective_of_the_plan_that_is_written(cast: Cast) -> None:
    assert cast.plan
    with at("20.6.2025"):
        confirmed(CAMLITEPE, AREA, OTHER)
        told = cast.last("partnership.proposed_goal.proposed")
        other, goal = goals(cast)
        address = f"/v1/proposed-goals/{goal['id']}"
        section = cast.section(None)
        into = {"section": section.rpartition("/")[2]}
        seen = [one.get(address).status_code for one in (cast.murat, cast.province, cast.stranger)]
        by_partner = cast.murat.post(f"{address}/take", into)
        ok(cast.selin.post(f"{address}/take", into))
        taken = ok(cast.selin.get(address))
        [objective] = ok(cast.selin.get(section))["objectives"]
        silent = cast.selin.post(f"/v1/proposed-goals/{other['id']}/decline", {})
        declined = ok(cast.selin.post(f"/v1/proposed-goals/{other['id']}/decline", {"reason": "Zaten planda"}))

    assert told_to(told) == {("partnership_coordinator", CAMLITEPE), ("principal", CAMLITEPE)}
    assert goal["title"]["tr"] == "Önerilen hedef: İş birliği ve takım çalışması"
    assert (goal["school"], goal["school_year"], goal["met"], goal["criteria"]) == (CAMLITEPE, "2025-2026", 1, 3)
    assert goal["awaiting"][0]["due"].startswith("2025-08-31")
    assert seen == [200, 200, 404]
    assert refusal(by_partner) == (403, "role_not_allowed")
    assert (taken["state"]["code"], taken["section_id"]) == ("taken", into["section"])
    assert (objective["title"], objective["aims"], objective["indicators"]) == (AREA["tr"], [], [])
    assert silent.status_code == 422
    assert (declined["state"]["code"], declined["declined_because"]) == ("declined", "Zaten planda")


@pytest.mark.requirement("PAR-26", "SM-PAR-4")
def test_a_goal_that_is_taken_voids_what_was_agreed_and_a_sent_plan_takes_none(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.agreed_plan}"
    with at("11.6.2025"):
        confirmed(CAMLITEPE, AREA, OTHER)
        other, goal = goals(cast)
        into = {"section": cast.section(None).rpartition("/")[2]}
        ok(cast.selin.post(f"/v1/proposed-goals/{goal['id']}/take", into))
        reopened = ok(cast.selin.get(plan))["state"]["code"]
        address = cast.section(None)
        rows = ok(cast.selin.get(address))
        rows["objectives"][0] |= {"aims": ["increase_cooperation_and_support"]}
        rows["objectives"][0]["indicators"] = [
            {"name": "Proje", "unit_of_measure": "adet", "baseline": 1, "target": 3, "measured_on": "2026-06-12"}
        ]
        kept = [{name: one[name] for name in one if name != "objective"} for one in rows["activities"]]
        cast.edit(cast.selin, address, {"objectives": rows["objectives"], "activities": kept})
        for coordinator in (cast.selin, cast.murat):
            ok(coordinator.post(f"{plan}/agree"))
        for principal in (cast.head_one, cast.head_two):
            ok(principal.post(f"{plan}/approve"))
        ok(cast.head_one.post(f"{plan}/submit"))
        late = cast.selin.post(f"/v1/proposed-goals/{other['id']}/take", into)

    assert reopened == "draft"
    assert refusal(late) == (409, "plan_is_not_written")


@pytest.mark.requirement("ETW-12")
def test_the_same_is_proposed_once_and_only_to_a_school_that_plans(cast: Cast) -> None:
    assert cast.plan
    mission = uuid4()
    with at("20.6.2025"):
        confirmed(CAMLITEPE, AREA, mission=mission)
        confirmed(CAMLITEPE, AREA, mission=mission)
        confirmed(GULYOLU, AREA)
        confirmed(POYRAZLI, OTHER)
        confirmed(CAMLITEPE)
        found = goals(cast)
        of_the_year = goals(cast, school_year="2026-2027")

    assert [(one["school"], one["wording"]["tr"]) for one in found] == [
        (POYRAZLI, OTHER["tr"]),
        (CAMLITEPE, AREA["tr"]),
    ]
    assert of_the_year == []


@pytest.mark.requirement("ETW-12", "Q-03")
def test_a_goal_is_of_its_year_and_lapses_with_it_or_with_the_partnership(cast: Cast) -> None:
    assert cast.plan
    with at("20.6.2025"):
        confirmed(CAMLITEPE, AREA)
        confirmed(CAMLITEPE, OTHER, year="2025-2026")
        next_year, goal = goals(cast)
        into = {"section": cast.section(None).rpartition("/")[2]}
        wrong_year = cast.selin.post(f"/v1/proposed-goals/{next_year['id']}/take", into)
        nowhere = cast.selin.post(f"/v1/proposed-goals/{goal['id']}/take", {"section": str(uuid4())})
    with at("1.9.2026"):
        clock_takes(ProposedGoal)
        states = {one["id"]: one["state"]["code"] for one in goals(cast)}
        ok(cast.ogm.post(f"/v1/partnerships/{cast.active}/terminate", {"reason": "type_changed"}))
        left = ok(cast.selin.get(f"/v1/proposed-goals/{next_year['id']}"))["state"]["code"]

    assert [refusal(one) for one in (wrong_year, nowhere)] == [(422, "section_of_another_plan")] * 2
    assert states == {goal["id"]: "lapsed", next_year["id"]: "proposed"}
    assert left == "lapsed"
