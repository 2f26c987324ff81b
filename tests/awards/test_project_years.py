"""A project year from its preparation to its evaluation (SC-AWD 1, 2, 15, 18)."""

from __future__ import annotations

import pytest

from services.awards.subscriptions import LISTENER
from services.awards.years.bodies.model import Kind
from tests.awards.cast import at, clock_takes, ok, refusal, told_to
from tests.awards.places import GONEN, GULYOLU, ILICADERE, PROVINCE, RUZGAR, TASKOPRU
from tests.awards.settling import AREAS, NOTE, Settled
from tests.awards.year_end import decide_nothing
from tests.telling import hear

PRINCIPALS = ("principal", PROVINCE)
BODIES = ("bigep_body_member", PROVINCE)
DAYS = {
    "motto": "Mutlu Çocuklar, Güçlü Türkiye",
    "owner": "Balıkesir Valiliği",
    "implementer": "Balıkesir İl Millî Eğitim Müdürlüğü",
    "starts_on": "2025-09-01",
    "ends_on": "2026-08-31",
    "records_until": "2026-05-08",
    "scores_until": "2026-05-31",
    "minimum_scorers": 3,
    "spread_threshold": 15,
    "district_quota": 2,
    "release_at_ceremony": True,
}


@pytest.mark.requirement("AWD-01", "AWD-02", "AWD-38")
def test_a_first_year_has_what_the_programme_lays_down_and_supporters_as_data(newcomers: Settled) -> None:
    with at("1.9.2025"):
        year = newcomers.prepare()
        supporters = ok(newcomers.province.get(f"/v1/supporters?project_year={year['id']}"))["items"]
        lists = ok(newcomers.province.get("/v1/catalogue"))["lists"]

    assert (year["unit"], year["state"]["code"], year["school_year"]) == (PROVINCE, "preparing", "2025-2026")
    assert (year["motto"], year["owner"]) == ("Mutlu Çocuklar, Güçlü Türkiye", "Balıkesir Valiliği")
    assert {one["name"] for one in supporters} >= {"Balıkesir Üniversitesi", "Balıkesir Sanayi Odası"}
    assert len(supporters) == 5
    assert len(lists["aims"]["entries"]) == 6


@pytest.mark.requirement("AWD-01")
def test_another_province_says_who_owns_the_project_and_prepares_its_own_year(newcomers: Settled) -> None:
    said = {"first_year": 2025, "owner": "İzmir Valiliği", "implementer": "İzmir İl Millî Eğitim Müdürlüğü"}
    with at("1.9.2025"):
        newcomers.prepare()
        missing = newcomers.izmir.post("/v1/project-years", {"first_year": 2025})
        year = ok(newcomers.izmir.post("/v1/project-years", said))
        seen = ok(newcomers.izmir.get("/v1/project-years"))["items"]

    assert refusal(missing) == (422, "party_not_said")
    assert (year["unit"], year["owner"]) == ("tr/35", "İzmir Valiliği")
    assert [one["id"] for one in seen] == [year["id"]]


@pytest.mark.requirement("AWD-01", "SM-AWD-1")
def test_a_school_year_has_one_project_year_and_the_team_in_office_prepares_it(newcomers: Settled) -> None:
    with at("1.9.2025"):
        newcomers.prepare()
        again = newcomers.province.post("/v1/project-years", {"first_year": 2025})
        by_teacher = newcomers.teachers[GULYOLU][0].post("/v1/project-years", {"first_year": 2026})
        by_board = newcomers.executive[0].post("/v1/project-years", {"first_year": 2026})
        newcomers.form(newcomers.province, Kind.PREPARATION_TECHNICAL_TEAM, newcomers.technical)
        by_officer = newcomers.province.post("/v1/project-years", {"first_year": 2026})
        year = ok(newcomers.technical[1].post("/v1/project-years", {"first_year": 2026}))

    assert refusal(again) == (409, "project_year_already_prepared")
    assert by_teacher.status_code == by_board.status_code == 403
    assert refusal(by_officer) == (409, "technical_team_in_office")
    assert year["first_year"] == 2026


