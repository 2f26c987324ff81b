"""Years in which districts shortlist: a quota for each district, school level and award area (SM-AWD-4)."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from tests.awards.cast import at, ok, refusal, told_to
from tests.awards.judging import NOMINATED, SCORED, Judging
from tests.awards.laid_down import LaidDown
from tests.awards.places import CAMLITEPE, GULYOLU
from tests.awards.settling import Settled
from tests.beginnings import Begun
from tests.doors import Person, answered

WHY = {"reason": "Kontenjan doldu"}


@pytest.fixture
def quota(begun: Begun) -> LaidDown:
    """Everybody of the story, in a year that shortlists one of each district, level and area."""
    return begun("services.awards", partial(LaidDown, district_quota=1), LaidDown.settle)


@pytest.mark.requirement("SM-AWD-4")
def test_a_district_shortlists_within_its_quota_and_says_why_others_are_left_out(quota: LaidDown) -> None:
    here = Judging(quota)
    first, second = (here.nominated(one) for one in here.works("Bir", "İki"))
    board = here.board(CAMLITEPE)
    with at(NOMINATED):
        unlisted = here.begins(here.jurors[0], first)
        elsewhere = here.board(GULYOLU).post(f"{first}/shortlist").status_code
        juror = here.jurors[0].post(f"{first}/shortlist")
        shortlisted = ok(board.post(f"{first}/shortlist"))
        full = board.post(f"{second}/shortlist")
        silent = board.post(f"{second}/leave_out", {})
        left_out = ok(board.post(f"{second}/leave_out", WHY))
    with at(SCORED):
        queue = ok(here.jurors[0].get("/v1/scoring-queue"))["items"]
        closed = here.begins(here.jurors[0], second)
    here.scored(first, (90, 15), (80, 15), (85, 15))
    here.closed()
    with at(SCORED):
        state = ok(here.jurors[0].get(first))["state"]["code"]

    assert refusal(unlisted) == (409, "scoring_closed")
    assert elsewhere == 404
    assert refusal(juror) == (403, "role_not_allowed")
    assert shortlisted["state"]["code"] == "shortlisted"
    assert refusal(full) == (409, "quota_full")
    assert silent.status_code == 422
    assert (left_out["state"]["code"], left_out["left_out_for"]) == ("left_out", WHY["reason"])
    assert told_to(quota.last("awards.candidacy.left_out")) == {("school_project_commission", CAMLITEPE)}
    assert [one["id"] for one in queue] == [first[-36:]]
    assert refusal(closed) == (409, "scoring_closed")
    assert state == "scored"


@pytest.mark.requirement("SM-AWD-4")
def test_in_other_years_nobody_shortlists(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Bir"))
    with at(NOMINATED):
        refused = here.board(CAMLITEPE).post(f"{candidacy}/shortlist")
        actions = [one["action"] for one in ok(here.board(CAMLITEPE).get(candidacy))["actions"]]

    assert refusal(refused) == (409, "invalid_transition")
    assert actions == []


@pytest.mark.requirement("SM-AWD-4")
def test_many_at_once_never_shortlist_more_than_the_quota(quota: LaidDown) -> None:
    here = Judging(quota)
    names = [f"Çalışma {number}" for number in range(8)]
    found = [here.nominated(one) for one in here.works(*names)]

    def shortlists(candidacy: str) -> str:
        board = here.board(CAMLITEPE)
        alone = Person(quota.house.client.application.test_client(), board.service, board.posts, board.id)
        answer = answered(lambda: alone.post(f"{candidacy}/shortlist"))
        return "shortlisted" if answer.status_code == 200 else str(answer.json["code"])

    with at(NOMINATED), ThreadPoolExecutor(8) as pool:
        told = Counter(pool.map(shortlists, found))

    assert told == {"shortlisted": 1, "quota_full": 7}
