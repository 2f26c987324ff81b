"""A community before it works: its plan, its stages, who is in it when it begins, and who hears of its end."""

from __future__ import annotations

import pytest

from tests.training.answers import at, ok, people_told, refusal
from tests.training.cast_communities import Cast
from tests.training.group import PLAN, Group


@pytest.mark.requirement("MGT-13", "MGT-09")
@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ("application_criteria", "application_criteria_required"),
        ("evaluation_criteria", "evaluation_criteria_required"),
        ("duration_hours", "duration_required"),
        ("implementation", "implementation_required"),
        ("quota", "quota_required"),
        ("closes_on", "window_required"),
        ("trainer", "trainer_required"),
    ],
)
def test_a_community_is_announced_with_its_four_answers_and_takes_no_application_before(
    communities: Cast, missing: str, code: str
) -> None:
    cast = communities
    with at("15.9.2025"):
        said = PLAN | {"trainer": str(cast.trainer.id)}
        draft = ok(cast.oyggm.post("/v1/communities", {name: said[name] for name in said if name != missing}))
        refused = cast.oyggm.post(f"/v1/communities/{draft['id']}/announce")
        early = cast.deniz.post("/v1/applications", {"offer": draft["id"]})

    assert refusal(refused) == (422, code)
    assert early.status_code == 404


@pytest.mark.requirement("MGT-16", "MGT-17")
def test_stages_are_left_out_or_resized_but_three_are_always_there_and_in_order(communities: Cast) -> None:
    cast = communities
    three = [{"code": code, "days": 5} for code in ("pre_training", "practice_1", "final_evaluation")]
    with at("15.9.2025"):
        usual = ok(cast.oyggm.post("/v1/communities", {name: PLAN[name] for name in PLAN if name != "phases"}))
        short = ok(cast.oyggm.post("/v1/communities", PLAN | {"phases": three}))
        turned = cast.oyggm.post("/v1/communities", PLAN | {"phases": three[::-1]})
        cut_short = cast.oyggm.post("/v1/communities", PLAN | {"phases": three[:2]})

    assert [one["code"] for one in usual["phases"]] == [one["code"] for one in PLAN["phases"]]
    assert [one["ends_on"] for one in short["phases"]] == ["2025-10-10", "2025-10-15", "2025-10-20"]
    assert short["ends_on"] == "2025-10-20"
    assert (refusal(turned), refusal(cut_short)) == ((422, "validation_failed"),) * 2


@pytest.mark.requirement("MGT-17", "MGT-08")
def test_a_community_without_a_second_practice_ends_with_the_evaluation_of_the_first(communities: Cast) -> None:
    cast = communities
    three = [{"code": code, "days": 5} for code in ("pre_training", "practice_1", "final_evaluation")]
    group = Group(cast, phases=three).placed().formed().started()
    with at("8.10.2025"):
        group.close()
        for one in group.members:
            ok(group.record(one, "practice_1"))
        after = group.close()
        group.meet("2025-10-08T09:00:00+03:00")
        group.evaluate()
        done = ok(cast.trainer.post(f"{group.address}/complete"))

    assert after["state"]["code"] == "final_evaluation"
    assert done["state"]["code"] == "completed"


@pytest.mark.requirement("MGT-14")
def test_a_community_is_formed_with_three_members_at_least(communities: Cast) -> None:
    cast = communities
    group = Group(cast)
    group.members = [cast.deniz, cast.ece]
    group.placed()
    with at("30.9.2025"):
        refused = cast.oyggm.post(f"{group.address}/form")

    assert refusal(refused) == (422, "too_few_placed")


@pytest.mark.requirement("MGT-14")
def test_whoever_withdraws_after_the_forming_is_no_member_when_the_work_begins(communities: Cast) -> None:
    cast = communities
    group = Group(cast, quota=4)
    group.members.append(cast.beren)
    heads = {"bora": cast.head_burhaniye}
    with at("16.9.2025"):
        beren = ok(cast.beren.post("/v1/applications", {"offer": group.id}))["id"]
        ok(heads["bora"].post(f"/v1/applications/{beren}/approve"))
        ok(cast.burhaniye.post(f"/v1/applications/{beren}/approve"))
    group.members.remove(cast.beren)
    group.placed()
    with at("26.9.2025", "11:00:00"):
        ok(cast.oyggm.post(f"/v1/applications/{beren}/place"))
    group.formed()
    with at("1.10.2025"):
        ok(cast.beren.post(f"/v1/applications/{beren}/withdraw", {"reason": "Görev yerim değişti"}))
    group.started()

    assert cast.beren.get(group.room).status_code == 404
    assert len([one for one in ok(cast.trainer.get(group.room))["members"] if one["state"] == "active"]) == 3


@pytest.mark.requirement("NTF-34")
def test_a_cancelled_community_tells_members_and_applicants_and_its_room_is_closed(communities: Cast) -> None:
    cast = communities
    early = Group(cast)
    with at("16.9.2025"):
        ok(cast.deniz.post("/v1/applications", {"offer": early.id}))
        ok(cast.oyggm.post(f"{early.address}/cancel", {"reason": "Tema kaldırıldı"}))
    applicant = people_told(cast.last("training.application.called_off"))
    group = Group(cast).placed().formed().started()
    with at("7.10.2025"):
        room = group.room
        ok(cast.oyggm.post(f"{group.address}/cancel", {"reason": "Eğitim görevlisi yok"}))
        after = cast.deniz.post(f"{room}/post", {"text": "?"})

    assert applicant == {str(cast.deniz.id)}
    assert people_told(cast.last("training.mgt.cancelled")) >= {str(one.id) for one in group.members}
    assert refusal(after) == (409, "invalid_transition")


@pytest.mark.requirement("MGT-09")
def test_a_draft_that_was_never_announced_is_nobodys_business(communities: Cast) -> None:
    """Nobody learns of it (SEC-01): the 409 of MGT-09 is for who sees the draft, as its trainer does."""
    cast = communities
    with at("15.9.2025"):
        draft = ok(cast.oyggm.post("/v1/communities", PLAN | {"trainer": str(cast.deniz.id)}))["id"]
        led = cast.deniz.post("/v1/applications", {"offer": draft})
        guessed = cast.ece.post("/v1/applications", {"offer": draft})
        address = f"/v1/communities/{draft}"
        ok(cast.oyggm.post(f"{address}/cancel", {"reason": "Tema değişti"}))

    assert refusal(led) == (409, "theme_not_announced")
    assert guessed.status_code == 404
    assert {one.get(address).status_code for one in (cast.ece, cast.province)} == {404}
    assert ok(cast.auditor.get(address))["state"]["code"] == "cancelled"
