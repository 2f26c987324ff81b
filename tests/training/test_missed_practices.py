"""Who has no record of a practice: reminded, excused once, dropped; and whether the community then goes on."""

from __future__ import annotations

from typing import Any

import pytest

from tests.training.answers import at, ok, people_told, refusal
from tests.training.cast_communities import Cast, clock_takes
from tests.training.group import Group


@pytest.mark.requirement("Q-33", "MGT-08")
def test_one_record_may_be_made_up_and_who_misses_two_phases_is_dropped(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    excuse: dict[str, Any] = {"person": str(cast.ece.id), "reason": "Raporluydu"}
    with at("31.10.2025"):
        group.close()
        for one in (cast.deniz, cast.bora):
            ok(group.record(one, "practice_1"))
        unneeded = cast.trainer.post(f"{group.room}/excuse", excuse | {"person": str(cast.deniz.id)})
        ok(cast.trainer.post(f"{group.room}/excuse", excuse))
        group.close()
    with at("3.11.2025"):
        group.meet("2025-11-03T09:00:00+03:00")
        group.evaluate()
        group.assign("practice_2")
        group.close()
    with at("5.12.2025"):
        for one in (cast.deniz, cast.bora):
            ok(group.record(one, "practice_2"))
        dropped = ok(cast.trainer.post(f"{group.room}/excuse", excuse))
        shut_out = cast.ece.get(f"/v1/community-rooms/{dropped['id']}").status_code
        group.close()

    assert refusal(unneeded) == (409, "nothing_to_excuse")
    assert {one["name"]: one["state"] for one in dropped["members"]}["Ece Gül"] == "dropped"
    assert shut_out == 404


@pytest.mark.requirement("Q-33")
def test_what_was_excused_is_there_at_the_final_evaluation(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    with at("31.10.2025"):
        group.close()
        for one in (cast.deniz, cast.bora):
            ok(group.record(one, "practice_1"))
        ok(cast.trainer.post(f"{group.room}/excuse", {"person": str(cast.ece.id), "reason": "Raporluydu"}))
        group.close()
    group.practised_again()
    with at("8.12.2025"):
        group.meet("2025-12-08T09:00:00+03:00")
        group.evaluate()
        refused = cast.trainer.post(f"{group.address}/complete")
        ok(group.record(cast.ece, "practice_1"))
        done = ok(cast.trainer.post(f"{group.address}/complete"))

    assert refusal(refused) == (422, "practice_not_made_up")
    assert refused.json["missing"] == ["Ece Gül"]
    assert done["state"]["code"] == "completed"


@pytest.mark.requirement("Q-33")
def test_with_one_member_left_oyggm_decides_whether_it_goes_on(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    with at("7.10.2025"):
        for one in (cast.bora, cast.ece):
            ok(one.post(f"{group.room}/leave", {"reason": "Zamanım yok"}))
        refused = cast.trainer.post(f"{group.address}/close_phase")
        ok(cast.oyggm.post(f"{group.address}/let_go_on", {"reason": "Çalışma değerli"}))
        went_on = group.close()

    assert refusal(refused) == (409, "too_few_members")
    assert went_on["state"]["code"] == "practice_1"


@pytest.mark.requirement("Q-34")
def test_a_trainer_lets_it_end_thirty_days_later_at_most_and_oyggm_replaces_the_trainer(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    with at("6.10.2025", "16:00:00"):
        group.meet("2025-10-06T15:00:00+03:00", lesson_hours=3)
        moved = {"phase": "practice_1", "reason": "Ara tatil"}
        later = ok(cast.trainer.post(f"{group.address}/move_phase", moved | {"ends_on": "2025-11-30"}))
        too_late = cast.trainer.post(f"{group.address}/move_phase", moved | {"ends_on": "2025-12-01"})
        ok(cast.oyggm.post(f"{group.address}/move_phase", moved | {"ends_on": "2025-10-31"}))
    with at("20.10.2025"):
        room = group.room
        new = {"trainer": str(cast.trainer_two.id), "reason": "Görev değişikliği"}
        ok(cast.oyggm.post(f"{group.address}/replace_trainer", new))
        old = cast.trainer.get(room).status_code
        shown = ok(cast.trainer_two.get(room))
        group.trainer = cast.trainer_two
        group.close()
    group.practised("31.10.2025", "practice_1")
    group.practised_again()
    with at("8.12.2025"):
        group.meet("2025-12-08T09:00:00+03:00")
        group.evaluate()
        ok(cast.trainer_two.post(f"{group.address}/complete"))
        [file] = ok(cast.oyggm.get("/v1/fee-files"))["items"]
        hours = ok(cast.oyggm.get(f"/v1/fee-files/{file['id']}"))["hours"]

    assert [one["ends_on"] for one in later["phases"]][1:] == ["2025-11-30", "2025-12-03", "2026-01-06", "2026-01-07"]
    assert refusal(too_late) == (422, "more_than_thirty_days_later")
    assert (old, shown["leader_name"]) == (404, "Toprak Eğitmen")
    assert [(one["trainer_name"], one["taught_on"], one["hours"]) for one in hours] == [
        ("Tuna Eğitmen", "2025-10-06", 3),
        ("Toprak Eğitmen", "2025-11-03", 2),
        ("Toprak Eğitmen", "2025-12-08", 2),
    ]


@pytest.mark.requirement("NTF-33")
def test_who_has_no_record_is_reminded_seven_days_and_one_day_before_the_meeting(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    with at("6.10.2025", "18:00:00"):
        group.close()
        group.meet("2025-11-03T09:00:00+03:00", phase="interim_evaluation")
    with at("27.10.2025", "08:59:00"):
        clock_takes()
        before = cast.house.told().count("training.community_room.practice_awaited")
    with at("27.10.2025", "09:01:00"):
        ok(group.record(cast.deniz, "practice_1"))
        clock_takes()
        first = people_told(cast.last("training.community_room.practice_awaited"))
    with at("2.11.2025", "09:01:00"):
        ok(group.record(cast.bora, "practice_1"))
        clock_takes()
        second = people_told(cast.last("training.community_room.practice_awaited"))
        clock_takes()

    assert before == 0
    assert first == {str(cast.bora.id), str(cast.ece.id)}
    assert second == {str(cast.ece.id)}
    assert cast.house.told().count("training.community_room.practice_awaited") == 2
    closing = cast.last("training.mgt.phase_completed")["data"]
    assert (closing["facts"]["phase"], closing["facts"]["expected_until"]) == ("practice_1", "2025-10-31")
    assert people_told(cast.last("training.mgt.phase_completed")) == {
        str(one.id) for one in (*group.members, cast.trainer)
    }
