"""A year that keeps its results until the ceremony: nobody outside the board learns one before the release."""

from __future__ import annotations

import json
from functools import partial

import pytest

from tests.awards.cast import at, ok, refusal, told_to
from tests.awards.judging import DECIDED, DECIDING, REFUSED, Judging
from tests.awards.laid_down import LaidDown
from tests.awards.listings import lists_of, met
from tests.awards.places import CAMLITEPE, PROVINCE
from tests.awards.settling import AREAS, Settled
from tests.beginnings import Begun

NUMBER, GROUNDS = "2026/SIR-14", "Sır kalacak gerekçe"
GRANT = DECIDED | {"decision_number": NUMBER}
REFUSE = REFUSED | {"decision_number": NUMBER, "grounds": GROUNDS}
NO_AWARD = {"decision_number": NUMBER, "decided_on": "2026-06-02", "grounds": GROUNDS}


@pytest.fixture
def sealing(begun: Begun) -> LaidDown:
    """Everybody of the story, in a year that releases its results at the ceremony."""
    return begun("services.awards", partial(LaidDown, release_at_ceremony=True), LaidDown.settle)


def areas_without(cast: Settled) -> None:
    """The other three areas have no award."""
    for area in AREAS[1:]:
        ok(cast.executive[0].post("/v1/area-decisions", NO_AWARD | {"project_year": cast.year, "award_area": area}))


def release(cast: Settled) -> object:
    """The executive board opens the seal."""
    return cast.executive[0].post("/v1/award-releases", {"project_year": cast.year})


@pytest.mark.requirement("SM-AWD-4", "SC-AWD")
def test_a_sealed_result_appears_nowhere_outside_the_board(sealing: LaidDown) -> None:
    here = Judging(sealing)
    given, refused = here.ready("Verilen", "Verilmeyen")
    with at(DECIDING):
        before = [one["type"] for one in sealing.house.events()]
        board = ok(sealing.executive[0].post(f"{given}/decide", GRANT))
        ok(sealing.executive[0].post(f"{refused}/decide", REFUSE))
        areas_without(sealing)
        everybody = [*sealing.monitoring, *sealing.technical, sealing.province, sealing.auditor, here.murat]
        everybody += [sealing.heads[CAMLITEPE], sealing.commissions[CAMLITEPE][0], here.board(CAMLITEPE), sealing.oyggm]
        things = [one + more for one in (given, refused) for more in ("", "/history", "/begins")]
        leaks = [one for who in everybody for one in met(who, [*things, *lists_of(sealing.year)], (NUMBER, GROUNDS))]
        seen = {(who.get(one).json or {}).get("state", {}).get("code") for who in everybody for one in (given, refused)}
        shown = [who.get(one).json.get("decision") for who in everybody for one in (given, refused)]
        by_state = [
            sealing.province.get(f"/v1/candidacies?state={state}").json["items"] for state in ("granted", "not_granted")
        ]
        alike = [ok(sealing.province.get(one)) for one in (given, refused)]
        certificates = ok(sealing.heads[CAMLITEPE].get("/v1/award-certificates"))["items"]
        areas = ok(sealing.province.get("/v1/area-decisions"))["items"]
        fair = ok(sealing.province.post("/v1/fairness-reports", {"project_year": sealing.year}))
        year = ok(sealing.province.get(f"/v1/project-years/{sealing.year}"))
        told = sealing.house.events()[len(before) :]

    assert board["decision"]["outcome"] == "granted"
    assert leaks == []
    assert seen == {"proposed", None}
    assert set(map(str, shown)) == {"None"}
    assert by_state == [[], []]
    # What stands beside the works is the same for both: buttons, who is awaited, and that a decision was made.
    assert [one["code"] for one in alike[0]["actions"] if "code" in one] == []
    assert [one["action"] for one in alike[0]["actions"]] == [one["action"] for one in alike[1]["actions"]]
    assert alike[0]["awaiting"] == alike[1]["awaiting"] == []
    assert (certificates, areas, fair["winners"]) == ([], [], 0)
    award = next((one for one in year["actions"] if one["action"] == "award"), None)
    assert award is None or not award["allowed"]
    assert {one["type"] for one in told} == {
        "awards.candidacy.decided",
        "awards.area_decision.recorded",
        "awards.fairness_report.made",
    }
    said = json.dumps([one["data"] for one in told], ensure_ascii=False)
    assert [word for word in (NUMBER, GROUNDS, "not_granted", "Ödül verilmedi", *AREAS) if word in said] == []


