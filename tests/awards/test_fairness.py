"""A made province with known bias: what the fairness view says of it, against an independent computation."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson
from chassis.things import new_id
from services.awards.judging.candidacies.model import Candidacy, CreditedSchool, NominatedRecord, State
from services.awards.judging.decisions.model import AwardDecision, Outcome
from services.awards.judging.scores.model import Score, ScorePoints
from services.awards.records.activity_records.model import ActivityRecord, Mode
from services.awards.records.activity_records.model import State as Record
from services.awards.years.bodies.model import Body, Kind
from services.awards.years.bodies.model import State as BodyState
from services.awards.years.criteria_sets.queries import criteria_of
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.project_years.model import State as YearState
from tests.awards.cast import at, ok, refusal
from tests.awards.judging import DECIDING, SCORED, Judging
from tests.awards.settling import Settled

AREA, PROVINCE = "academic_award", "tr/10"
# By district: its level, how many serve at its school, how many works, nominees and awards.
DISTRICTS = {
    "karesi": ("lower_secondary_school", 60, 40, 12, 6),
    "burhaniye": ("primary_school", 30, 20, 6, 1),
    "gonen": ("preschool", 8, 9, 3, 0),
}
# What was put in, in points of the first criterion: the first is 9 stricter than the middle one, the last 9 milder.
BIAS = (-9, -3, 0, 3, 9)
MOST = 140
BEGUN: dict[str, Any] = {"sequence": 1, "version": 1}


class Province:
    """Filled by hand: works, nominees whose true worth is known, and jurors whose bias is."""

    def __init__(self, cast: Settled) -> None:
        self.cast = cast
        self.jurors = [new_id() for _ in BIAS]
        self.worth: dict[UUID, int] = {}
        self.given: list[tuple[UUID, UUID, int]] = []
        with Session(cast.house.engine) as session, session.begin():
            year = session.get_one(ProjectYear, UUID(cast.year))
            year.state = YearState.EVALUATION
            self.criteria = [one.id for one in criteria_of(session, year.id, AREA)]
            for district, made in DISTRICTS.items():
                self._district(session, year, f"{PROVINCE}/{district}/900001", *made)

    def _district(  # noqa: PLR0913, PLR0917  # a district has as many numbers
        self, session: Session, year: ProjectYear, school: str, level: str, staff: int, works: int, nominees: int,
        awards: int,
    ) -> None:  # fmt: skip
        body = {"kind": Kind.SCHOOL_PROJECT_COMMISSION, "unit": school, "level": level, "state": BodyState.ACTIVE}
        session.add(Body(project_year_id=year.id, **body, **BEGUN))
        session.add_all(KnownPerson(id=new_id(), name="Biri", unit=school, sequence=1) for _ in range(staff))
        records = [self._record(year, school) for _ in range(works)]
        session.add_all(records)
        session.flush()
        for number, record in enumerate(records[:nominees]):
            self._nominee(session, year, record, level, number < awards)

    def _record(self, year: ProjectYear, school: str) -> ActivityRecord:
        return ActivityRecord(
            id=new_id(),
            unit=school,
            project_year_id=year.id,
            author=new_id(),
            award_area=AREA,
            aims=[],
            mode=Mode.REMOTE,
            name="Çalışma",
            starts_on=date(2025, 10, 1),
            ends_on=date(2025, 10, 2),
            state=Record.ACCEPTED,
            **BEGUN,
        )

    def _nominee(self, session: Session, year: ProjectYear, record: ActivityRecord, level: str, given: bool) -> None:  # noqa: FBT001  # as above
        number = len(self.worth)
        worth = 30 + (7 * number) % 41
        who = [(number + step) % len(BIAS) for step in range(3)]
        totals = [worth + BIAS[one] for one in who]
        candidacy = Candidacy(
            id=new_id(),
            unit=record.unit,
            project_year_id=year.id,
            award_area=AREA,
            recipient_group="teacher",
            level=level,
            name=f"Aday {number}",
            grounds="Örnek",
            nominated_by=new_id(),
            nominator=Kind.SCHOOL_PROJECT_COMMISSION,
            mean=sum(totals) / 3,
            first_mean=sum(totals) / 3,
            spread=max(totals) - min(totals),
            scorers=3,
            published_on=date(2026, 6, 2),
            state=State.GRANTED if given else State.NOT_GRANTED,
            records=[NominatedRecord(record_id=record.id, recipient_group="teacher", place=1)],
            credited=[CreditedSchool(unit=record.unit)],
            **BEGUN,
        )
        session.add(candidacy)
        session.flush()
        outcome = Outcome.GRANTED if given else Outcome.NOT_GRANTED
        said = {"decision_number": "1", "decided_on": date(2026, 6, 2), "grounds": None if given else "–"}
        session.add(AwardDecision(candidacy_id=candidacy.id, outcome=outcome, **said))
        for one, total in zip(who, totals, strict=True):
            points = [ScorePoints(criterion_id=self.criteria[0], points=total)]
            of = {"candidacy_id": candidacy.id, "juror": self.jurors[one]}
            score = Score(unit=PROVINCE, total=total, given=points, **of, **BEGUN)
            session.add(score)
            self.given.append((self.jurors[one], candidacy.id, total))
        self.worth[candidacy.id] = worth


def made_report(cast: Settled, **more: Any) -> dict[str, Any]:
    with at(DECIDING):
        return ok(cast.monitoring[1].post("/v1/fairness-reports", {"project_year": cast.year} | more))


def pages(cast: Settled, address: str) -> list[dict[str, Any]]:
    """Every line of a list, page by page."""
    found: list[dict[str, Any]] = []
    after = ""
    with at(DECIDING):
        while True:
            page = ok(cast.monitoring[1].get(f"{address}&limit=7{after}"))
            found += page["items"]
            if page["next"] is None:
                return found
            after = f"&after={page['next']}"


@pytest.mark.requirement("SM-AWD-4")
def test_shares_by_district_level_and_size_are_as_they_were_made(cast: Settled) -> None:
    Province(cast)

    report = made_report(cast)

    by = {(one["dimension"], one["key"]): one for one in report["shares"]}
    in_all = [sum(column) for column in zip(*(made[2:] for made in DISTRICTS.values()), strict=True)]
    sizes = {"karesi": "large", "burhaniye": "medium", "gonen": "small"}
    assert [report[name] for name in ("applicants", "nominees", "winners")] == in_all
    for district, (level, _, *numbers) in DISTRICTS.items():
        keys = [("district", f"{PROVINCE}/{district}"), ("level", level), ("size", sizes[district])]
        for line in (by[key] for key in keys):
            assert [line[name] for name in ("applicants", "nominees", "winners")] == numbers
            shares = [line[f"share_of_{name}"] for name in ("applicants", "nominees", "winners")]
            assert shares == pytest.approx([own / all_ for own, all_ in zip(numbers, in_all, strict=True)])
            assert line["enough"] == (numbers[0] >= 10)
            assert line["rate"] == (pytest.approx(numbers[2] / numbers[0]) if numbers[0] >= 10 else None)
    assert len(by) == 9


@pytest.mark.requirement("SM-AWD-4")
def test_the_interval_of_a_rate_is_wilson_s(cast: Settled) -> None:
    Province(cast)

    line = next(one for one in made_report(cast)["shares"] if one["key"] == f"{PROVINCE}/karesi")

    # Both ends solve (p - rate)² = z² p (1 - p) / n.
    for end in (line["rate_low"], line["rate_high"]):
        assert (end - 6 / 40) ** 2 == pytest.approx(1.96**2 * end * (1 - end) / 40)
    assert line["rate_low"] < 6 / 40 < line["rate_high"]


@pytest.mark.requirement("SM-AWD-4")
def test_the_bias_that_was_put_in_is_found_and_ranks_without_it_stand_beside(cast: Settled) -> None:
    made = Province(cast)
    report = made_report(cast)

    jurors = pages(cast, f"/v1/fairness-jurors?report={report['id']}")
    ranks = pages(cast, f"/v1/fairness-ranks?report={report['id']}&award_area={AREA}&recipient_group=teacher")

    numbers = Counter(juror for juror, _, _ in made.given)
    assert [(UUID(one["juror"]), one["scores"]) for one in jurors] == [(one, numbers[one]) for one in made.jurors]
    assert [one["effect"] for one in jurors] == pytest.approx([100 * one / MOST for one in BIAS], abs=1e-6)
    adjusted = {UUID(one["candidacy_id"]): one["adjusted"] for one in ranks}
    assert adjusted == pytest.approx({one: 100 * worth / MOST for one, worth in made.worth.items()}, abs=1e-6)
    # Places by hand: so many are worth more, so many have a higher mean.
    means = {one: sum(total for _, of, total in made.given if of == one) / 3 for one in made.worth}
    assert {UUID(one["candidacy_id"]): one["place"] for one in ranks} == place_of(means)
    assert {UUID(one["candidacy_id"]): one["adjusted_place"] for one in ranks} == place_of(made.worth)
    assert place_of(means) != place_of(made.worth)
    assert all(one["best_place"] <= one["adjusted_place"] <= one["worst_place"] for one in ranks)


def place_of(values: Any) -> dict[UUID, int]:
    return {one: 1 + sum(round(other, 6) > round(own, 6) for other in values.values()) for one, own in values.items()}


@pytest.mark.requirement("SM-AWD-4")
def test_it_informs_and_changes_no_rank_and_no_decision(cast: Settled) -> None:
    Province(cast)
    names = ("state", "mean", "first_mean", "spread", "scorers", "version", "sequence")

    def stands() -> list[tuple[Any, ...]]:
        with Session(cast.house.engine) as session:
            return [
                tuple(row) for row in session.execute(select(*(getattr(Candidacy, one) for one in names), Candidacy.id))
            ]

    before = sorted(stands(), key=str)
    report = made_report(cast)

    assert sorted(stands(), key=str) == before
    assert cast.last("awards.fairness_report.made")["data"]["facts"] == {"project_year_id": cast.year}
    assert report["actions"] == []


@pytest.mark.requirement("SM-AWD-4")
def test_of_few_scores_nothing_is_said(cast: Settled) -> None:
    here = Judging(cast)
    [one] = here.works("Ebru atölyesi")
    candidacy = here.nominated(one)
    here.scored(candidacy, (90, 10), (70, 15), (80, 12))
    here.closed()

    report = made_report(cast)
    jurors = pages(cast, f"/v1/fairness-jurors?report={report['id']}")
    ranks = pages(cast, f"/v1/fairness-ranks?report={report['id']}&award_area={AREA}&recipient_group=teacher")

    assert [(one["enough"], one["effect"], one["low"]) for one in jurors] == [(False, None, None)] * 3
    assert [(one["enough"], one["place"], one["adjusted"], one["best_place"]) for one in ranks] == [
        (False, 1, None, None)
    ]
    assert {one["rate"] for one in report["shares"]} == {None}


@pytest.mark.requirement("SM-AWD-4", "PRV-11")
def test_nobody_makes_or_reads_one_while_scoring_goes_on_or_from_outside(cast: Settled) -> None:
    here = Judging(cast)
    [one] = here.works("Münazara")
    candidacy = here.nominated(one)
    here.scored(candidacy, (90, 10), (70, 15), (80, 12))
    with at(SCORED):
        early = cast.monitoring[1].post("/v1/fairness-reports", {"project_year": cast.year})
    here.closed()
    report = made_report(cast)
    address = f"/v1/fairness-reports/{report['id']}"
    jurors = f"/v1/fairness-jurors?report={report['id']}"
    with at(DECIDING):
        outside = [cast.heads[next(iter(cast.heads))], here.selin, cast.izmir, here.board(next(iter(cast.heads)))]
        found = [who.get(address).status_code for who in outside]
        lines = [who.get(jurors).status_code for who in (*outside, cast.province)]
        officer = cast.province.get(address).status_code

    assert refusal(early) == (409, "scoring_goes_on")
    assert found == [404] * 4
    # The province's officers see how things are spread, and no juror by name (ledger 5.1).
    assert (officer, lines) == (200, [404] * 5)