@pytest.mark.requirement("AWD-33", "SM-AWD-1")
def test_a_new_year_copies_criteria_texts_supporters_and_bodies_as_drafts(newcomers: Settled) -> None:
    cast = newcomers
    with at("2.9.2024"):
        cast.prepare(2024)
        cast.form_province()
        cast.publish_criteria()
        cast.form_commission(GULYOLU)
        address = f"/v1/project-years/{cast.year}"
        texts = DAYS | {"starts_on": "2024-09-01", "ends_on": "2025-08-31", "motto": "Birlikte başarıyoruz"}
        texts |= {"records_until": "2025-05-08", "scores_until": "2025-05-31"}
        ok(cast.technical[0].put(address, texts, If_Match=cast.technical[0].get(address).headers["ETag"]))
    with at("1.9.2025"):
        year = ok(cast.technical[0].post("/v1/project-years", {"first_year": 2025}))
        hear(LISTENER, cast.last("awards.project_year.prepared"))
        hear(LISTENER, cast.last("awards.project_year.prepared"))
        sets = ok(cast.technical[0].get(f"/v1/criteria-sets?project_year={year['id']}"))["items"]
        criteria = ok(cast.technical[0].get(f"/v1/criteria-sets/{sets[0]['id']}"))
        bodies = ok(cast.auditor.get(f"/v1/bodies?project_year={year['id']}"))["items"]
        team = next(one for one in bodies if one["kind"] == Kind.PREPARATION_TECHNICAL_TEAM)
        members = ok(cast.province.get(f"/v1/bodies/{team['id']}"))["members"]

    assert (year["motto"], year["district_quota"]) == ("Birlikte başarıyoruz", 2)
    assert {one["state"]["code"] for one in sets} == {"draft"}
    assert {one["award_area"] for one in sets} == set(AREAS)
    assert [(one["maximum"], one["weight"]) for one in criteria["criteria"]] == [(100, 1), (20, 2)]
    assert criteria["is_example"] is False
    assert sorted(one["kind"] for one in bodies) == sorted(
        [
            Kind.PROVINCE_EXECUTIVE_BOARD,
            Kind.PREPARATION_TECHNICAL_TEAM,
            Kind.MONITORING_EVALUATION_BOARD,
            Kind.SCHOOL_PROJECT_COMMISSION,
        ]
    )
    assert {one["state"]["code"] for one in bodies} == {"forming"}
    assert [one["chair"] for one in members] == [True, False, False]


@pytest.mark.requirement("AWD-06", "AWD-09", "AWD-33", "NTF-50", "SM-AWD-1")
def test_a_year_opens_with_a_note_four_criteria_sets_and_three_bodies(newcomers: Settled) -> None:
    cast = newcomers
    with at("5.9.2025"):
        cast.prepare()
        address = f"/v1/project-years/{cast.year}"
        without_note = cast.executive[0].post(f"{address}/open")
        ok(cast.technical[0].post(f"{address}/note_update", NOTE))
        without_criteria = cast.executive[0].post(f"{address}/open")
        cast.publish_criteria()
        without_bodies = cast.executive[0].post(f"{address}/open")
        cast.form_province()
        by_team = cast.technical[0].post(f"{address}/open")
        unseen = cast.teachers[GULYOLU][0].get(address)
        year = ok(cast.executive[0].post(f"{address}/open"))
        seen = cast.teachers[GULYOLU][0].get(address)
        told = cast.last("awards.project_year.opened")

    assert refusal(without_note) == (422, "update_note_missing")
    assert refusal(without_criteria) == (422, "criteria_unpublished")
    assert len(without_criteria.json["missing"]) == 4
    assert "Akademik alanda ödüllendirme" in without_criteria.json["title"]
    assert refusal(without_bodies) == (422, "province_bodies_missing")
    assert by_team.status_code == 403
    assert (unseen.status_code, seen.status_code) == (404, 200)
    assert year["state"]["code"] == "open"
    assert told_to(told) == {PRINCIPALS, BODIES}
    assert all(one["below"] for one in told["data"]["audience"])
    assert "08.05.2026" in told["data"]["title"]["tr"]
    assert told["data"]["facts"]["records_until"] == "2026-05-08"
    assert [one["state"] for one in year["criteria_sets"]] == ["published"] * 4
    assert told["data"]["facts"]["criteria_address"] == f"/awards/criteria-sets?project_year={cast.year}"


@pytest.mark.requirement("AWD-01", "Q-42")
def test_the_days_of_a_year_are_data_in_their_order_and_of_one_year_alone(newcomers: Settled) -> None:
    cast = newcomers
    with at("5.9.2025"):
        cast.prepare(2026)
        cast.prepare(2025)
        address = f"/v1/project-years/{cast.year}"
        version = cast.technical[0].get(address).headers["ETag"]
        wrong = cast.technical[0].put(address, DAYS | {"records_until": "2026-06-05"}, If_Match=version)
        too_early = cast.technical[0].put(address, DAYS | {"starts_on": "2024-12-30"}, If_Match=version)
        overlapping = cast.technical[0].put(address, DAYS | {"ends_on": "2026-09-05"}, If_Match=version)
        by_officer = cast.province.put(address, DAYS, If_Match=version)
        year = ok(cast.technical[0].put(address, DAYS, If_Match=version))

    assert refusal(wrong) == (422, "days_out_of_order")
    assert "records_until" in wrong.json["errors"]
    assert refusal(too_early) == (422, "not_of_this_school_year")
    assert refusal(overlapping) == (422, "years_overlap")
    assert by_officer.status_code == 403
    assert (year["district_quota"], year["release_at_ceremony"]) == (2, True)


