"""A school's needs when something is missing, late, moved or closed."""

from __future__ import annotations

import pytest

from chassis.identity import Role
from services.training.subscriptions import LISTENER
from tests.telling import hear
from tests.training.answers import at, ok, refusal, told_to
from tests.training.cast_needs import CALENDAR, GULYOLU, TASKOPRU, Cast, clock_takes
from tests.training.directory_told import school_told, told


@pytest.mark.requirement("TRN-14", "TRN-15", "SM-TRN-1")
def test_without_a_team_the_cycle_opens_with_a_warning_and_the_principal_is_told(needs: Cast) -> None:
    with at("8.9.2025", "00:05:00"):
        clock_takes()
    cycle = needs.cycle_of(TASKOPRU)
    shown = ok(needs.other_principal.get(cycle))
    with at("9.9.2025"):
        collect = needs.other_deputy.post(f"{cycle}/collect")
        listed = needs.karesi.get("/v1/need-cycles?without_team=yes").json["items"]
    with at("9.9.2026"):
        over = needs.karesi.get("/v1/need-cycles?without_team=yes").json["items"]
    [collecting] = [one for one in ok(needs.other_deputy.get(cycle))["actions"] if one["action"] == "collect"]

    assert (shown["opened_without_team"], shown["answers"]["team_missing"]) == (True, True)
    warned = [one for one in needs.house.events() if one["type"] == "training.need_cycle.team_missed"]
    assert [told_to(one) for one in warned] == [{("principal", GULYOLU)}, {("principal", TASKOPRU)}]
    assert refusal(collect) == (409, "team_missing")
    assert collecting["why_not"][0]["code"] == "team_missing"
    assert {one["unit"] for one in listed} == {GULYOLU, TASKOPRU}
    assert over == []


@pytest.mark.requirement("TRN-15", "SM-TRN-1")
def test_the_chair_opens_ten_days_early_and_not_eleven_and_the_clock_opens_no_second_one(needs: Cast) -> None:
    assert needs.team
    with at("28.8.2025"):
        eleven = needs.hakan.post("/v1/need-cycles", {})
    with at("29.8.2025"):
        not_chair = needs.second_deputy.post("/v1/need-cycles", {})
        no_team = needs.other_deputy.post("/v1/need-cycles", {})
        early = ok(needs.hakan.post("/v1/need-cycles", {}))
        twice = needs.hakan.post("/v1/need-cycles", {})
    with at("8.9.2025", "00:05:00"):
        clock_takes()

    assert refusal(eleven) == (409, "no_half_year_near")
    assert refusal(not_chair) == (403, "role_not_allowed")
    assert refusal(no_team) == (409, "team_missing")
    assert refusal(twice) == (409, "need_cycle_already_open")
    assert (early["half_year"], early["collects_until"]) == ("2025-2026/1", "2025-09-19")
    opened = [one["unit"] for one in needs.house.events() if one["type"] == "training.need_cycle.opened"]
    assert opened == [GULYOLU, TASKOPRU]


@pytest.mark.requirement("TRN-14")
def test_a_chair_who_loses_the_post_leaves_the_team_missing_until_the_principal_names_another(needs: Cast) -> None:
    assert needs.cycle
    with at("10.9.2025"):
        needs.move(needs.hakan, Role.DEPUTY_PRINCIPAL, GULYOLU, None, "10.9.2025")
        clock_takes()
        lost = ok(needs.principal.get(needs.team))
        by_former = needs.hakan.post(f"{needs.cycle}/collect")
        by_other = needs.second_deputy.post(f"{needs.cycle}/collect")
        needs.edit(needs.principal, needs.team, needs.naming_team(needs.second_deputy))
        by_new = needs.second_deputy.post(f"{needs.cycle}/collect")

    assert lost["state"]["code"] == "without_chair"
    assert [one.get("role") for one in lost["awaiting"]] == ["principal"]
    assert told_to(needs.last("coordination_team.chair_lost")) == {("principal", GULYOLU)}
    assert refusal(by_former) == refusal(by_other) == (409, "team_missing")
    assert ok(needs.principal.get(needs.team))["state"]["code"] == "active"
    assert refusal(by_new) == (422, "heading_not_answered")


@pytest.mark.requirement("TRN-14")
def test_a_post_whose_end_is_known_is_lost_on_the_day_after_its_last(needs: Cast) -> None:
    assert needs.team
    with at("2.9.2025"):
        needs.move(needs.hakan, Role.DEPUTY_PRINCIPAL, GULYOLU, None, "12.9.2025")
    with at("11.9.2025", "23:59:59"):
        clock_takes()
        on_the_last_day = ok(needs.principal.get(needs.team))["state"]["code"]
    with at("12.9.2025", "00:00:00"):
        clock_takes()

    assert on_the_last_day == "active"
    assert ok(needs.principal.get(needs.team))["state"]["code"] == "without_chair"


