"""Several voices beside the evidence: kept apart, drawn as a radar, and never what makes a criterion met."""

from __future__ import annotations

from typing import Any

import pytest

from tests.awards.cast import at, ok, refusal
from tests.awards.missions import Missions
from tests.awards.settling import Settled

AREAS = 5


@pytest.fixture
def here(newcomers: Settled) -> Missions:
    """An open mission year."""
    found = Missions(newcomers)
    found.opened()
    return found


def outlines(radar: dict[str, Any]) -> dict[str, list[float]]:
    """What each voice or year says, by its name."""
    return {one["name"]["tr"]: one["values"] for one in radar["outlines"]}


@pytest.mark.requirement("ETW-12")
def test_each_voice_has_an_outline_of_its_own_and_meets_no_criterion(here: Missions) -> None:
    with at("5.6.2026"):
        silent = ok(here.leyla.get(here.address))["voices"]
        here.gives(here.leyla, "principal", 3)
        here.gives(here.sinem, "student", 1, students_asked=42)
        here.gives(here.ece, "teacher", 2, website_updated=0)
        here.gives(here.berna, "teacher", 2)
        two = ok(here.leyla.get(here.address))["voices"]
        here.gives(here.arda, "teacher", 1)
        seen = ok(here.province.get(here.address))

    assert silent is None
    # Of two teachers the second could read what the first said.
    assert set(outlines(two)) == {"Okul müdürü", "Öğrenciler"}
    assert outlines(seen["voices"]) == {
        "Okul müdürü": [3.0] * AREAS,
        "Öğretmenler": [1.7, 1.7, 1.7, 1.6, 1.7],
        "Öğrenciler": [1.0] * AREAS,
    }
    assert [one["number"] for one in seen["voices"]["outlines"]] == [None, 3, 42]
    assert (len(seen["voices"]["sides"]), seen["voices"]["most"]) == (AREAS, 3)
    line = next(one for one in seen["criteria"] if one["criterion"] == "website_updated")
    assert (line["principal"], line["teacher"], line["student"]) == (3.0, 1.0, 1.0)
    assert (line["is_met"], seen["criteria_met"]) == (False, 0)


@pytest.mark.requirement("ETW-12")
def test_everybody_speaks_with_their_own_voice_and_nobody_reads_anothers(here: Missions) -> None:
    said = {"mission": here.mission, "voice": "teacher"} | here.levels(2)
    with at("5.6.2026"):
        given = here.gives(here.ece, "teacher", 2)
        address = f"/v1/etwinning-assessments/{given['id']}"
        twice = here.ece.post("/v1/etwinning-assessments", said)
        pretender = here.ece.post("/v1/etwinning-assessments", said | {"voice": "principal"})
        uncounted = here.sinem.post("/v1/etwinning-assessments", said | {"voice": "student"})
        counted = here.berna.post("/v1/etwinning-assessments", said | {"students_asked": 3})
        too_high = here.berna.post("/v1/etwinning-assessments", said | {"etwinning_club": 4})
        half = here.berna.post("/v1/etwinning-assessments", {"mission": here.mission, "voice": "teacher"})
        readers = [one.get(address).status_code for one in (here.ece, here.berna, here.leyla, here.province)]
        changed = ok(here.ece.put(address, here.levels(3), If_Match=f'"{given["version"]}"'))
        told = [one for one in here.cast.house.events() if one["subject"] == given["id"]]

    assert refusal(twice) == (409, "voice_already_heard")
    assert refusal(pretender) == (422, "not_your_voice")
    assert [refusal(one) for one in (uncounted, counted)] == [(422, "students_asked_missing")] * 2
    assert list(too_high.json["errors"]) == ["etwinning_club"]
    assert len(half.json["errors"]) == 22
    assert readers == [200, 404, 404, 404]
    assert (given["etwinning_club"], changed["etwinning_club"]) == (2, 3)
    assert {frozenset(one["data"]["facts"]) for one in told} == {frozenset({"mission_id", "voice"})}


@pytest.mark.requirement("ETW-12")
def test_a_year_stands_over_the_one_before(here: Missions) -> None:
    with at("1.6.2026"):
        alone = ok(here.leyla.get(here.address))["years"]
        here.gives(here.leyla, "principal", 1)
        here.gives(here.sinem, "student", 2, students_asked=10)
        here.everything(but=("website_updated",))
        here.confirmed(("website_updated",))
    with at("14.9.2026"):
        here.plan(starts_on="2026-10-01", ends_on="2026-10-15")
        here.mission = str(ok(here.leyla.post("/v1/etwinning-missions", here.leaders))["id"])
        here.gives(here.leyla, "principal", 2)
        seen = ok(here.leyla.get(here.address))

    assert alone is None
    assert outlines(seen["years"]) == {"2026-2027": [2.0] * AREAS, "2025-2026": [1.5] * AREAS}
    assert [one["met_last_year"] for one in seen["areas"]] == [3, 3, 6, 5, 4]
