"""A school's needs when something is missing, late, moved or closed."""

from __future__ import annotations

import pytest

from chassis.identity import Role
from services.training.subscriptions import LISTENER
from tests.telling import hear
from tests.training.cast_needs import (
    CALENDAR,
    GULYOLU,
    HEADINGS,
    TASKOPRU,
    TOPIC,
    Cast,
    at,
    clock_takes,
    ok,
    people_told,
    refusal,
    school_told,
    told,
    told_to,
)


@pytest.mark.requirement("TRN-14", "TRN-15", "SM-TRN-1")
def test_without_a_team_the_cycle_opens_with_a_warning_and_the_principal_is_told(needs: Cast) -> None:
    with at("8.9.2025", "00:05:00"):
        clock_takes()
    cycle = needs.cycle_of(TASKOPRU)
    shown = ok(needs.other_principal.get(cycle))
    with at("9.9.2025"):
        collect = needs.other_deputy.post(f"{cycle}/collect")
    [collecting] = [one for one in ok(needs.other_deputy.get(cycle))["actions"] if one["action"] == "collect"]

    assert (shown["opened_without_team"], shown["answers"]["team_missing"]) == (True, True)
    warned = [one for one in needs.house.events() if one["type"] == "training.need_cycle.team_missed"]
    assert [told_to(one) for one in warned] == [{("principal", GULYOLU)}, {("principal", TASKOPRU)}]
    assert refusal(collect) == (409, "team_missing")
    assert collecting["why_not"][0]["code"] == "team_missing"
    listed = needs.karesi.get("/v1/need-cycles?without_team=yes").json["items"]
    assert {one["unit"] for one in listed} == {GULYOLU, TASKOPRU}


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


@pytest.mark.requirement("SM-TRN-1", "Q-30")
def test_preparation_ends_with_its_last_working_day_or_with_the_last_answer(needs: Cast) -> None:
    with at("12.9.2025"):
        assert needs.cycle
        needs.write_headings(*HEADINGS)
        needs.answer(needs.asked[:-1], TOPIC)
        one_missing = needs.hakan.post(f"{needs.cycle}/collect")
    with at("19.9.2025", "23:59:59"):
        last_day = needs.hakan.post(f"{needs.cycle}/collect")
    with at("20.9.2025", "00:00:00"):
        after = ok(needs.hakan.post(f"{needs.cycle}/collect"))

    assert refusal(one_missing) == refusal(last_day) == (422, "preparation_not_over")
    assert after["state"]["code"] == "under_discussion"


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


@pytest.mark.requirement("NTF-20", "TRN-16")
def test_after_seven_days_those_without_an_answer_are_asked_once_more_and_nobody_else(needs: Cast) -> None:
    with at("12.9.2025"):
        assert needs.cycle
        needs.answer(needs.asked[:25], TOPIC)
    with at("14.9.2025", "23:59:59"):
        clock_takes()
    before = [one for one in needs.house.told() if one == "training.need_cycle.answers_reminded"]
    with at("15.9.2025", "00:00:00"):
        clock_takes()
    with at("17.9.2025"):
        clock_takes()

    assert before == []
    reminded = [
        people_told(one)
        for one in needs.house.events()
        if one["type"] == "training.need_cycle.answers_reminded" and one["unit"] == GULYOLU
    ]
    assert reminded == [{str(one.id) for one in needs.asked[25:]}]


@pytest.mark.requirement("NTF-20")
def test_where_everybody_has_answered_nobody_is_reminded(needs: Cast) -> None:
    with at("12.9.2025"):
        assert needs.cycle
        needs.answer(needs.asked, TOPIC)
    with at("15.9.2025", "00:00:00"):
        clock_takes()

    assert GULYOLU not in {
        one["unit"] for one in needs.house.events() if one["type"] == "training.need_cycle.answers_reminded"
    }


