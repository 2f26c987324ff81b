"""When a candidacy is nominated, shortlisted, ranked, decided and handed over, and when no more (SM-AWD-4)."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from services.awards.school_work.public_events.model import EventKind
from services.awards.years.project_years.model import State
from tests.awards.cast import at, ok, refusal
from tests.awards.judging import ACCEPTED, DECIDED, DECIDING, NOMINATED, Judging
from tests.awards.laid_down import LaidDown
from tests.awards.places import CAMLITEPE, GULYOLU
from tests.awards.recording import CHOIR, SEMINAR
from tests.awards.settling import AREAS, Settled
from tests.awards.standing import made, refusals, year_is
from tests.awards.year_end import held
from tests.beginnings import Begun

WHY = {"reason": "Kontenjan doldu"}
NO_AWARD = {"award_area": AREAS[3], "decision_number": "2026/9", "grounds": "Aday yok", "decided_on": "2026-06-02"}


@pytest.fixture
def quota(begun: Begun) -> LaidDown:
    """Everybody of the story, in a year that shortlists one of each district, level and area."""
    return begun("services.awards", partial(LaidDown, district_quota=1), LaidDown.settle)


@pytest.mark.requirement("SM-AWD-4")
def test_a_quota_is_each_district_s_and_each_area_s_and_who_is_left_out_takes_no_place_of_it(quota: LaidDown) -> None:
    here = Judging(quota)
    with at(ACCEPTED):
        choir, neighbour = here.accepted(here.selin, CHOIR), here.accepted(here.gul, SEMINAR)
    first, second = (here.nominated(one) for one in here.works("Bir", "İki"))
    arts = here.nominated(choir[-36:])
    karesi = here.nominated(neighbour[-36:], who=quota.commissions[GULYOLU][0])
    board = here.board(CAMLITEPE)
    with at(NOMINATED):
        ok(board.post(f"{first}/leave_out", WHY))
        states = [ok(board.post(f"{one}/shortlist"))["state"]["code"] for one in (second, arts)]
        states.append(ok(here.board(GULYOLU).post(f"{karesi}/shortlist"))["state"]["code"])

    assert states == ["shortlisted"] * 3


@pytest.mark.requirement("SM-AWD-4")
def test_once_it_is_scored_a_candidacy_still_fills_the_quota(quota: LaidDown) -> None:
    here = Judging(quota)
    first, second = (here.nominated(one) for one in here.works("Bir", "İki"))
    board = here.board(CAMLITEPE)
    with at(NOMINATED):
        ok(board.post(f"{first}/shortlist"))
    here.scored(first, (90, 15), (80, 15), (85, 15))
    here.closed()
    with at(DECIDING):
        full = board.post(f"{second}/shortlist")

    assert refusal(full) == (409, "quota_full")


@pytest.mark.requirement("SM-AWD-4", "SM-AWD-1")
def test_in_a_year_that_is_awarded_nobody_is_nominated_and_where_no_quota_is_nobody_left_out(cast: Settled) -> None:
    here = Judging(cast)
    first, second = here.works("Bir", "İki")
    candidacy = here.nominated(first)
    with at(NOMINATED):
        left_out = here.board(CAMLITEPE).post(f"{candidacy}/leave_out", WHY)
        year_is(cast, State.AWARDED)
        late = here.nominates(second)

    assert refusals([left_out, late]) == [(409, "invalid_transition"), (409, "nominations_closed")]


@pytest.mark.requirement("SM-AWD-1", "SM-AWD-4")
def test_in_an_area_nothing_is_ranked_or_decided_before_its_time(cast: Settled) -> None:
    here = Judging(cast)
    said: dict[str, Any] = NO_AWARD | {"project_year": cast.year}
    board = cast.executive[0]
    with at("8.5.2026"):
        early = board.post("/v1/area-decisions", said | {"decided_on": "2026-05-08"})
        cast.evaluate()
        empty = here.ranks()
        ahead = board.post("/v1/area-decisions", said | {"decided_on": "2026-05-09"})

    assert refusals([early, empty, ahead]) == [
        (409, "year_not_in_evaluation"),
        (409, "nothing_to_rank"),
        (422, "decided_in_the_future"),
    ]


@pytest.mark.requirement("SM-AWD-4")
def test_sealed_results_are_released_during_the_evaluation(begun: Begun) -> None:
    sealing = begun("services.awards", partial(LaidDown, release_at_ceremony=True), LaidDown.settle)
    with at("10.9.2025"):
        early = sealing.executive[0].post("/v1/award-releases", {"project_year": sealing.year})

    assert refusal(early) == (409, "year_not_in_evaluation")


@pytest.mark.requirement("SM-AWD-4", "AWD-34", "Q-44")
def test_an_award_is_handed_over_once_it_was_and_is_not_taken_back_then(cast: Settled) -> None:
    here = Judging(cast)
    [candidacy] = here.ready("Şiir kitabı")
    school, board = cast.commissions[CAMLITEPE][0], cast.executive[0]
    upheld = {"upheld": True, "answer": "Yeniden incelendi", "decision_number": "2026/22"}
    with at(DECIDING):
        ok(board.post(f"{candidacy}/decide", DECIDED))
        objection = made(school, "objections", {"candidacy": candidacy[-36:], "claim": "Ödül iki okulundur"})
    with at("8.6.2026"):
        held(cast, EventKind.AWARD_CEREMONY)
        ahead = cast.province.post(f"{candidacy}/present", {"presented_on": "2026-06-09"})
        ok(cast.province.post(f"{candidacy}/present", {"presented_on": "2026-06-05"}))
        late = board.post(f"{objection}/answer", upheld)
        answered = ok(board.post(f"{objection}/answer", {"upheld": False, "answer": "Karar yerindedir"}))
        state = ok(school.get(candidacy))["state"]["code"]

    assert refusals([ahead, late]) == [(422, "presented_in_the_future"), (409, "handed_over_already")]
    assert (answered["state"]["code"], state) == ("answered", "presented")
