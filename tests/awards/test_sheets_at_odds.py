"""Whose sheet it is, until when it is filled in, and who may not judge after all (SM-AWD-4, Q-43, Q-52)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson, KnownPost
from chassis.identity import Post, Role
from chassis.things import new_id
from services.awards.judging.scores.model import Score
from services.awards.records.activity_records.model import RecordPerson
from services.awards.subscriptions import LISTENER
from services.awards.years.bodies.model import Kind
from tests.awards.cast import at, ok, refusal
from tests.awards.judging import ACCEPTED, DECIDING, OVER, SCORED, Judging
from tests.awards.places import CAMLITEPE, PROVINCE
from tests.awards.settling import Settled
from tests.awards.standing import added, made, refusals, serving, stands
from tests.doors import Person
from tests.telling import hear, person_told

WHY = {"reason": "Adayın eşiyim"}
ABSTAINS = {"reason": "Emin değilim"}


def declares(candidacy: str) -> dict[str, str]:
    """That they may not judge it."""
    return WHY | {"candidacy": candidacy[-36:]}


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_whoever_has_declared_or_come_to_the_school_since_gives_no_points(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Tiyatro şenliği"))
    declared, moved = here.jurors[:2]
    with at(SCORED):
        made(declared, "conflict-declarations", declares(candidacy))
        refused = here.begins(declared, candidacy)
        sheet = f"/v1/scores/{ok(here.begins(moved, candidacy))['id']}"
        hear(LISTENER, person_told(moved.id, CAMLITEPE, "moved"))
        own = here.writes(moved, sheet, 80, 10)

    assert refusals([refused, own]) == [(409, "conflict_declared"), (409, "own_record")]


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_once_scoring_is_closed_nobody_writes_abstains_or_declares(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Satranç okulu"))
    last = here.jurors[3]
    with at(SCORED):
        sheet = f"/v1/scores/{ok(here.begins(last, candidacy))['id']}"
        declaration = made(here.own, "conflict-declarations", declares(candidacy))
    here.scored(candidacy, (80, 10), (70, 12), (60, 9))
    here.closed()
    with at(OVER):
        answers = [
            here.writes(last, sheet, 80, 10),
            last.post(f"{sheet}/abstain", ABSTAINS),
            last.post("/v1/conflict-declarations", declares(candidacy)),
            here.own.post(f"{declaration}/withdraw", {"reason": "Ad benzerliği"}),
        ]

    assert refusals(answers) == [(409, "scoring_closed")] * 4


@pytest.mark.requirement("SM-AWD-4")
def test_nobody_abstains_from_a_second_look_at_what_they_scored_in_the_first(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Robotik kulübü"))
    sheets = here.scored(candidacy, (100, 20), (40, 5), (70, 10))
    here.closed()
    with at(DECIDING):
        ok(here.jurors[0].post(f"{candidacy}/open_second_look", WHY))
        late = here.jurors[0].post(f"{sheets[0]}/abstain", ABSTAINS)

    assert refusal(late) == (409, "scored_in_the_first_look")


@pytest.mark.requirement("SM-AWD-4", "Q-43", "SEC-01")
def test_whoever_reads_another_s_sheet_or_declaration_leaves_it_as_it_is(cast: Settled) -> None:
    """The sheets once the list is closed; declarations whoever sits in the executive board as well."""
    here = Judging(cast)
    [candidacy, other] = [here.nominated(one) for one in here.works("Halk oyunları", "Münazara")]
    seat = {"role": Role.BIGEP_BODY_MEMBER, "unit": PROVINCE}
    both = Kind.MONITORING_EVALUATION_BOARD, Kind.PROVINCE_EXECUTIVE_BOARD
    sheets = here.scored(candidacy, (80, 10), (81, 10), (82, 10))
    with at(SCORED):
        declaration = made(here.jurors[0], "conflict-declarations", declares(other))
        overseer = serving(here.jurors[3], *(Post(**seat, branch=kind) for kind in both))
        taken_back = overseer.post(f"{declaration}/withdraw", {"reason": "Onun yerine"})
        for number, juror in enumerate(here.jurors[1:]):
            here.scores(juror, other, 60 + number, 10)
    here.closed()
    here.proposed(candidacy)
    with at(DECIDING):
        reader = here.jurors[3]
        seen = reader.get(sheets[0]).status_code
        answers = [reader.put(sheets[0], {"points": []}, If_Match="*"), reader.post(f"{sheets[0]}/abstain", ABSTAINS)]

    assert seen == 200
    assert refusals([taken_back, *answers]) == [(403, "role_not_allowed")] * 3


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_each_of_the_ways_into_a_work_is_a_conflict_by_itself(cast: Settled) -> None:
    here = Judging(cast)
    with at(ACCEPTED):
        work = here.accepted_work("Bilim şenliği")
    with at("9.5.2026"):
        cast.evaluate()
    candidacy = UUID(here.nominated(work)[-36:])
    named, serves, served, left, comes = (new_id() for _ in range(5))
    post: dict[str, Any] = {"role": Role.TEACHER, "unit": CAMLITEPE, "sequence": 1}
    added(
        cast,
        RecordPerson(record_id=UUID(work), person=named),
        KnownPerson(id=serves, name="Biri", unit=CAMLITEPE, sequence=1),
        # The project year is from 1 September 2025 to 31 August 2026.
        KnownPost(id=new_id(), person=served, starts_on=date(2020, 9, 1), ends_on=date(2025, 9, 1), **post),
        KnownPost(id=new_id(), person=left, starts_on=date(2020, 9, 1), ends_on=date(2025, 8, 31), **post),
        KnownPost(id=new_id(), person=comes, starts_on=date(2026, 9, 1), ends_on=None, **post),
    )
    with Session(cast.house.engine) as session:
        found = [
            session.scalar(select(func.score_conflict(candidacy, one))) for one in (named, serves, served, left, comes)
        ]

    assert found == ["own_record", "own_record", "own_record", None, None]


@pytest.mark.requirement("SEC-09", "SM-AWD-4", "Q-43", "Q-52")
def test_what_a_deputy_gave_counts_no_more_once_the_juror_declares(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Şiir dinletisi"))
    absent = here.jurors[0]
    seat = {"role": Role.BIGEP_BODY_MEMBER, "unit": PROVINCE, "branch": Kind.MONITORING_EVALUATION_BOARD}
    deputy = Person(cast.house.client, "awards", (Post(**seat, deputy_for=absent.id),))
    with at(SCORED):
        sheet = here.scores(deputy, candidacy, 70, 10)
        made(absent, "conflict-declarations", declares(candidacy))
        emptied = ok(deputy.get(sheet))
        again = here.writes(deputy, sheet, 70, 10)
        with pytest.raises(IntegrityError, match="conflict of interest"):
            stands(cast, Score, sheet, total=140)

    assert (emptied["total"], [one["points"] for one in emptied["points"]]) == (None, [None, None])
    assert refusal(again) == (409, "conflict_declared")
