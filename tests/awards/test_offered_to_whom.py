"""A step is offered to those who may take it, and where there is something to take it on (SM-AWD-4, Q-43, Q-44)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.awards.cast import at, ok
from tests.awards.judging import DECIDING, OVER, REFUSED, SCORED, Judging
from tests.awards.missions import Missions
from tests.awards.places import CAMLITEPE
from tests.awards.settling import Settled
from tests.doors import Person


def begun(who: Person, address: str, action: str) -> dict[str, Any] | None:
    """What somebody is told on the page of a thing of a step that may be begun there."""
    items = ok(who.get(f"{address}/begins"))["items"]
    return next((one for one in items if one["action"] == action), None)


def codes(offered: dict[str, Any] | None) -> list[str] | None:
    """Why not; nothing where it may be begun, None where nobody is told of it."""
    return None if offered is None else [one["code"] for one in offered["why_not"]]


def made(who: Person, things: str) -> set[str]:
    """With which steps somebody may make one of a list."""
    return {one["action"] for one in ok(who.get(f"/v1/{things}"))["actions"] if one["allowed"]}


@pytest.mark.requirement("SM-AWD-4", "Q-44")
def test_one_may_object_where_a_decision_is_published_and_only_as_the_body_that_nominated(cast: Settled) -> None:
    here = Judging(cast)
    [candidacy] = here.ready("Reddedilen")
    school = cast.commissions[CAMLITEPE][0]
    others = (here.jurors[0], cast.executive[0], here.board(CAMLITEPE), cast.heads[CAMLITEPE])
    with at(DECIDING):
        proposed = codes(begun(school, candidacy, "file"))
        nobody = [codes(begun(who, candidacy, "file")) for who in others]
        ok(cast.executive[0].post(f"{candidacy}/decide", REFUSED))
        decided = codes(begun(school, candidacy, "file"))
        nobody += [codes(begun(who, candidacy, "file")) for who in others]
    with at("17.6.2026"):
        late = codes(begun(school, candidacy, "file"))

    assert proposed == ["nothing_to_object_to"]
    assert (decided, late) == ([], ["objection_too_late"])
    assert nobody == [None] * len(nobody)


@pytest.mark.requirement("Q-43")
def test_a_conflict_is_declared_while_there_is_something_to_score(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Okuma saati"))
    here.scored(candidacy, (90, 15), (80, 15), (85, 15))
    with at(SCORED):
        scoring = codes(begun(here.jurors[3], candidacy, "declare"))
    here.closed()
    with at(OVER):
        closed = codes(begun(here.jurors[3], candidacy, "declare"))

    assert (scoring, closed) == ([], ["scoring_closed"])


@pytest.mark.requirement("SM-ETW-1")
def test_evidence_is_written_while_the_mission_is_open(newcomers: Settled) -> None:
    here = Missions(newcomers)
    here.opened()
    with at("1.6.2026"):
        here.everything()
        collecting = codes(begun(here.ece, here.address, "draft"))
        ok(here.leyla.post(f"{here.address}/self_assess", here.answers()))
        judged = codes(begun(here.ece, here.address, "draft"))

    assert (collecting, judged) == ([], ["mission_not_open"])


@pytest.mark.requirement("SM-AWD-4", "SEC-02")
def test_lists_offer_to_each_body_what_its_members_may_make(cast: Settled) -> None:
    here = Judging(cast)
    people = {
        "commission": cast.commissions[CAMLITEPE][0],
        "district": here.board(CAMLITEPE),
        "juror": here.jurors[0],
        "executive": cast.executive[0],
        "technical": cast.technical[0],
        "officer": cast.province,
        "teacher": here.selin,
    }
    lists = ("candidacies", "objections", "scores", "conflict-declarations", "rankings", "area-decisions")
    lists += ("award-releases", "fairness-reports")
    with at(SCORED):
        offered = {name: {things for things in lists if made(who, things)} for name, who in people.items()}

    nominating = {"candidacies", "objections"}
    assert offered == {
        "commission": nominating,
        "district": nominating,
        "juror": {"scores", "conflict-declarations", "rankings", "fairness-reports"},
        "executive": {"area-decisions", "award-releases", "fairness-reports"},
        "technical": set(),
        "officer": {"fairness-reports"},
        "teacher": set(),
    }
