"""How the directorates and OGM follow the partnerships: where each stands, what is late first, and what was done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from chassis import clock
from chassis.db import transaction
from chassis.identity import Role
from chassis.things import new_id
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.years.calendar_steps.queries import stands
from services.partnership.years.cycles.model import Cycle, StandCount
from services.partnership.years.standings.process import keep_half_year
from tests.partnership.cast import CAMLITEPE, POYRAZLI, Cast, at, ok
from tests.partnership.clockwork import clock_takes
from tests.partnership.reporting import carried_out

YEARS = "/v1/school-years"


def listed(who: Any, query: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ok(who.get(f"{YEARS}{query}"))["items"]
    return found


def standing(cast: Cast) -> tuple[str, str | None]:
    """Where the first year stands in the list, and by when it has to go on; the same as is worked out from records."""
    [line] = [one for one in listed(cast.ogm) if one["school_year"] == "2025-2026"]
    with Session(cast.house.engine) as session:
        kept = {(one.id, one.stands_at, one.next_due_at) for one in session.query(Cycle)}
        assert kept == {tuple(row) for row in session.execute(stands(true()))}
        assert_counted(session)
    return line["state"]["code"], line["due"] and datetime.fromisoformat(line["due"]).astimezone(UTC).isoformat()


def assert_counted(session: Session) -> None:
    """What the trigger has counted is what there is."""
    what = (Cycle.school_year, Cycle.stands_at, Cycle.next_due_at)
    there = [
        tuple(row)
        for place in (Cycle.district, Cycle.province)
        for row in session.execute(select(place, *what, func.count()).group_by(place, *what))
    ]
    kept = select(
        StandCount.unit, StandCount.school_year, StandCount.stands_at, StandCount.next_due_at, StandCount.number
    )
    assert {tuple(row) for row in session.execute(kept.where(StandCount.number != 0))} == set(there)


def end_of(day: str) -> str:
    return clock.end_of(date.fromisoformat(day)).isoformat()


@pytest.mark.requirement("PAR-38", "PAR-17")
def test_a_year_moves_on_in_the_list_with_every_record_that_completes_a_step(cast: Cast) -> None:
    assert cast.contacted
    assert standing(cast) == ("information_meeting", end_of("2025-05-31"))
    assert cast.appointments
    assert standing(cast) == ("information_meeting", end_of("2025-05-31"))
    assert cast.prepared
    assert standing(cast) == ("action_plan_prepared", end_of("2025-08-31"))
    assert cast.agreed_plan
    assert standing(cast) == ("action_plan_prepared", end_of("2025-08-31"))
    assert cast.approved_plan
    assert standing(cast) == ("action_plan_sent", end_of("2025-08-31"))
    assert cast.submitted_plan
    assert standing(cast) == ("joint_work_carried_out", end_of("2026-06-26"))
    with at("2.9.2025"):
        meeting = evaluated(cast, "2026-05-15")
    assert standing(cast) == ("joint_work_carried_out", end_of("2026-05-15"))
    carried_out(cast)
    with at("10.11.2025"):
        for activity in cast.activities.values():
            ok(cast.selin.post(f"{activity}/cancel", {"reason": "Yapılamadı, gerekçesi yazıldı"}))
    assert standing(cast) == ("ministry_evaluation_meeting", end_of("2026-05-15"))
    with at("15.5.2026"):
        attendance = [{"partnership": cast.active, "group_one_attended": True, "group_two_attended": True}]
        ok(cast.ogm.post(f"{meeting}/hold", {"minutes": "Görüşüldü.", "attendance": attendance}))
    assert standing(cast) == ("evaluation_report_prepared", end_of("2026-06-30"))


def evaluated(cast: Cast, day: str) -> str:
    said = {"school_year": "2025-2026", "meets_on": day, "mode": "online", "partnerships": [cast.active]}
    return f"/v1/evaluation-meetings/{ok(cast.ogm.post('/v1/evaluation-meetings', said))['id']}"


@pytest.mark.requirement("PAR-38")
def test_a_vacant_post_takes_the_year_back_and_the_ministrys_calendar_moves_what_is_due(cast: Cast) -> None:
    assert cast.submitted_plan
    with at("10.9.2025"), transaction() as session:
        session.get_one(Cycle, UUID(listed(cast.ogm)[0]["id"]))
        keep_half_year(session, {"school_year": "2025-2026"})
    assert standing(cast) == ("joint_work_carried_out", end_of("2026-06-26"))
    with at("12.1.2026"):
        ok(cast.ogm.post(f"/v1/partnerships/{cast.active}/suspend", {"reason": "Tadilat"}))
    assert standing(cast) == ("joint_work_carried_out", None)
    with at("13.1.2026"):
        ok(cast.ogm.post(f"/v1/partnerships/{cast.active}/resume"))
    assert standing(cast) == ("joint_work_carried_out", end_of("2026-06-26"))


@pytest.mark.requirement("PAR-17", "SEC-01", "Q-13")
def test_each_directorate_follows_its_own_pairs_and_both_districts_do(cast: Cast) -> None:
    assert cast.announced
    house = cast.house
    strangers = [
        house.person(Role.DISTRICT_OFFICER, "tr/10/edremit"),
        house.person(Role.PROVINCE_OFFICER, "tr/16"),
        house.person(Role.PLATFORM_ADMIN, "tr"),
        house.person(Role.TRAINER, CAMLITEPE),
    ]
    for reader in (cast.ogm, cast.province, cast.altieylul, cast.bandirma, cast.head_one, cast.head_two):
        assert [one["title"]["tr"] for one in listed(reader)] == ["Çamlıtepe Fen Lisesi – Poyrazlı Anadolu Lisesi"]
    for stranger in strangers:
        assert listed(stranger) == []
        assert ok(stranger.get(f"{YEARS}/sums"))["items"] == []


def many(cast: Cast, count: int) -> None:
    """So many pairs more, each a day less late than the one before; the last third is late for nothing."""
    with at("3.6.2025"), Session(cast.house.engine) as session, session.begin():
        for number in range(count):
            unit, other = (f"tr/10/{place}/8{number:05}" for place in ("edremit", "gonen"))
            pair = Partnership(
                unit=unit, group_one=unit, group_two=other,
                group_one_name=f"Okul {number:03}", group_two_name="Eş okul",
                listed_on=date(2025, 5, 2), may_due_at=datetime(2025, 5, 1, 21, tzinfo=UTC),
                term_start=date(2025, 9, 1), term_end=date(2029, 8, 31), sequence=1, version=1,
            )  # fmt: skip
            session.add(pair)
            session.flush()
            session.add(a_year(pair, number, count))


def a_year(pair: Partnership, number: int, count: int) -> Cycle:
    due = datetime(2025, 1, 1, 20, 59, 59, tzinfo=UTC).replace(day=1 + number % 28, month=1 + number // 28)
    return Cycle(
        id=new_id(), partnership_id=pair.id, unit=pair.unit, group_two=pair.group_two, school_year="2025-2026",
        number=1, first_steps_due_at=due, plan_due_at=due, report_due_at=due,
        next_due_at=due if number < count * 2 // 3 else None,
    )  # fmt: skip


def turned(cast: Cast, between: Callable[[dict[str, Any]], None] | None = None) -> list[str]:
    """Every page of ten, one after the other."""
    after, found = "", []
    while after is not None:
        page = ok(cast.ogm.get(f"{YEARS}?limit=10{f'&after={after}' if after else ''}"))
        found += [one["title"]["tr"] for one in page["items"]]
        if between:
            between(page)
        after = page["next"]
    return found


@pytest.mark.requirement("PAR-17", "PLT-12")
def test_the_latest_in_arrears_come_first_and_no_page_loses_or_doubles_a_line(cast: Cast) -> None:
    many(cast, 45)

    with at("3.6.2025"):
        whole = [one["title"]["tr"] for one in listed(cast.ogm, "?limit=200")]
        late = listed(cast.ogm, "?overdue=yes&limit=200")
        others = listed(cast.ogm, "?overdue=no&limit=200")

    assert whole[:30] == [f"Okul {number:03} – Eş okul" for number in range(30)]
    assert sorted(whole[30:]) == [f"Okul {number:03} – Eş okul" for number in range(30, 45)]
    assert turned(cast) == whole
    assert ([one["title"]["tr"] for one in late], len(others)) == (whole[:30], 15)
    assert late[0]["days_left"] == -153
    assert [one["days_left"] for one in others] == [None] * 15
    assert cast.ogm.get(f"{YEARS}?after=zzz").status_code == 422
    assert cast.ogm.get(f"{YEARS}?after=99999999999999999_{new_id()}").status_code == 422


@pytest.mark.requirement("PAR-17", "PLT-12")
def test_pages_are_turned_while_lines_move_and_every_other_line_comes_once(cast: Cast) -> None:
    """Between two pages the next line to come is done with and one is made the latest of all: no other is touched."""
    many(cast, 45)
    moved: list[str] = []

    def changes(page: dict[str, Any]) -> None:
        with Session(cast.house.engine) as session, session.begin():
            last = page["items"][-1]
            later = (
                session.query(Cycle).filter(Cycle.next_due_at > datetime.fromisoformat(last["due"]))
                if last["due"]
                else None
            )
            line = later.order_by(Cycle.next_due_at).first() if later else None
            if line:
                moved.append(line.partnership.title()["tr"])
                line.next_due_at = datetime(2024, 1, 1, tzinfo=UTC) if len(moved) % 2 else None

    found = turned(cast, changes)

    still = [f"Okul {number:03} – Eş okul" for number in range(45)]
    assert len(moved) >= 2
    assert [one for one in found if one not in moved] == sorted(set(still[:30]) - set(moved)) + [
        one for one in found if one in still[30:]
    ]
    assert sorted(one for one in found if one not in moved) == sorted(set(still) - set(moved))


@pytest.mark.requirement("PAR-17", "PAR-38")
def test_the_sums_tell_how_many_are_where_and_how_many_are_late_by_district(cast: Cast) -> None:
    assert cast.submitted_plan
    many(cast, 9)
    with at("3.6.2025"):
        by_district = {one["unit"]: one for one in ok(cast.province.get(f"{YEARS}/sums"))["items"]}
        country = ok(cast.ogm.get(f"{YEARS}/sums"))["items"]
        narrowed = ok(cast.ogm.get(f"{YEARS}/sums?place=tr/10&school_year=2025-2026&overdue=yes"))["items"]
        of_the_list = [len(listed(cast.ogm, f"?place={place}")) for place in by_district]

    with Session(cast.house.engine) as session:
        assert_counted(session)
    assert {unit: (one["total"], one["late"]) for unit, one in by_district.items()} == {
        "tr/10/altieylul": (1, 0),
        "tr/10/edremit": (9, 6),
    }
    assert by_district["tr/10/altieylul"]["states"] == {"joint_work_carried_out": 1}
    assert of_the_list == [1, 9]
    assert [(one["unit"], one["total"], one["late"]) for one in country] == [("tr/10", 10, 6)]
    assert [(one["unit"], one["total"]) for one in narrowed] == [("tr/10/edremit", 6)]


@pytest.mark.requirement("PAR-17")
def test_the_measure_a_directorate_took_stands_in_the_list_with_its_day_and_by_whom_at_the_pair(cast: Cast) -> None:
    record = f"/v1/partnerships/{cast.announced}/record_measure"
    with at("3.6.2025"):
        assert len(listed(cast.bandirma, "?unstarted=yes&overdue=yes&measured=no")) == 1
        assert cast.head_one.post(record, {"text": "Kendimiz hallettik"}).status_code == 403
        assert cast.ogm.post(record, {"text": "Arandı"}).status_code == 403
        assert cast.bandirma.post(record, {"text": " "}).status_code == 422
        pair = ok(cast.bandirma.post(record, {"text": "Okul müdürüyle görüşüldü"}))
    with at("5.6.2025"):
        ok(cast.province.post(record, {"text": "Yazı yazıldı"}))
        [line] = listed(cast.altieylul, "?measured=yes")

    [measure] = pair["measures"]
    assert (measure["person"], measure["role"], measure["at"][:10]) == (
        str(cast.bandirma.id), "district_officer", "2025-06-03"
    )  # fmt: skip
    assert (line["last_measure"], line["measured_on"]) == ("Yazı yazıldı", "2025-06-05")
    assert line["link"] == f"/partnership/partnerships/{cast.announced}"
    assert cast.house.told().count("partnership.partnership.measure_recorded") == 2


@pytest.mark.requirement("PAR-09")
def test_the_province_has_a_list_of_the_schools_that_are_not_confirmed_as_told(cast: Cast) -> None:
    untold = "/v1/partnerships?untold=yes"
    assert cast.listed
    assert ok(cast.province.get(untold))["items"] == []
    assert cast.announced
    [line] = ok(cast.province.get(untold))["items"]
    assert line["untold_schools"] == ["Çamlıtepe Fen Lisesi", "Poyrazlı Anadolu Lisesi"]
    ok(cast.province.post(f"/v1/partnerships/{cast.announced}/confirm_told", {"school": POYRAZLI}))
    [line] = ok(cast.province.get(untold))["items"]
    assert line["untold_schools"] == ["Çamlıtepe Fen Lisesi"]
    ok(cast.province.post(f"/v1/partnerships/{cast.announced}/confirm_told", {"school": CAMLITEPE}))

    assert ok(cast.province.get(untold))["items"] == []


@pytest.mark.requirement("PAR-15")
def test_from_june_on_unfinished_may_tasks_are_overdue_for_everybody_above_and_at_school(cast: Cast) -> None:
    everybody = (cast.head_one, cast.head_two, cast.altieylul, cast.bandirma, cast.province, cast.ogm)
    assert cast.prepared
    with at("31.5.2025", "23:59:59"):
        tasks = [ok(one.get(f"/v1/partnerships/{cast.prepared}"))["may_tasks"] for one in everybody]
        assert [[task["state"] for task in each] for each in tasks] == [["done", "done", "open"]] * 6
    with at("1.6.2025", "00:00:00"):
        tasks = [ok(one.get(f"/v1/partnerships/{cast.prepared}"))["may_tasks"] for one in everybody]
        assert [[task["state"] for task in each] for each in tasks] == [["done", "done", "overdue"]] * 6
        assert [len(one.get("/v1/partnerships?overdue=yes").json["items"]) for one in everybody] == [1] * 6


@pytest.mark.requirement("PAR-16")
def test_activities_plan_and_report_of_a_year_show_on_its_page(cast: Cast) -> None:
    carried_out(cast)
    with at("1.6.2026", "00:00:00"):
        clock_takes(Partnership)
    with at("2.6.2026"):
        report = ok(cast.selin.post("/v1/evaluation-reports", {"partnership": cast.active, "school_year": "2025-2026"}))
        first, second = ok(cast.head_two.get(f"/v1/partnerships/{cast.active}"))["cycles"]

    assert (first["action_plan"], first["evaluation_report"]) == (cast.accepted_plan, report["id"])
    assert {one["title"]["tr"] for one in first["activities"]} == set(cast.activities)
    assert (second["action_plan"], second["evaluation_report"], second["activities"]) == (None, None, [])


@pytest.mark.requirement("PAR-17")
@pytest.mark.parametrize("way", ["action-plans", "evaluation-reports"])
def test_plans_and_reports_are_followed_by_state_and_days_the_late_ones_first(cast: Cast, way: str) -> None:
    """One plan is with nobody's school any more; of ten later ones, and their reports, six are still to be sent."""
    assert cast.accepted_plan
    later_years(cast)
    with at("3.7.2032"):
        found = ok(cast.ogm.get(f"/v1/{way}?order=due&limit=200"))["items"]
        first = ok(cast.ogm.get(f"/v1/{way}?order=due&limit=3"))
        rest = ok(cast.ogm.get(f"/v1/{way}?order=due&limit=200&after={first['next']}"))["items"]
        drafts = ok(cast.altieylul.get(f"/v1/{way}?order=due&state=draft&place=tr/10/altieylul&limit=200"))["items"]
        one_year = ok(cast.province.get(f"/v1/{way}?order=due&school_year=2031-2032"))["items"]
        overdue = ok(cast.bandirma.get(f"/v1/{way}?order=due&overdue=yes"))["items"]

    years = [one["school_year"] for one in found]
    assert years[:6] == [f"{2030 + 2 * number}-{2031 + 2 * number}" for number in range(6)]
    assert [one["days_left"] is None for one in found] == [False] * 6 + [True] * (len(found) - 6)
    days = [one["days_left"] for one in found[:6]]
    assert (days, days[0] < 0 < days[-1]) == (sorted(days), True)
    assert [one["id"] for one in first["items"] + rest] == [one["id"] for one in found]
    assert [one["school_year"] for one in drafts] == years[:6]
    assert [(one["school_year"], one["days_left"]) for one in one_year] == [("2031-2032", None)]
    assert [one["school_year"] for one in overdue] == [one["school_year"] for one in found[:6] if one["days_left"] < 0]


