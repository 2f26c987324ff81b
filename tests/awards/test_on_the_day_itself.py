"""The first and the last day count: what is done today is noted today, and a year is from its first day to its last."""

from __future__ import annotations

from typing import Any

import pytest

from tests.awards.cast import at, clock_takes, ok, refusal
from tests.awards.judging import DECIDING, Judging
from tests.awards.missions import Missions
from tests.awards.places import GULYOLU
from tests.awards.recording import SEMINAR, Recording
from tests.awards.settling import Settled
from tests.awards.standing import made, refusals
from tests.awards.working import COURSE, FAIR, USE, Working

TEXTS: dict[str, Any] = {
    "motto": "Birlikte",
    "owner": "Balıkesir Valiliği",
    "implementer": "Balıkesir İl Millî Eğitim Müdürlüğü",
    "starts_on": "2025-09-01",
    "ends_on": "2026-08-31",
    "records_until": "2026-05-08",
    "scores_until": "2026-05-31",
    "minimum_scorers": 3,
    "spread_threshold": 15,
}
LONGER = {"reason": "Kar tatili nedeniyle süre uzatıldı."}


@pytest.mark.requirement("AWD-01", "Q-42")
@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"records_until": "2025-09-01"}, "days_out_of_order"),
        ({"scores_until": "2026-05-08"}, "days_out_of_order"),
        ({"ends_on": "2026-05-30"}, "days_out_of_order"),
        ({"ends_on": "2027-01-05"}, "not_of_this_school_year"),
        ({"ends_on": "2026-09-01"}, "years_overlap"),
        ({"starts_on": "2025-08-31"}, "years_overlap"),
        ({"ends_on": "2026-05-31"}, None),
    ],
)
def test_no_day_of_a_year_is_of_another_and_one_scores_after_one_has_recorded(
    newcomers: Settled, said: dict[str, Any], code: str | None
) -> None:
    writer = newcomers.technical[0]
    with at("1.9.2025"):
        for first_year in (2024, 2026, 2025):
            newcomers.prepare(first_year)
        answer = writer.put(f"/v1/project-years/{newcomers.year}", TEXTS | said, If_Match="*")

    assert answer.json.get("code") == code


@pytest.mark.requirement("Q-42", "SM-AWD-1")
def test_recording_ends_before_scoring_does_however_long_it_is(cast: Settled) -> None:
    board, address = cast.executive[0], f"/v1/project-years/{cast.year}"
    with at("7.5.2026"):
        beyond = board.post(f"{address}/extend", LONGER | {"until": "2026-05-31"})
        longest = ok(board.post(f"{address}/extend", LONGER | {"until": "2026-05-30"}))

    assert refusal(beyond) == (422, "day_beyond")
    assert longest["records_until"] == "2026-05-30"


@pytest.mark.requirement("AWD-09", "AWD-35", "SM-AWD-2", "SM-AWD-3", "PRV-12")
def test_a_year_s_first_day_and_today_are_days_of_it(cast: Settled) -> None:
    here, officer = Recording(cast), cast.province
    board = cast.monitoring
    whole = SEMINAR | {"starts_on": "2025-09-01", "ends_on": "2026-08-31"}
    with at("6.10.2025"):
        supporters = [one["id"] for one in ok(officer.get(f"/v1/supporters?project_year={cast.year}"))["items"]]
        minutes = {"place": "Valilik", "supporters": supporters[:1], "minutes": "Görüşüldü."}
        for day in ("2025-09-01", "2025-10-06"):
            made(officer, "supporter-meetings", minutes | {"held_on": day})
            entry = {"channel": "radio", "outlet": "TRT", "headline": "Açılış", "published_on": day}
            made(officer, "publications", entry)
        listed = ok(cast.auditor.get(f"/v1/bodies?project_year={cast.year}&kind=monitoring_evaluation_board"))["items"]
        agenda = {"held_on": "2025-10-06", "agenda": "İnceleme", "decisions": "1. Uygun."}
        attendees = {"body": listed[0]["id"], "attendees": [str(one.id) for one in board]}
        made(board[0], "body-meetings", agenda | attendees)
        student = here.student(here.recorder)
        consent = {"consent_on": "2025-10-06", "consent_scope": "Ad ve sınıf"}
        agreed = ok(here.recorder.post(f"/v1/students/{student}/consent", consent))
        record = here.submitted(here.selin, whole)

    assert agreed["state"]["code"] == "consented"
    assert ok(here.selin.get(record))["state"]["code"] == "submitted"