@pytest.mark.requirement("TRN-16", "TRN-18")
def test_a_person_answers_once_changes_it_while_needs_are_collected_and_not_afterwards(needs: Cast) -> None:
    said = {"needs": [{"topic": TOPIC}]}
    with at("12.9.2025"):
        assert needs.cycle
        mine = ok(needs.teachers[1].post("/v1/need-statements", said))
        twice = needs.teachers[1].post("/v1/need-statements", said)
        changed = needs.edit(needs.teachers[1], f"/v1/need-statements/{mine['id']}", {"needs": []})
        needs.answer([one for one in needs.asked if one is not needs.teachers[1]][:-1], TOPIC)
    with at("22.9.2025"):
        late = ok(needs.asked[-1].post("/v1/need-statements", said))
        needs.write_headings(*HEADINGS)
        ok(needs.hakan.post(f"{needs.cycle}/collect"))
        address = f"/v1/need-statements/{late['id']}"
        too_late = needs.asked[-1].put(address, {"needs": []}, If_Match="*")
        new = needs.one("Yeni Öğretmen", Role.TEACHER, GULYOLU, "Matematik").post("/v1/need-statements", said)

    assert refusal(twice) == (409, "need_already_stated")
    assert changed["needs"] == []
    assert refusal(too_late) == refusal(new) == (409, "needs_not_collected")


@pytest.mark.requirement("PRV-07", "TRN-16")
def test_what_somebody_needs_is_read_by_them_the_chair_and_the_principal_alone(needs: Cast) -> None:
    secret = "Öfke denetimi için destek"
    with at("12.9.2025"):
        assert needs.cycle
        needs.answer([needs.teachers[3]], secret)
        [mine] = needs.teachers[3].get("/v1/need-statements").json["items"]
        address = f"/v1/need-statements/{mine['id']}"
        readers = [needs.teachers[3], needs.hakan, needs.principal]
        others = [
            needs.second_deputy,
            needs.teachers[4],
            needs.heads[3],
            needs.other_principal,
            needs.other_deputy,
            needs.karesi,
            needs.province,
            needs.oyggm,
            needs.auditor,
        ]

        assert [ok(one.get(address))["needs"][0]["topic"] for one in readers] == [secret] * 3
        assert {one.get(address).status_code for one in others} == {404}
        assert {one.get(f"{address}/history").status_code for one in others} == {404}
        assert [one.get("/v1/need-statements").json["items"] for one in others] == [[]] * len(others)
        assert all(secret not in str(one) for one in needs.house.events())
        assert secret not in str(needs.karesi.get(needs.cycle).json)


@pytest.mark.requirement("PRV-07", "TRN-16", "SEC-01")
def test_those_above_see_how_many_answered_and_only_the_school_sees_who(needs: Cast) -> None:
    with at("12.9.2025"):
        assert needs.cycle
        needs.answer(needs.teachers[:2], TOPIC)

        for outside in (needs.karesi, needs.province, needs.oyggm):
            shown = ok(outside.get(needs.cycle))
            assert (shown["asked"], shown["answers"]["answered"]) == ([], 2)
        inside = ok(needs.teachers[5].get(needs.cycle))
        assert sum(one["answered_at"] is not None for one in inside["asked"]) == 2
        unseen = (needs.ayvalik, needs.ogm, needs.other_teacher)
        assert {one.get(needs.cycle).status_code for one in unseen} == {404}
        lists = ("need-cycles", "discussions", "coordination-teams")
        assert [needs.ayvalik.get(f"/v1/{name}").json["items"] for name in lists] == [[]] * 3


@pytest.mark.requirement("TRN-16", "TRN-43")
def test_a_teacher_who_moves_is_asked_at_the_new_school_and_counts_there(needs: Cast) -> None:
    mover = needs.teachers[6]
    with at("12.9.2025"):
        assert needs.cycle
        needs.answer([mover, needs.teachers[7]], TOPIC)
        needs.move(mover, Role.TEACHER, GULYOLU, TASKOPRU, "12.9.2025")
        left = ok(needs.hakan.get(needs.cycle))
        moved = needs.at_school(mover, TASKOPRU)
        needs.answer([moved], TOPIC)
        joined = ok(needs.other_principal.get(needs.cycle_of(TASKOPRU)))

    assert (left["answers"]["teachers_asked"], left["answers"]["answered"]) == (23, 1)
    assert [one["person"] for one in joined["asked"] if one["answered_at"]] == [str(moved.id)]
    states = [one["state"]["code"] for one in moved.get("/v1/need-statements").json["items"]]
    assert states == ["submitted", "let_go"]


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
