"""A juror's sheet: what each criterion gives at most, and what a sheet reads as (SM-AWD-4, AWD-06)."""

from __future__ import annotations

import pytest

from tests.awards.cast import at, ok, refusal
from tests.awards.described import form, kind
from tests.awards.judging import SCORED, Judging
from tests.awards.settling import Settled


@pytest.fixture
def here(cast: Settled) -> Judging:
    return Judging(cast)


@pytest.fixture
def sheet(here: Judging) -> str:
    """The address of a sheet that the first juror has opened."""
    candidacy = here.nominated(*here.works("Okuma şenliği"))
    with at(SCORED):
        return f"/v1/scores/{ok(here.begins(here.jurors[0], candidacy))['id']}"


@pytest.mark.requirement("SM-AWD-4", "AWD-06")
def test_a_sheet_is_read_as_not_given_until_every_criterion_has_its_points(here: Judging, sheet: str) -> None:
    juror, read = here.jurors[0], []
    with at(SCORED):
        read.append(ok(juror.get(sheet))["state"])
        read += [ok(here.writes(juror, sheet, *points))["state"] for points in ((70, None), (70, 10))]
        [listed] = ok(juror.get("/v1/scores?mine=yes"))["items"]
        read.append(ok(juror.post(f"{sheet}/abstain", {"reason": "Adayı yakından tanıyorum"}))["state"])
    told = [one["data"]["state"] for one in here.cast.house.events() if one["type"].startswith("awards.score.")]

    assert [one["text"] for one in read] == ["Puan verilmedi", "Puanlar eksik", "Puan verildi", "Çekimser"]
    assert listed["state"] == read[2]
    # Whoever hears of scoring learns neither how far a juror is, nor that one abstains.
    assert {one["code"] for one in [*read, *told]} == {"written"}
    assert {one["tr"] for one in told} == {"Puanlanıyor"}


@pytest.mark.requirement("AWD-06")
def test_each_criterion_says_what_it_gives_at_most_and_how_often_it_counts(here: Judging, sheet: str) -> None:
    with at(SCORED):
        shown = ok(here.jurors[0].get(sheet))
    points = next(field for field in form(kind(here.cast.house, "scores"), "write", shown, **shown) if field.rows)

    asked = [part for row in points.rows for part in row.parts if part.kind != "hidden"]
    assert [(one.most, one.times) for one in asked] == [(100, 1), (20, 2)]


@pytest.mark.requirement("AWD-06")
@pytest.mark.parametrize(
    ("points", "named"),
    [
        ((105, 10), ["Hedeflerine ulaştı (0–100)"]),
        ((100, 21), ["Dört grubun katılımı (0–20)"]),
        ((101, 2_000_000_000), ["Hedeflerine ulaştı (0–100)", "Dört grubun katılımı (0–20)"]),
    ],
)
def test_more_points_than_there_are_are_refused_with_the_most_there_is(
    here: Judging, sheet: str, points: tuple[int, int], named: list[str]
) -> None:
    with at(SCORED):
        answer = here.writes(here.jurors[0], sheet, *points)

    assert refusal(answer) == (422, "points_above_maximum")
    assert answer.json["missing"] == named
    assert answer.json["title"] == f"Şu kriterlere verilebilecek puan aşıldı: {', '.join(named)}."