@pytest.mark.requirement("AWD-10", "NTF-51")
def test_ten_working_days_after_the_opening_schools_without_commission_are_told(cast: Settled) -> None:
    with at("19.9.2025", "23:00:00"):
        clock_takes()
        early = cast.house.told().count("awards.project_year.commissions_missing")
    with at("20.9.2025"):
        clock_takes()
        clock_takes()
        told = cast.last("awards.project_year.commissions_missing")
        late = cast.house.told().count("awards.project_year.commissions_missing")

    assert (early, late) == (0, 1)
    assert told["data"]["facts"]["commissions_due_on"] == "2025-09-19"
    assert {("principal", ILICADERE), ("principal", TASKOPRU), ("principal", RUZGAR)} <= told_to(told)
    assert (Kind.DISTRICT_EXECUTIVE_BOARD, GONEN) in told_to(told)
    assert ("principal", GULYOLU) not in told_to(told)


@pytest.mark.requirement("NTF-53")
def test_the_end_of_recording_is_reminded_of_thirty_seven_and_one_days_before(cast: Settled) -> None:
    days = []
    for day in ("7.4.2026", "8.4.2026", "9.4.2026", "1.5.2026", "2.5.2026", "7.5.2026", "8.5.2026"):
        with at(day):
            clock_takes()
            days.append(cast.house.told().count("awards.project_year.recording_ends"))
    told = cast.last("awards.project_year.recording_ends")

    assert days == [0, 1, 1, 2, 2, 3, 3]
    assert told_to(told) == {PRINCIPALS}
    assert told["data"]["facts"]["days_left_told"] == 1


@pytest.mark.requirement("SM-AWD-1", "NTF-68", "Q-42")
def test_evaluation_starts_when_recording_is_over_and_more_time_is_announced(cast: Settled) -> None:
    address = f"/v1/project-years/{cast.year}"
    longer = {"until": "2026-05-15", "reason": "Kar tatili nedeniyle süre uzatıldı."}
    with at("7.5.2026"):
        early = cast.executive[0].post(f"{address}/evaluate")
        shorter = cast.executive[0].post(f"{address}/extend", longer | {"until": "2026-05-01"})
        beyond = cast.executive[0].post(f"{address}/extend", longer | {"until": "2026-06-01"})
        ok(cast.executive[0].post(f"{address}/extend", longer))
    with at("8.5.2026"):
        still_open = cast.executive[0].post(f"{address}/evaluate")
    with at("15.5.2026"):
        year = cast.evaluate()
        told = cast.last("awards.project_year.evaluation_started")
        scoring = ok(cast.executive[1].post(f"{address}/extend", longer | {"until": "2026-06-05"}))

    assert refusal(early) == refusal(still_open) == (422, "recording_not_over")
    assert refusal(shorter) == (422, "day_not_later")
    assert refusal(beyond) == (422, "day_beyond")
    assert year["state"]["code"] == "evaluation"
    assert told_to(told) == {PRINCIPALS, BODIES}
    assert scoring["scores_until"] == "2026-06-05"


@pytest.mark.requirement("SM-AWD-1", "AWD-34")
def test_awards_need_a_decision_in_each_area_and_closing_a_fair_and_a_ceremony(cast: Settled) -> None:
    address = f"/v1/project-years/{cast.year}"
    with at("8.5.2026"):
        cast.evaluate()
    with at("20.5.2026"):
        undecided = cast.executive[0].post(f"{address}/award")
        too_early = cast.executive[0].post(f"{address}/close")
        decide_nothing(cast)
        year = ok(cast.executive[0].post(f"{address}/award"))
        told = cast.last("awards.project_year.awarded")
    with at("21.5.2026"):
        unheld = cast.executive[0].post(f"{address}/close")

    assert refusal(undecided) == (422, "areas_undecided")
    assert len(undecided.json["missing"]) == 4
    assert refusal(too_early) == (409, "invalid_transition")
    assert year["state"]["code"] == "awarded"
    assert told_to(told) == {PRINCIPALS, BODIES}
    assert refusal(unheld) == (422, "fair_or_ceremony_missing")
    assert "fuar" in unheld.json["title"]
    assert "ödül töreni" in unheld.json["title"]


@pytest.mark.requirement("SM-AWD-1")
def test_a_second_year_opens_when_the_first_is_closed(cast: Settled) -> None:
    first = cast.year
    with at("1.6.2026"):
        ok(cast.technical[0].post("/v1/project-years", {"first_year": 2026}))
        cast.year = cast.last("awards.project_year.prepared")["subject"]
        cast.publish_criteria()
        cast.form_province()
        ok(cast.technical[0].post(f"/v1/project-years/{cast.year}/note_update", NOTE))
        refused = cast.executive[0].post(f"/v1/project-years/{cast.year}/open")

    assert cast.year != first
    assert refusal(refused) == (409, "earlier_year_not_closed")