@pytest.mark.requirement("SM-AWD-2")
def test_everybody_may_have_to_be_there_or_again_more_than_half(cast: Settled) -> None:
    head = cast.heads[GULYOLU]
    found = ok(head.get("/v1/bodies?kind=school_project_commission"))["items"]
    address = next(f"/v1/bodies/{one['id']}" for one in found if one["unit"] == GULYOLU)
    with at("22.9.2025"):
        all_of_them = ok(head.post(f"{address}/set_quorum", {"quorum": 3}))["quorum"]
        usual = ok(head.post(f"{address}/set_quorum", {"quorum": None}))["quorum"]

    assert (all_of_them, usual) == (3, None)


@pytest.mark.requirement("AWD-16", "AWD-28", "SM-AWD-6")
def test_what_a_school_and_the_province_do_today_is_noted_today(cast: Settled) -> None:
    school = Working(cast)
    workshop = school.opened("2.3.2026")
    today = {"starts_on": "2026-05-04", "ends_on": "2026-05-04"}
    with at("4.5.2026"):
        clock_takes()
        # The last of sixty days.
        used = ok(school.ayse.post(f"{workshop}/log_use", USE | {"day": "2026-03-05"}))
        event = school.announced(cast.province, **FAIR | today)
        came = {"day": "2026-05-04", "visitors": "parents", "number": 9}
        counted = ok(cast.province.post(f"{event}/count_visitors", came))
        course = made(school.deputy, "support-courses", COURSE | today)
        done = ok(school.deputy.post(f"{course}/complete", {"achievement_end": 9, "measured_on": "2026-05-04"}))

    assert (used["state"]["code"], done["state"]["code"]) == ("operational", "completed")
    assert [one["number"] for one in counted["visitor_counts"]] == [9]


@pytest.mark.requirement("ETW-02", "SM-ETW-1")
def test_a_title_given_today_and_a_decision_made_today_are_on_record_today(newcomers: Settled) -> None:
    here = Missions(newcomers)
    here.opened()
    decision = {"mission": here.mission, "decided": "Bir proje", "people": [str(here.ece.id)], "held_on": "2025-12-03"}
    with at("3.12.2025"):
        made(here.province, "etwinning-schools", {"school": GULYOLU, "since": "2025-12-03"})
        made(here.ece, "etwinning-decisions", decision)


@pytest.mark.requirement("SM-AWD-4")
def test_one_nominates_on_the_last_day_and_looks_again_beyond_the_threshold_not_at_it(cast: Settled) -> None:
    here = Judging(cast)
    first, second = here.works("Bir", "İki")
    candidacy = here.nominated(first)
    here.scored(candidacy, (80, 10), (60, 10), (70, 10))
    with at("31.5.2026", "23:00:00"):
        late = here.nominates(second)
    here.closed()
    with at(DECIDING):
        shown = ok(here.jurors[0].get(candidacy))
        at_it = here.jurors[0].post(f"{candidacy}/open_second_look", {"reason": "Ayrışıyor"})

    assert late.status_code == 201
    assert shown["spread"] == ok(cast.province.get(f"/v1/project-years/{cast.year}"))["spread_threshold"]
    assert refusals([at_it]) == [(409, "spread_within_threshold")]
