"""What somebody does while another's step is under way is judged by what that step leaves behind."""

from __future__ import annotations

from functools import partial
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import Actor
from chassis.transitions import take
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.missions.model import State as MissionState
from services.awards.judging.candidacies.model import Candidacy, State
from services.awards.judging.candidacies.process import CANDIDACY
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.activity_records.model import State as RecordState
from services.awards.years.bodies.model import Body
from services.awards.years.bodies.model import State as BodyState
from services.awards.years.project_years.model import ProjectYear
from tests.awards.cast import at, ok, refusal
from tests.awards.judging import DECIDED, DECIDING, SCORED, Judging
from tests.awards.laid_down import LaidDown
from tests.awards.meanwhile import Call, becomes, meanwhile
from tests.awards.missions import Missions
from tests.awards.places import CAMLITEPE, RUZGAR
from tests.awards.recording import CHOIR, Recording
from tests.awards.settling import Settled
from tests.awards.standing import made, refusals, stands
from tests.beginnings import Begun
from tests.doors import Person

REASON = {"reason": "Fotoğraflar eksik"}
UPHELD = {"upheld": True, "answer": "Belgeler yeniden incelendi", "decision_number": "2026/22"}


@pytest.fixture
def sealing(begun: Begun) -> LaidDown:
    """Everybody of the story, in a year that releases its results at the ceremony."""
    return begun("services.awards", partial(LaidDown, release_at_ceremony=True), LaidDown.settle)


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_whoever_scores_while_the_scoring_is_closed_comes_too_late(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Bir"))
    first, second, third = here.jurors[:3]
    declared = {"candidacy": candidacy[-36:], "reason": "Yakınım"}
    with at(SCORED):
        sheet = f"/v1/scores/{ok(here.begins(first, candidacy))['id']}"
        calls: list[tuple[Person, Call]] = [
            (first, lambda who: here.writes(who, sheet, 80, 10)),
            (second, lambda who: here.begins(who, candidacy)),
            (third, lambda who: who.post("/v1/conflict-declarations", declared)),
        ]
        told = []
        for who, call in calls:
            stands(cast, Candidacy, candidacy, state=State.NOMINATED)
            told.append(meanwhile(cast, becomes(Candidacy, candidacy, state=State.SCORED), who, call))

    assert refusals(told) == [(409, "scoring_closed")] * 3


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_a_ranked_list_is_not_closed_while_one_of_it_is_taken_up_again(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Bir"))
    here.scored(candidacy, (90, 10), (50, 10), (70, 10))
    here.closed()
    other = Actor(here.jurors[1].id, here.jurors[1].posts)
    of = {"award_area": "academic_award", "recipient_group": "teacher", "minute": "2026/7"}
    asked = of | {"project_year": cast.year}

    def looks_again(session: Session) -> None:
        one = session.get_one(Candidacy, UUID(candidacy[-36:]), with_for_update={"of": Candidacy})
        take(session, CANDIDACY, "open_second_look", one, other, {"reason": "Ayrışıyor"})

    with at(DECIDING):
        told = meanwhile(cast, looks_again, here.jurors[0], lambda who: who.post("/v1/rankings", asked))

    assert refusal(told) == (409, "second_look_open")


@pytest.mark.requirement("SM-AWD-4", "SC-AWD")
def test_who_decides_or_releases_while_the_year_is_released_finds_it_released(sealing: LaidDown) -> None:
    here = Judging(sealing)
    [candidacy] = here.ready("Bir")
    board, member = sealing.executive[:2]
    asked = {"project_year": sealing.year}
    with at(DECIDING):
        released = becomes(ProjectYear, sealing.year, released_at=clock.now())
        decided = meanwhile(sealing, released, board, lambda who: who.post(f"{candidacy}/decide", DECIDED))
        stands(sealing, ProjectYear, sealing.year, released_at=None)
        again = meanwhile(sealing, released, member, lambda who: who.post("/v1/award-releases", asked))

    # No release is to come that would publish it: it is known at once.
    assert ok(decided)["state"]["code"] == "granted"
    assert refusal(again) == (409, "results_not_sealed")


@pytest.mark.requirement("SM-AWD-4", "Q-44")
def test_an_award_that_is_handed_over_meanwhile_is_not_taken_back(cast: Settled) -> None:
    here = Judging(cast)
    [candidacy] = here.ready("Bir")
    school, board = cast.commissions[CAMLITEPE][0], cast.executive[0]
    presented = becomes(Candidacy, candidacy, state=State.PRESENTED)
    with at(DECIDING):
        ok(board.post(f"{candidacy}/decide", DECIDED))
        objection = made(school, "objections", {"candidacy": candidacy[-36:], "claim": "Yanlış kişi"})
        told = meanwhile(cast, presented, board, lambda who: who.post(f"{objection}/answer", UPHELD))
        state = ok(school.get(candidacy))["state"]["code"]

    assert (refusal(told), state) == ((409, "invalid_transition"), "presented")


@pytest.mark.requirement("SM-AWD-3", "Q-44")
def test_a_record_that_is_sent_again_meanwhile_is_not_lifted(cast: Settled) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        record = here.submitted(here.selin, CHOIR)
        ok(here.commission(CAMLITEPE).post(f"{record}/return", REASON))
        objection = made(here.head_camlitepe, "record-objections", {"record": record[-36:], "claim": "Kanıt eksiksiz"})
        sent, answer = becomes(ActivityRecord, record, state=RecordState.SUBMITTED), {"answer": "Yeterli"}
        upheld = meanwhile(cast, sent, here.board(CAMLITEPE), lambda who: who.post(f"{objection}/uphold", answer))

    assert refusal(upheld) == (409, "invalid_transition")


@pytest.mark.requirement("AWD-09", "SM-AWD-2")
def test_a_body_that_is_dissolved_meanwhile_takes_no_minutes(cast: Settled) -> None:
    members = cast.commissions[RUZGAR]
    with at("22.9.2025"):
        body = str(cast.form_commission(RUZGAR)["id"])
        there = {"held_on": "2025-09-22", "attendees": [str(one.id) for one in members]}
        minutes = there | {"body": body, "agenda": "Açılış", "decisions": "1. Uygun."}
        dissolved = becomes(Body, body, state=BodyState.DISSOLVED)
        told = meanwhile(cast, dissolved, members[0], lambda who: who.post("/v1/body-meetings", minutes))

    assert refusal(told) == (409, "body_not_in_office")


@pytest.mark.requirement("SM-ETW-1", "ETW-12")
def test_evidence_is_neither_sent_nor_accepted_while_the_school_judges_its_year(newcomers: Settled) -> None:
    here = Missions(newcomers)
    here.opened()
    judged = becomes(EtwinningMission, here.mission, state=MissionState.CONFIRMED)
    with at("3.12.2025"):
        drafted = here.drafted(here.ece, "etwinning_corner", held_on="2025-12-01")
        sent = here.submitted(here.ece, "website_updated", held_on="2025-12-01")
        late = meanwhile(newcomers, judged, here.ece, lambda who: who.post(f"{drafted}/submit"))
        stands(newcomers, EtwinningMission, here.mission, state=MissionState.OPEN)
        accepted = meanwhile(newcomers, judged, here.leyla, lambda who: who.post(f"{sent}/accept"))

    assert refusals([late, accepted]) == [(409, "mission_not_open")] * 2
