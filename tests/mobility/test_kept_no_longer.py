"""After its period what a report says of people is erased, on paper too, and what is counted stays (PRV-14)."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from chassis.retention import ErasureRun, erase_all
from services.mobility.retention import KEEPS
from services.mobility.visit_programmes.model import State, VisitProgramme
from tests.doors import Person
from tests.mobility.cast import at, ok
from tests.mobility.visiting import GAINED, Visiting, reaches_the_province


def reported(cast: Visiting) -> str:
    """A visit of April 2026 whose report is with the province, and on paper."""
    deniz = cast.visited(cast.deniz)
    with Session(cast.house.engine) as session, session.begin():
        session.execute(update(VisitProgramme).values(state=State.ENDED))
    reaches_the_province(cast, deniz)
    return deniz


def on_paper(who: Person, report: str) -> list[int]:
    """How its printed forms are answered."""
    listed = ok(who.get(f"{report}/documents"))["items"]
    address = f"{report}/documents"
    return [who.get(one.get("href", f"{address}/{one['id']}/file")).status_code for one in listed]


def erased(cast: Visiting) -> dict[str, Any]:
    """What each day’s run has written down."""
    with Session(cast.house.engine) as session:
        return {str(one.day): one.erased for one in session.query(ErasureRun) if one.is_done}


@pytest.mark.requirement("PRV-14", "MOB-24")
def test_five_years_after_a_visit_nothing_personal_is_left_of_its_report_and_its_counts_are(
    visiting: Visiting,
) -> None:
    cast = visiting
    report = reported(cast)
    counted = ok(cast.oyggm.get("/v1/host-reports"))["items"]
    with at("24.4.2031"):
        erase_all(KEEPS)
        kept, printed = ok(cast.deniz.get(report)), on_paper(cast.deniz, report)
    with at("25.4.2031"):
        erase_all(KEEPS)
        erase_all(KEEPS)
        gone = ok(cast.deniz.get(report))
    with at("30.4.2031"):
        erase_all(KEEPS)
        last, items = on_paper(cast.deniz, report), ok(cast.deniz.get("/v1/follow-ups"))["items"]
        still = ok(cast.oyggm.get("/v1/host-reports"))["items"]

    assert (kept["national_id"], kept["knowledge_gained"], printed) == ("10*******46", GAINED, [200, 200])
    assert (gone["national_id"], gone["knowledge_gained"], gone["application_at_home_school"]) == (None, None, [])
    assert {one["text"] for one in gone["daily_observations"]} == {""}
    assert last == [404, 404]
    assert still == counted
    assert counted[0]["practices_planned"] == len(items)
    assert erased(cast) == {
        "2031-04-24": {"attendance": 3},
        "2031-04-25": {"national_id": 1, "report_texts": 5, "attendance": 1},
        "2031-04-30": {"forms": 2, "report_texts": 2},
    }
