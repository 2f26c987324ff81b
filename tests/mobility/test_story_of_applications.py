"""From an application to a seat: conditions, three levels, rules, strict order, waiting line and withdrawal."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from chassis.identity import Role
from services.mobility.participations.model import Participation
from services.mobility.participations.model import State as Visiting
from tests.mobility.applicants import Applying, applies, three_at_the_ministry
from tests.mobility.cast import (
    CAMLITEPE,
    EDREMIT,
    POYRAZLI,
    at,
    clock_takes,
    ok,
    people_told,
    refusal,
    told_to,
)
from tests.mobility.hosting import announced


@pytest.mark.requirement("MOB-07", "Q-38")
def test_each_condition_that_is_not_met_is_named_in_one_answer(applying: Applying) -> None:
    visit = announced(applying)
    short = applying.one("Ali Taş", Role.TEACHER, EDREMIT, "history")
    applying.posts[-1].starts_on = date(2025, 4, 21)
    applying.settle_again()
    owed = UUID(applying.visited(applying.deniz).rpartition("/")[2])
    with Session(applying.house.engine) as session, session.begin():
        session.execute(update(Participation).where(Participation.id == owed).values(state=Visiting.REPORT_OVERDUE))
    asked = {"programme": visit.rpartition("/")[2]}
    with at("17.2.2026"):
        answers = {one: one.post("/v1/applications", asked) for one in (short, applying.deniz, applying.onur)}
        officer = applying.province.post("/v1/applications", asked)
    with at("7.3.2026"):
        late = applying.ece.post("/v1/applications", asked)

    assert {refusal(one) for one in answers.values()} == {(422, "conditions_not_met")}
    assert answers[short].json["missing"] == ["rule.not_of_the_field", "rule.served_too_short"]
    assert "rule.report_overdue" in answers[applying.deniz].json["missing"]
    assert "Süresi geçmiş bir ziyaret raporunuz" in answers[applying.deniz].json["title"]
    assert answers[applying.onur].json["missing"] == ["rule.visits_own_school"]
    assert refusal(officer) == (403, "role_not_allowed")
    assert late.json["missing"] == ["rule.window_not_open"]


@pytest.mark.requirement("MOB-08", "MOB-10", "SM-MOB-3", "Q-16")
def test_a_level_sees_an_application_only_after_the_one_before_it_and_nobody_decides_on_their_own(
    applying: Applying,
) -> None:
    visit = announced(applying)
    with at("17.2.2026"):
        deniz, ipek = applies(applying.deniz, visit), applies(applying.ipek, visit)
        twice = applying.deniz.post("/v1/applications", {"programme": visit.rpartition("/")[2]})
        skipped = ok(applying.ipek.get(ipek))["state"]["code"]
        unread = {one.get(deniz).status_code for one in (applying.ayvalik, applying.province, applying.oyggm)}
        uncovered = applying.head_ayvalik.post(f"{deniz}/approve")
        ok(applying.head_ayvalik.post(f"{deniz}/confirm_cover"))
        ok(applying.head_ayvalik.post(f"{deniz}/approve"))
        half_way = applying.oyggm.get(deniz).status_code
        own = applying.ipek.post(f"{ipek}/approve")
        foreign = applying.edremit.post(f"{deniz}/approve").status_code
        province = applying.province.post(f"{deniz}/approve")
        ok(applying.ayvalik.post(f"{deniz}/approve"))
        seen = ok(applying.oyggm.get(deniz))["state"]["code"]

    assert twice.json["missing"] == ["rule.already_applied"]
    assert skipped == "pending_directorate"
    assert "mobility.application.skipped_own_application" in applying.house.told()
    assert (unread, half_way) == ({404}, 404)
    assert refusal(uncovered) == (409, "lesson_cover_missing")
    assert refusal(own) == (409, "invalid_transition")
    assert foreign == 404
    assert refusal(province) == (409, "district_has_time")
    assert seen == "pending_ministry"


@pytest.mark.requirement("MOB-09", "MOB-23", "NTF-40", "NTF-42", "Q-17", "Q-18", "SM-MOB-3")
def test_seats_go_by_rank_and_a_seat_that_becomes_free_to_the_first_who_waits(applying: Applying) -> None:
    cast, visit = applying, announced(applying)
    mine = three_at_the_ministry(cast, visit)
    with at("6.3.2026"):
        early = cast.oyggm.post(f"{mine['deniz']}/place")
    with at("10.3.2026"):
        clock_takes()
        out_of_turn = cast.oyggm.post(f"{mine['ece']}/place")
        may_not_wait = cast.oyggm.post(f"{mine['deniz']}/waitlist")
        for name in ("deniz", "ipek"):
            ok(cast.oyggm.post(f"{mine[name]}/place"))
        placed = cast.last("mobility.application.placed")
        full = cast.oyggm.post(f"{mine['ece']}/place")
        waits = ok(cast.oyggm.post(f"{mine['ece']}/waitlist"))
        ok(cast.oyggm.post(f"{visit}/finish_placing"))
        ok(cast.ipek.post(f"{mine['ipek']}/withdraw", {"reason": "Sağlık"}))
        left = cast.last("mobility.application.withdrawn")
        gone = ok(cast.ipek.get("/v1/participations"))["items"]
    with at("16.4.2026"):
        late = cast.oyggm.post(f"{mine['ece']}/place")
    with at("15.4.2026"):
        moved_up = ok(cast.oyggm.post(f"{mine['ece']}/place"))

    assert refusal(early) == (409, "window_still_open")
    assert refusal(out_of_turn) == (409, "others_come_first")
    assert refusal(may_not_wait) == (409, "seat_is_free")
    assert {("principal", CAMLITEPE), ("principal", POYRAZLI)} <= told_to(placed)
    assert people_told(placed) == {str(cast.ipek.id)}
    assert placed["data"]["facts"]["host_unit"] == CAMLITEPE
    assert refusal(full) == (409, "quota_full")
    assert waits["rank"] == 1
    assert {("principal", CAMLITEPE), ("oyggm_officer", "tr")} <= told_to(left)
    assert people_told(left) == {str(cast.ipek.id), str(cast.ece.id)}
    assert [one["state"]["code"] for one in gone] == ["cancelled"]
    assert refusal(late) == (409, "too_late_for_waiting")
    assert moved_up["state"]["code"] == "placed"
    assert [one["name"] for one in ok(cast.ece.get("/v1/participations"))["items"]] == ["Ece Ün"]
