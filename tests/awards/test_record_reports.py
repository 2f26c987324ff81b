"""What the records add up to: projects counted, and institutions without any (AWD-20, AWD-25)."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy.orm import Session

from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.activity_records.model import State as Record
from services.awards.years.project_years.model import ProjectYear, State
from tests.awards.cast import at, ok
from tests.awards.places import ALTIEYLUL, CAMLITEPE, GULYOLU, ISKELEYOLU, KARESI, TASKOPRU
from tests.awards.recording import CHOIR, PROJECT, SEMINAR, Recording
from tests.awards.settling import Settled
from tests.doors import Person

GAPS, COUNTS = "/v1/without-projects", "/v1/project-counts"
JOINT = PROJECT | {"programme": "teknofest", "co_owners": [GULYOLU]}


def told(cast: Settled) -> Recording:
    """One project of two schools, one of one, a draft, and works that are no projects."""
    here = Recording(cast)
    team = here.team(here.head_camlitepe, here.selin)
    here.submitted(here.selin, JOINT, team=team)
    here.submitted(here.selin, PROJECT, team=team)
    here.drafted(here.gul, PROJECT)
    here.submitted(here.gul, SEMINAR)
    here.submitted(here.recorder, CHOIR)
    return here


def counted(who: Person, cast: Settled, **asked: str) -> dict[str, tuple[int, int | None]]:
    """How many of each, and how many the year before."""
    words = "".join(f"&{name}={value}" for name, value in asked.items())
    items = ok(who.get(f"{COUNTS}?project_year={cast.year}{words}"))["items"]
    return {one["key"]: (one["number"], one["before"]) for one in items}


@pytest.mark.requirement("AWD-20")
def test_institutions_without_project_work_are_listed(cast: Settled) -> None:
    """A joint project counts for each of its schools; a draft for nobody."""
    with at("24.11.2025"):
        here = told(cast)
        of_province = ok(cast.province.get(f"{GAPS}?project_year={cast.year}"))["items"]
        of_district = ok(cast.officers[KARESI].get(f"{GAPS}?project_year={cast.year}"))["items"]
        first = ok(cast.province.get(f"{GAPS}?project_year={cast.year}&limit=2"))
        second = ok(cast.province.get(f"{GAPS}?project_year={cast.year}&limit=2&after={first['next']}"))
        book = cast.province.get(f"{GAPS}/workbook?project_year={cast.year}")
        hidden = cast.izmir.get(f"{GAPS}?project_year={cast.year}").status_code
    units = {one["unit"] for one in of_province}

    assert {CAMLITEPE, GULYOLU} & units == set()
    assert {TASKOPRU, ISKELEYOLU} <= units
    assert [one["unit"] for one in of_district] == [TASKOPRU]
    assert [one["unit"] for one in of_province][:4] == [one["unit"] for one in first["items"] + second["items"]]
    lines = list(load_workbook(BytesIO(book.data)).active.values)
    assert len(lines) == len(units) + 2
    assert str(cast.province.id) in str(lines[-1][0])
    assert hidden == 404
    assert here


@pytest.mark.requirement("AWD-25", "AWD-24")
def test_projects_are_counted_by_programme_scope_level_and_district(cast: Settled) -> None:
    with at("24.11.2025"):
        told(cast)
        by = {name: counted(cast.province, cast, by=name) for name in ("programme", "scope_level", "district")}
        by["school_level"] = counted(cast.province, cast, by="school_level")
        areas = counted(cast.province, cast, by="award_area")
        elsewhere = counted(cast.officers[KARESI], cast)
        below = counted(cast.province, cast, place=KARESI)
        words = ok(cast.province.get(f"{COUNTS}?project_year={cast.year}&by=district"))["items"]

    assert by["programme"] == {"teknofest": (1, None), "tubitak": (1, None)}
    assert by["scope_level"] == {"national": (2, None)}
    assert by["district"] == {ALTIEYLUL: (2, None)}
    assert by["school_level"] == {"upper_secondary_school": (2, None)}
    assert areas["project_award"] == (2, None)
    assert areas["academic_award"] == (1, None)
    assert (elsewhere, below) == ({}, {})
    assert [one["text"] for one in words] == ["Altıeylül"]


@pytest.mark.requirement("AWD-25")
def test_the_list_is_a_workbook_with_words_for_codes(cast: Settled) -> None:
    with at("24.11.2025"):
        told(cast)
        book = cast.province.get(f"/v1/activity-records/workbook?project_year={cast.year}&programme=tubitak")
    head, line, by = load_workbook(BytesIO(book.data)).active.values

    assert head[1] == "Okul"
    assert line[1:3] == ("Altıeylül Çamlıtepe Fen Lisesi", "Zeytin karasuyunun arıtılması")
    assert "TÜBİTAK" in line
    assert str(cast.province.id) in by[0]


@pytest.mark.requirement("AWD-25")
def test_a_year_is_counted_beside_the_one_before(cast: Settled) -> None:
    last = {"motto": "", "owner": "", "implementer": "", "state": State.CLOSED, "unit": "tr/10", "first_year": 2024}
    days = {"starts_on": date(2024, 9, 1), "ends_on": date(2025, 8, 31), "records_until": date(2025, 5, 9)}
    with at("24.11.2025"):
        here = told(cast)
        with Session(cast.house.engine) as session, session.begin():
            before = ProjectYear(**last, **days, scores_until=date(2025, 5, 30), version=1)
            session.add(before)
            session.flush()
            work = {name: PROJECT[name] for name in ("name", "award_area", "work_heading", "item", "aims", "mode")}
            for number, programme in enumerate(("tubitak", "tubitak", "etwinning")):
                place = {"unit": CAMLITEPE, "author": here.selin.id, "programme": programme, "scope_level": "national"}
                day = date(2024, 11, 1 + number)
                known = {
                    "project_year_id": before.id,
                    "starts_on": day,
                    "ends_on": day,
                    "state": Record.ARCHIVED,
                    "version": 1,
                }
                session.add(ActivityRecord(**work, **place, **known))
        items = ok(cast.province.get(f"{COUNTS}?project_year={cast.year}"))["items"]

    assert [(one["key"], one["number"], one["before"], one["change"]) for one in items] == [
        ("etwinning", 0, 1, -1),
        ("teknofest", 1, 0, 1),
        ("tubitak", 1, 2, -1),
    ]
