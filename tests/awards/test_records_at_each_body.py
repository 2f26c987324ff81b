"""What each body asks before it decides on a record, and what an author may still do (SM-AWD-3, SEC-07, AWD-24)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from chassis.identity import Post, Role
from services.awards.records.activity_records.model import RecordPerson
from services.awards.years.project_years.model import State
from tests.awards.cast import at, ok, refusal
from tests.awards.places import ALTIEYLUL, CAMLITEPE, GULYOLU
from tests.awards.recording import CHOIR, PROJECT, SEMINAR, Recording
from tests.awards.settling import Settled
from tests.awards.standing import added, made, refusals, serving, year_is
from tests.doors import Person

REASON = {"reason": "Fotoğraflar eksik"}
REJECTION = REASON | {"rejected_as": "not_evidenced"}
AHEAD = ("verify", "review", "accept")


def lying_at(here: Recording, steps: int) -> tuple[str, Person]:
    """A record of Çamlıtepe that so many bodies have passed on, and who has it now."""
    bodies = [here.commission(CAMLITEPE), here.board(CAMLITEPE), here.monitoring]
    record = here.submitted(here.selin, SEMINAR)
    for body, step in zip(bodies, AHEAD[:steps], strict=False):
        ok(body.post(f"{record}/{step}"))
    return record, bodies[steps]


def tries(body: Person, record: str, steps: int) -> list[tuple[int, str]]:
    """The three things that the body which has it may do."""
    ways: dict[str, Any] = {AHEAD[steps]: None, "return": REASON, "reject": REJECTION}
    return [refusal(body.post(f"{record}/{way}", said)) for way, said in ways.items()]


def named(cast: Settled, record: str, who: Person) -> None:
    """Whoever is named in a work may have moved to the district or the province since."""
    added(cast, RecordPerson(record_id=UUID(record[-36:]), person=who.id))


@pytest.mark.requirement("SM-AWD-1", "SM-AWD-3")
@pytest.mark.parametrize("steps", [0, 1, 2])
def test_once_the_awards_are_decided_no_body_decides_on_a_record(cast: Settled, steps: int) -> None:
    with at("24.11.2025"):
        record, body = lying_at(Recording(cast), steps)
        year_is(cast, State.AWARDED)
        late = tries(body, record, steps)

    assert late == [(409, "year_is_decided")] * 3


@pytest.mark.requirement("SEC-07")
@pytest.mark.parametrize("steps", [0, 1, 2])
def test_whoever_is_named_in_a_record_decides_on_it_in_no_body(cast: Settled, steps: int) -> None:
    with at("24.11.2025"):
        record, body = lying_at(Recording(cast), steps)
        named(cast, record, body)
        own = tries(body, record, steps)

    assert own == [(409, "own_record")] * 3


@pytest.mark.requirement("SEC-07", "AWD-22", "AWD-25")
def test_a_member_of_the_team_decides_neither_on_its_work_nor_whether_it_is_shown(cast: Settled) -> None:
    here = Recording(cast)
    school, board = here.commission(CAMLITEPE), here.board(CAMLITEPE)
    with at("24.11.2025"):
        team = here.team(here.head_camlitepe, here.selin, members=[str(school.id)])
        record = here.submitted(here.selin, PROJECT, team=team)
        own = school.post(f"{record}/verify")
        ok(cast.commissions[CAMLITEPE][1].post(f"{record}/verify"))
        ok(board.post(f"{record}/review"))
        ok(here.monitoring.post(f"{record}/accept"))
        named(cast, record, board)
        shown = board.post(f"{record}/choose_for_exhibition")

    assert refusals([own, shown]) == [(409, "own_record")] * 2


@pytest.mark.requirement("AWD-08")
def test_a_body_returns_or_rejects_nothing_that_lies_with_another(cast: Settled) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        record, _ = lying_at(here, 0)
        above = [
            body.post(f"{record}/{way}", said)
            for body in (here.board(CAMLITEPE), here.monitoring)
            for way, said in (("return", REASON), ("reject", REJECTION))
        ]
        ok(here.commission(CAMLITEPE).post(f"{record}/verify"))
        beside = [body.post(f"{record}/reject", REJECTION) for body in (here.commission(CAMLITEPE), here.monitoring)]

    assert refusals([*above, *beside]) == [(409, "invalid_transition")] * 6


@pytest.mark.requirement("AWD-24", "SM-AWD-1", "Q-44")
def test_a_joint_work_stays_unconfirmed_whichever_body_takes_it_up(cast: Settled) -> None:
    here = Recording(cast)
    board = here.board(CAMLITEPE)
    with at("24.11.2025"):
        record = here.submitted(here.selin, CHOIR, co_owners=[GULYOLU])
        ok(here.commission(CAMLITEPE).post(f"{record}/reject", REJECTION))
        claim = {"record": record[-36:], "claim": "Kanıt eksiksiz"}
        objection = made(here.head_camlitepe, "record-objections", claim)
        unconfirmed = board.post(f"{objection}/uphold", {"answer": "Yeterli"})
        other = here.submitted(here.selin, CHOIR | {"name": "Bahar korosu"}, co_owners=[GULYOLU])
        year_is(cast, State.AWARDED)
        late = [here.head_gulyolu.post(f"{other}/confirm"), board.post(f"{objection}/uphold", {"answer": "Yeterli"})]
        dismissed = ok(board.post(f"{objection}/dismiss", {"answer": "Karar verildi"}))

    assert refusal(unconfirmed) == (409, "co_owners_not_confirmed")
    assert refusals(late) == [(409, "year_is_decided"), (409, "objection_after_decision")]
    assert dismissed["state"]["code"] == "dismissed"


@pytest.mark.requirement("SM-AWD-3", "AWD-22")
def test_whoever_has_left_the_school_writes_in_its_records_and_for_its_teams_no_more(cast: Settled) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        team = f"/v1/teams/{here.team(here.head_camlitepe, here.selin)}"
        record, body = lying_at(here, 0)
        ok(body.post(f"{record}/return", REASON))
        gone = serving(here.selin, Post(Role.DISTRICT_OFFICER, ALTIEYLUL))
        link = {"kind": "link", "title": "Sayfa", "address": "https://okul.example"}
        answers = [
            gone.put(record, SEMINAR, If_Match="*"),
            gone.bring(f"{record}/add_evidence", **link),
            gone.post(f"{record}/submit"),
            gone.post(f"{team}/report_progress", {"percent": 40, "note": "Düzenek kuruldu"}),
        ]

    assert refusals(answers) == [(403, "role_not_allowed")] * 4
