"""Who answers what they need, until when, who is asked once more, and who reads it."""

from __future__ import annotations

import pytest

from chassis.identity import Role
from tests.training.answers import at, ok, people_told, refusal
from tests.training.cast_needs import GULYOLU, HEADINGS, TASKOPRU, TOPIC, Cast, clock_takes


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
