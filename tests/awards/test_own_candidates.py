"""Nobody decides on a candidacy of which they are a recipient, or on a work in which they are named (SEC-07)."""

from __future__ import annotations

from functools import partial

import pytest

from tests.awards.cast import at, ok, refusal
from tests.awards.judging import ACCEPTED, DECIDED, DECIDING, NOMINATED, OVER, Judging
from tests.awards.laid_down import LaidDown
from tests.awards.places import ALTIEYLUL, CAMLITEPE
from tests.awards.settling import Settled
from tests.awards.standing import refusals
from tests.beginnings import Begun

WHY = {"reason": "Puanlar çok ayrışıyor"}
FAR_APART = ((100, 20), (40, 5), (70, 10))


@pytest.fixture
def quota(begun: Begun) -> LaidDown:
    """Everybody of the story, in a year that shortlists one of each district, level and area."""
    return begun("services.awards", partial(LaidDown, district_quota=1), LaidDown.settle)


@pytest.mark.requirement("SEC-07", "SM-AWD-4")
def test_a_recipient_decides_on_the_own_candidacy_in_no_body_and_at_no_step(quota: LaidDown) -> None:
    here = Judging(quota)
    board, other = quota.boards[ALTIEYLUL][:2]
    decider, second = quota.executive[:2]
    people = [str(one.id) for one in (here.own, board, decider, quota.province)]
    candidacy = here.nominated(*here.works("Ortak kitap"), people=people)
    with at(NOMINATED):
        own = [board.post(f"{candidacy}/shortlist"), board.post(f"{candidacy}/leave_out", WHY)]
        ok(other.post(f"{candidacy}/shortlist"))
    here.scored(candidacy, *FAR_APART)
    juror = here.jurors[0]
    with at(OVER):
        own.append(here.own.post(f"{candidacy}/end_scoring"))
        ended = ok(juror.post(f"{candidacy}/end_scoring"))
        own.append(here.own.post(f"{candidacy}/open_second_look", WHY))
        ok(juror.post(f"{candidacy}/open_second_look", WHY))
        own.append(here.own.post(f"{candidacy}/close_second_look", {"minute": "2026/9"}))
        ok(juror.post(f"{candidacy}/close_second_look", {"minute": "2026/9"}))
    with at(DECIDING):
        ok(here.ranks())
        own.append(here.own.post(f"{candidacy}/propose"))
        ok(juror.post(f"{candidacy}/propose"))
        own.append(decider.post(f"{candidacy}/decide", DECIDED))
        ok(second.post(f"{candidacy}/decide", DECIDED))
        own.append(quota.province.post(f"{candidacy}/present", {"presented_on": "2026-06-02"}))

    assert ended["state"]["code"] == "scored"
    assert refusals(own) == [(409, "own_record")] * 8


@pytest.mark.requirement("SEC-07", "SM-AWD-4")
def test_where_nobody_is_shortlisted_the_recipient_does_not_end_the_scoring_either(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Şiir kitabı"), people=[str(here.own.id)])
    here.scored(candidacy, (80, 10), (70, 10))
    juror = here.jurors[0]
    with at(OVER):
        own, few = here.own.post(f"{candidacy}/end_scoring"), juror.post(f"{candidacy}/end_scoring")
        here.scores(here.jurors[2], candidacy, 60, 10)
        ended = ok(juror.post(f"{candidacy}/end_scoring"))

    assert refusals([own, few]) == [(409, "own_record"), (409, "too_few_scores")]
    assert (ended["state"]["code"], ended["scorers"]) == ("scored", 3)


@pytest.mark.requirement("SM-AWD-4")
def test_what_was_shortlisted_is_not_closed_with_too_few_scores(quota: LaidDown) -> None:
    here = Judging(quota)
    candidacy = here.nominated(*here.works("Şiir kitabı"))
    with at(NOMINATED):
        ok(here.board(CAMLITEPE).post(f"{candidacy}/shortlist"))
    here.scored(candidacy, (80, 10), (70, 10))
    with at(OVER):
        few = here.jurors[0].post(f"{candidacy}/end_scoring")

    assert refusal(few) == (409, "too_few_scores")


@pytest.mark.requirement("SEC-07", "AWD-07")
def test_whoever_is_named_in_a_work_does_not_nominate_it_for_others(cast: Settled) -> None:
    here = Judging(cast)
    named = cast.commissions[CAMLITEPE][1]
    with at(ACCEPTED):
        work = here.accepted_work("Ortak proje", people=[str(here.selin.id), str(named.id)])
    with at("9.5.2026"):
        cast.evaluate()
    with at(NOMINATED):
        own = here.nominates(work, who=named)
        others = here.nominates(work)

    assert refusal(own) == (409, "own_record")
    assert others.status_code == 201
