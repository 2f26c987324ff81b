"""The year's report: four chapters, institutions without projects, managers' efforts; and the end of the year."""

from __future__ import annotations

import io

import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.documents.model import Document
from services.awards.school_work.public_events.model import EventKind
from services.awards.subscriptions import LISTENER
from tests.awards.cast import at, ok, refusal, told_to
from tests.awards.places import GULYOLU, PROVINCE
from tests.awards.settling import AREAS, Settled
from tests.awards.year_end import ANSWERS, CHAPTERS, awarded, held, report_of
from tests.telling import hear


@pytest.mark.requirement("AWD-32", "AWD-20", "AWD-37")
def test_the_report_has_a_chapter_for_each_line_of_work_and_is_adopted_by_the_board(cast: Settled) -> None:
    with at("8.5.2026", "09:00:00"):
        too_early = cast.technical[0].post("/v1/year-reports", {"project_year": cast.year})
    awarded(cast)
    with at("24.6.2026"):
        ok(cast.heads[GULYOLU].post("/v1/manager-answers", ANSWERS))
        by_officer = cast.province.post("/v1/year-reports", {"project_year": cast.year})
        by_board = cast.executive[0].post("/v1/year-reports", {"project_year": cast.year})
        begun = ok(cast.technical[0].post("/v1/year-reports", {"project_year": cast.year}))
        again = cast.technical[1].post("/v1/year-reports", {"project_year": cast.year})
        address = f"/v1/year-reports/{begun['id']}"
        unwritten = cast.executive[0].post(f"{address}/adopt")
        ok(cast.technical[0].put(address, CHAPTERS, If_Match=cast.technical[0].get(address).headers["ETag"]))
        unseen = cast.teachers[GULYOLU][0].get(address)
        adopted = ok(cast.executive[0].post(f"{address}/adopt"))
        seen = cast.teachers[GULYOLU][0].get(address)
        book = cast.province.get("/v1/year-reports/workbook")
        with Session(cast.house.engine) as session:
            paper = session.scalars(select(Document).filter_by(kind="year_report")).one().content

    assert refusal(too_early) == (409, "year_not_reported_yet")
    assert by_officer.status_code == 403
    assert by_board.status_code == 404
    assert refusal(again) == (409, "report_already_begun")
    assert refusal(unwritten) == (422, "chapters_unwritten")
    assert len(unwritten.json["missing"]) == 5
    assert (unseen.status_code, seen.status_code) == (404, 200)
    assert {one["award_area"] for one in adopted["chapters"]} == set(AREAS)
    assert {one["unit"] for one in adopted["zero_project_schools"]} >= {GULYOLU}
    assert {one["figure"]: one["value"] for one in adopted["figures"]}["answered_schools"] == 1
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(book.data)).active]
    assert ANSWERS["include_parents"] in {row[3] for row in rows}
    assert [part["title"] for part in paper["sections"]][:4] == [
        "Akademik çalışmalar",
        "Proje çalışmaları",
        "Yenilikçi ortamlar ve Tasarım Beceri Atölyeleri",
        "Sanat, spor, kültür ve sosyal faaliyetler",
    ]


@pytest.mark.requirement("AWD-32")
def test_the_figures_of_an_adopted_report_stay_as_they_were(cast: Settled) -> None:
    awarded(cast)
    with at("24.6.2026"):
        report = report_of(cast)
        ok(cast.executive[0].post(f"/v1/year-reports/{report['id']}/adopt"))
        ok(cast.heads[GULYOLU].post("/v1/manager-answers", ANSWERS))
        later = ok(cast.province.get(f"/v1/year-reports/{report['id']}"))

    assert {one["figure"]: one["value"] for one in later["figures"]}["answered_schools"] == 0


@pytest.mark.requirement("SM-AWD-1", "AWD-32", "AWD-34", "NTF-68")
def test_a_year_is_closed_after_fair_ceremony_and_report_and_then_nothing_changes(cast: Settled) -> None:
    address = f"/v1/project-years/{cast.year}"
    awarded(cast)
    with at("26.6.2026"):
        held(cast, EventKind.FAIR)
        no_ceremony = cast.executive[0].post(f"{address}/close")
        held(cast, EventKind.AWARD_CEREMONY)
        no_report = cast.executive[0].post(f"{address}/close")
        report = report_of(cast)
        ok(cast.executive[0].post(f"/v1/year-reports/{report['id']}/adopt"))
        year = ok(cast.executive[0].post(f"{address}/close"))
        told = cast.last("awards.project_year.closed")
        hear(LISTENER, told)
        late = cast.province.post("/v1/supporters", {"name": "Geç kalan"})
        bodies = ok(cast.auditor.get(f"/v1/bodies?project_year={cast.year}&limit=100"))["items"]

    assert no_ceremony.json["missing"] == ["held.award_ceremony"]
    assert refusal(no_report) == (422, "year_report_missing")
    assert year["state"]["code"] == "closed"
    assert told_to(told) == {("principal", PROVINCE), ("bigep_body_member", PROVINCE)}
    assert refusal(late) == (409, "year_not_closed")
    assert {one["state"]["code"] for one in bodies} == {"dissolved"}