@pytest.mark.requirement("SM-AWD-4", "NTF-54")
def test_one_logged_release_publishes_all_results_at_once(sealing: LaidDown) -> None:
    here = Judging(sealing)
    given, refused = here.ready("Verilen", "Verilmeyen")
    with at(DECIDING):
        ok(sealing.executive[0].post(f"{given}/decide", REFUSE))
        open_one = release(sealing)
        # What the board has decided it may decide anew, as long as it is sealed.
        ok(sealing.executive[0].post(f"{given}/decide", GRANT))
        ok(sealing.executive[0].post(f"{refused}/decide", REFUSE))
        areas_without(sealing)
        stranger = sealing.monitoring[1].post("/v1/award-releases", {"project_year": sealing.year})
        locked = sealing.executive[0].post(f"/v1/project-years/{sealing.year}/award")
    with at("12.6.2026"):
        released = ok(release(sealing))
        twice = release(sealing)
        states = [ok(sealing.heads[CAMLITEPE].get(one)) for one in (given, refused)]
        areas = ok(sealing.province.get("/v1/area-decisions"))["items"]
        year = ok(sealing.province.get(f"/v1/project-years/{sealing.year}"))
        awarded = ok(sealing.executive[0].post(f"/v1/project-years/{sealing.year}/award"))

    assert refusal(open_one) == (409, "decisions_missing")
    assert len(open_one.json["missing"]) == 1
    assert refusal(stranger) == (403, "role_not_allowed")
    assert locked.status_code in {409, 422}
    assert released["results"] == 2
    assert told_to(sealing.last("awards.award_release.released")) == {
        ("bigep_body_member", PROVINCE),
        ("principal", PROVINCE),
    }
    assert refusal(twice)[0] == 409
    assert [one["state"]["code"] for one in states] == ["granted", "not_granted"]
    assert [one["published_on"] for one in states] == ["2026-06-12"] * 2
    assert states[1]["decision"]["grounds"] == GROUNDS
    assert len(areas) == 3
    assert year["released_at"] is not None
    assert awarded["state"]["code"] == "awarded"
    history = sealing.house.told()
    assert history.count("awards.award.granted") == history.count("awards.award.not_granted") == 1


@pytest.mark.requirement("SM-AWD-1", "SM-AWD-4", "SC-AWD")
def test_without_a_seal_each_result_is_known_at_once_and_areas_need_a_decision(cast: Settled) -> None:
    here = Judging(cast)
    [candidacy] = here.ready("Tek aday")
    with at(DECIDING):
        released = release(cast)
        ok(cast.executive[0].post(f"{candidacy}/decide", DECIDED))
        undecided = cast.executive[0].post(f"/v1/project-years/{cast.year}/award")
        said = NO_AWARD | {"project_year": cast.year, "award_area": AREAS[0]}
        awarded_area = cast.executive[0].post("/v1/area-decisions", said)
        areas_without(cast)
        twice = cast.executive[0].post("/v1/area-decisions", said | {"award_area": AREAS[1]})
        areas = ok(here.selin.get("/v1/area-decisions"))["items"]
        awarded = ok(cast.executive[0].post(f"/v1/project-years/{cast.year}/award"))

    assert refusal(released) == (409, "results_not_sealed")
    assert undecided.status_code == 422
    assert refusal(awarded_area) == (409, "area_has_awards")
    assert refusal(twice) == (409, "area_already_decided")
    assert {one["state"]["code"] for one in areas} == {"published"}
    assert awarded["state"]["code"] == "awarded"