def later_years(cast: Cast) -> None:
    """A plan and a report of each of eleven years more; every second one was sent."""
    plans = """INSERT INTO action_plans (id, unit, "case", sequence, opened_at, changed_at, version, partnership_id,
            school_year, group_two, schools_named, due_at, review_state, first_submitted_at, execution_state,
            declares_content_rules)
        SELECT gen_random_uuid(), unit, 'P' || n, 1, now(), now(), 1, partnership_id, n || '-' || n + 1, group_two,
            schools_named, make_timestamptz(n, 8, 31, 20, 59, 59, 'UTC'),
            CASE WHEN mod(n, 2) = 0 THEN 'draft' ELSE 'submitted' END,
            CASE WHEN mod(n, 2) = 0 THEN NULL ELSE make_timestamptz(n, 8, 20, 9, 0, 0, 'UTC') END, 'not_started', true
        FROM action_plans, generate_series(2030, 2040) AS n"""
    reports = """INSERT INTO evaluation_reports (id, plan_id, unit, "case", sequence, opened_at, changed_at, version,
            partnership_id, school_year, group_two, schools_named, due_at, review_state, first_submitted_at)
        SELECT gen_random_uuid(), id, unit, replace("case", 'P', 'R'), 1, now(), now(), 1, partnership_id,
            school_year, group_two, schools_named, due_at - interval '62 days', review_state, first_submitted_at
        FROM action_plans WHERE length("case") = 5"""
    with cast.house.engine.begin() as connection:
        connection.exec_driver_sql(plans)
        connection.exec_driver_sql(reports)
