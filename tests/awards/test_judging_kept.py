"""What is kept of those who judged and of those who were judged, and for how long (PRV-12, PRV-14)."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.documents import making
from chassis.documents.model import Document
from chassis.identity import Post, Role
from chassis.retention import erase_all
from services.awards.judging.area import KEEPS
from services.awards.judging.scores.model import Score
from services.awards.subscriptions import LISTENER
from services.awards.years.bodies.model import Kind
from tests.awards.cast import at, ok, refusal
from tests.awards.judging import ACCEPTED, DECIDED, DECIDING, SCORED, Judging
from tests.awards.places import CAMLITEPE, PROVINCE
from tests.awards.settling import Settled
from tests.doors import Person
from tests.telling import hear

NAME = "Ada Yel"


def awarded(here: Judging) -> tuple[str, str]:
    """A student and their candidacy, which was granted."""
    recorder = here.cast.recorders[CAMLITEPE]
    with at(ACCEPTED):
        student = here.student(recorder, number="11", name=NAME)
        here.consented(recorder, student)
    [work] = here.works("Resim sergisi")
    candidacy = here.nominated(work, recipient_group="student", people=[], students=[student], student_count=1)
    here.scored(candidacy, (90, 15), (80, 15), (85, 15))
    here.closed()
    with at(DECIDING):
        ok(here.ranks(group="student"))
        ok(here.jurors[0].post(f"{candidacy}/propose"))
        ok(here.cast.executive[0].post(f"{candidacy}/decide", DECIDED))
        while making.make_next():
            pass
    return student, candidacy


def papers(cast: Settled) -> str:
    """Everything that stands on a certificate."""
    with Session(cast.house.engine) as session:
        return str(session.scalars(select(Document.content).where(Document.kind == "award_certificate")).all())


@pytest.mark.requirement("PRV-12")
def test_with_a_parent_s_consent_taken_back_the_name_leaves_award_and_certificate_within_a_day(cast: Settled) -> None:
    here = Judging(cast)
    student, candidacy = awarded(here)
    with at(DECIDING):
        before = papers(cast)
        ok(cast.recorders[CAMLITEPE].post(f"/v1/students/{student}/withdraw_consent"))
        hear(LISTENER, cast.last("awards.student.consent_withdrawn"))
        [certificate] = ok(cast.heads[CAMLITEPE].get("/v1/award-certificates"))["items"]
        shown = ok(cast.heads[CAMLITEPE].get(candidacy))
    with at("3.6.2026", "03:00:00"):
        erase_all(KEEPS)
        after = papers(cast)

    assert NAME in before
    assert (certificate["state"]["code"], certificate["name"]) == ("withdrawn", "")
    assert (shown["student_ids"], shown["student_count"], shown["state"]["code"]) == ([], 1, "granted")
    assert NAME not in after


@pytest.mark.requirement("PRV-14")
def test_after_five_years_nobody_knows_who_scored_and_the_sums_stay(cast: Settled) -> None:
    here = Judging(cast)
    _, candidacy = awarded(here)
    with at("31.8.2028"):
        erase_all(KEEPS)
        in_time, grounds = papers(cast), ok(here.jurors[0].get(candidacy))["grounds"]
    with at("1.9.2028"):
        erase_all(KEEPS)
        two_years = papers(cast)
        named = jurors(cast)
    with at("1.7.2031"):
        erase_all(KEEPS)
        shown = ok(here.jurors[0].get(candidacy))

    assert NAME in in_time
    assert NAME not in two_years
    assert (bool(grounds), shown["grounds"]) == (True, "")
    assert {one.id for one in here.jurors[:3]} <= named
    assert {one.id for one in here.jurors} & jurors(cast) == set()
    assert (shown["scorers"], shown["mean"], [one["total"] for one in shown["totals"]]) == (3, 115.0, [120, 115, 110])


def jurors(cast: Settled) -> set[object]:
    with Session(cast.house.engine) as session:
        return set(session.scalars(select(Score.juror)))


@pytest.mark.requirement("SEC-09", "Q-43", "Q-52")
def test_a_deputy_scores_neither_what_they_may_not_nor_what_the_one_they_stand_in_for_may_not(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Şiir dinletisi"))
    seat = {"role": Role.BIGEP_BODY_MEMBER, "unit": PROVINCE, "branch": Kind.MONITORING_EVALUATION_BOARD}
    deputies = [
        Person(cast.house.client, "awards", (Post(**seat, deputy_for=absent.id),))
        for absent in (here.own, here.jurors[0])
    ]
    with at(SCORED):
        refused = here.begins(deputies[0], candidacy)
        score = here.scores(deputies[1], candidacy, 70, 10)
        shown = ok(deputies[1].get(score))

    assert refusal(refused) == (409, "own_record")
    assert (shown["juror"], shown["total"]) == (str(deputies[1].id), 90)