@pytest.mark.requirement("Q-30")
def test_a_province_sets_its_windows_and_open_cycles_keep_theirs(needs: Cast) -> None:
    with at("1.9.2025"):
        wrong = needs.province.post("/v1/need-windows", {"collection_days": 10, "request_days": 5})
        made = ok(needs.province.post("/v1/need-windows", {"collection_days": 5, "request_days": 20}))
        twice = needs.province.post("/v1/need-windows", {"collection_days": 5, "request_days": 20})
    address = f"/v1/need-windows/{made['id']}"
    opened = ok(needs.hakan.get(needs.cycle))
    with at("9.9.2025"):
        needs.edit(needs.province, address, {"collection_days": 7, "request_days": 30})
    kept = ok(needs.hakan.get(needs.cycle))

    assert wrong.status_code == 422
    assert refusal(twice) == (409, "need_window_already_set")
    assert refusal(needs.karesi.post("/v1/need-windows", {"collection_days": 5, "request_days": 20})) == (
        403,
        "role_not_allowed",
    )
    assert (opened["collects_until"], opened["requests_until"]) == ("2025-09-12", "2025-10-03")
    assert (kept["collects_until"], kept["requests_until"]) == ("2025-09-12", "2025-10-03")
    assert ok(needs.hakan.get(address))["collection_days"] == 7


@pytest.mark.requirement("TRN-15", "SM-TRN-1")
def test_a_school_that_closes_ends_its_cycle_and_gets_no_other(needs: Cast) -> None:
    assert needs.cycle
    with at("1.10.2025"):
        hear(LISTENER, school_told(GULYOLU, is_open=False, sequence=2))
    with at("2.2.2026", "00:05:00"):
        clock_takes()

    listed = needs.oyggm.get(f"/v1/need-cycles?unit={GULYOLU}").json["items"]
    assert [one["state"]["code"] for one in listed] == ["closed"]
    assert ok(needs.principal.get(needs.team))["state"]["code"] == "dissolved"


@pytest.mark.requirement("TRN-15")
def test_a_school_that_opens_in_the_half_year_gets_its_cycle_too(needs: Cast) -> None:
    assert needs.cycle
    with at("3.11.2025"):
        hear(LISTENER, school_told("tr/10/karesi/700103"))
        clock_takes()

    assert ok(needs.karesi.get(needs.cycle_of("tr/10/karesi/700103")))["state"]["code"] == "open"


@pytest.mark.requirement("TRN-15", "Q-30")
def test_a_calendar_that_moves_takes_open_cycles_along(needs: Cast) -> None:
    assert needs.cycle
    moved = CALENDAR | {"first_half": ["2025-09-15", "2026-01-23"], "sequence": 2}
    with at("9.9.2025"):
        hear(LISTENER, told("calendar.changed", moved))
        clock_takes()
    shown = ok(needs.hakan.get(needs.cycle))
    with at("16.1.2026", "23:59:59"):
        clock_takes()
    still = ok(needs.hakan.get(needs.cycle))["state"]["code"]
    with at("23.1.2026", "23:59:59"):
        clock_takes()

    assert (shown["starts_on"], shown["ends_on"]) == ("2025-09-15", "2026-01-23")
    assert (shown["collects_until"], shown["requests_until"]) == ("2025-09-26", "2025-11-10")
    assert (still, ok(needs.hakan.get(needs.cycle))["state"]["code"]) == ("open", "closed")


@pytest.mark.requirement("TRN-18")
def test_the_path_is_walked_in_order(needs: Cast) -> None:
    assert needs.cycle
    with at("12.9.2025"):
        discussed = needs.heads[0].post("/v1/discussions", needs.minutes(met_on="2025-09-12"))
        decided = needs.hakan.post(f"{needs.cycle}/record_decision", needs.decision())
        approved = needs.principal.post(f"{needs.cycle}/finalise")

    assert refusal(discussed) == (409, "need_cycle_not_under_discussion")
    assert refusal(decided) == refusal(approved) == (409, "invalid_transition")


@pytest.mark.requirement("TRN-18", "TRN-19")
def test_boards_are_held_by_people_of_the_school_on_possible_days(needs: Cast) -> None:
    assert needs.at_board
    with at("19.9.2025"):
        address = f"{needs.cycle}/record_decision"
        stranger = needs.hakan.post(address, needs.decision(attendees=[str(needs.other_teacher.id)]))
        tomorrow = needs.hakan.post(address, needs.decision(met_on="2025-09-20"))
        too_early = needs.hakan.post(address, needs.decision(met_on="2025-09-15"))
        declined = [needs.decision()["topics"][0] | {"decision": "declined"}]
        no_reason = needs.hakan.post(address, needs.decision(topics=declined))

    assert refusal(stranger) == (422, "attendee_not_of_the_school")
    assert refusal(tomorrow) == refusal(too_early) == (422, "board_day_not_possible")
    assert no_reason.status_code == 422
