"""The room of a community: who is in it, what they do there, and what nobody else reads (MGT-01 … MGT-08, MGT-24)."""

from __future__ import annotations

import pytest

from tests.training.answers import at, ok, people_told, refusal
from tests.training.cast_communities import Cast, bring, edit, scores
from tests.training.group import DIMENSIONS, GAINS, GOALS, PLAN, Group


@pytest.mark.requirement("MGT-15", "PLT-08", "MGT-03")
def test_members_meet_write_and_share_files_in_the_room(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    with at("6.10.2025", "11:00:00"):
        meeting = group.meet("2025-10-06T15:00:00+03:00")
        told = cast.last("training.community_room.meeting_planned")
        recording = {"meeting": meeting, "recording": "https://oba.example/kayit/1"}
        ok(cast.trainer.post(f"{group.room}/keep_recording", recording))
        first = ok(cast.deniz.post(f"{group.room}/post", {"text": "Merhaba!"}))["posts"][0]["id"]
        shown = ok(cast.ece.post(f"{group.room}/post", {"text": "Hoş geldin.", "reply_to": first}))
        lost = cast.ece.post(f"{group.room}/post", {"text": "?", "reply_to": group.id})
        file = bring(cast.bora, group.room)
        members_plan = cast.deniz.post(f"{group.room}/plan_meeting", {})
        link = cast.trainer.post(
            f"{group.room}/plan_meeting",
            {"name": "x", "starts_at": "2025-10-07T15:00:00+03:00", "link": "javascript:alert(1)"},
        )

    assert people_told(told) == {str(one.id) for one in (cast.trainer, *group.members)}
    assert "oba.example" not in str(told)
    assert [(one["author_name"], one["reply_to"]) for one in shown["posts"]] == [
        ("Deniz Kaya", None),
        ("Ece Gül", first),
    ]
    assert [one["recording"] for one in shown["meetings"]] == ["https://oba.example/kayit/1"]
    assert cast.deniz.get(file["href"]).status_code == 200
    assert {one.get(file["href"]).status_code for one in (cast.stranger, cast.oyggm, cast.auditor)} == {404}
    assert refusal(lost) == (422, "post_unknown")
    assert refusal(members_plan)[0] in {403, 422}
    assert refusal(link) == (422, "validation_failed")


@pytest.mark.requirement("MGT-01", "MGT-07")
def test_the_community_rates_itself_at_its_start_and_end_and_the_change_is_shown(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    with at("6.10.2025", "12:00:00"):
        early = cast.deniz.post(f"{group.room}/rate", {"moment": "end"} | scores(DIMENSIONS, 5))
        beyond = cast.deniz.post(f"{group.room}/rate", {"moment": "start"} | scores(DIMENSIONS, 6))
        partly = cast.deniz.post(f"{group.room}/rate", {"moment": "start", DIMENSIONS[0]: 3})
        for one, score in zip(group.members, (2, 3, 2), strict=True):
            ok(one.post(f"{group.room}/rate", {"moment": "start"} | scores(DIMENSIONS, score)))
        trainers = cast.trainer.post(f"{group.room}/rate", {"moment": "start"} | scores(DIMENSIONS, 1))
    group.completed()
    with at("9.12.2025"):
        late = cast.deniz.post(f"{group.room}/rate", {"moment": "start"} | scores(DIMENSIONS, 5))
        for one in group.members:
            ok(one.post(f"{group.room}/rate", {"moment": "end"} | scores(DIMENSIONS, 4)))
            ok(one.post(f"{group.room}/answer_survey", scores(GAINS, 5)))
        shown = ok(cast.oyggm.get(group.address))

    assert (refusal(early), refusal(late)) == ((409, "moment_is_over"),) * 2
    assert (refusal(beyond), refusal(partly)) == ((422, "validation_failed"),) * 2
    assert refusal(trainers) == (403, "role_not_allowed")
    rated = {one["code"]: (one["start"], one["end"], one["change"]) for one in shown["dimensions"]}
    assert rated == dict.fromkeys(DIMENSIONS, (2.33, 4.0, 1.67))
    assert {one["code"]: one["average"] for one in shown["gains"]} == dict.fromkeys(GAINS, 5.0)


@pytest.mark.requirement("MGT-08", "MGT-20")
def test_a_practice_lies_with_its_files_before_the_room_and_what_is_said_of_it_before_the_two(
    communities: Cast,
) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    with at("6.10.2025", "12:00:00"):
        early = group.record(cast.deniz, "practice_1")
        group.close()
        tomorrow = group.record(cast.deniz, "practice_1", held_on="2025-10-07")
        wrong = group.record(cast.deniz, "practice_2")
        outsiders = group.record(cast.stranger, "practice_1")
        record = f"/v1/practice-records/{ok(group.record(cast.deniz, 'practice_1'))['id']}"
        bring(cast.deniz, record)
        others = cast.ece.post(f"{record}/comment", {"text": "Çok iyi olmuş."})
        seen = [ok(who.get(record))["comments"] for who in (cast.deniz, cast.ece, cast.bora, cast.trainer)]
        own = cast.deniz.post(f"{record}/comment", {"text": "Bence de."})
        room = group.room.rpartition("/")[2]
        listed = ok(cast.bora.get(f"/v1/practice-records?room={room}&phase=practice_1"))["items"]

    assert (refusal(early), refusal(wrong)) == ((422, "phase_not_begun"),) * 2
    assert refusal(tomorrow) == (422, "practice_not_held_yet")
    assert outsiders.status_code == 404
    assert others.status_code == 200
    assert [len(one) for one in seen] == [1, 1, 0, 0]
    assert refusal(own) == (403, "role_not_allowed")
    assert [one["author_name"] for one in listed] == ["Deniz Kaya"]
    assert {one.get(record).status_code for one in (cast.stranger, cast.oyggm, cast.head_ayvalik)} == {404}


@pytest.mark.requirement("MGT-20")
def test_feedback_is_read_by_the_member_and_the_trainer_alone(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    group.evaluated()

    assert {one["name"] for one in ok(cast.trainer.get(group.room))["feedback"]} == {
        "Deniz Kaya",
        "Bora Çınar",
        "Ece Gül",
    }
    assert {one["name"] for one in ok(cast.deniz.get(group.room))["feedback"]} == {"Deniz Kaya"}


@pytest.mark.requirement("MGT-23")
def test_only_the_trainer_writes_down_a_members_work_and_only_of_a_completed_community(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    work = {"name": "Etkinlik", "licence": "cc_by", "community": group.id, "author": str(cast.deniz.id)}
    with at("7.10.2025"):
        early = cast.trainer.post("/v1/good-practices", work)
    with at("10.12.2025"):
        others = cast.stranger.post("/v1/good-practices", work)
        colleagues = cast.ece.post("/v1/good-practices", work)
        no_member = cast.trainer.post("/v1/good-practices", work | {"author": str(cast.stranger.id)})

    assert refusal(early) == (409, "community_not_completed")
    assert {refusal(one) for one in (others, colleagues, no_member)} == {(422, "author_not_of_the_community")}


@pytest.mark.requirement("MGT-05")
def test_a_draft_may_be_changed_and_its_goals_belong_to_those_in_the_room(communities: Cast) -> None:
    cast = communities
    with at("15.9.2025"):
        draft = f"/v1/communities/{ok(cast.oyggm.post('/v1/communities', PLAN))['id']}"
        edited = edit(cast.oyggm, draft, PLAN | {"theme": "Yeni tema", "starts_on": "2025-10-13"})
    group = Group(cast).placed().formed()
    with at("6.10.2025"):
        without = cast.trainer.post(f"{group.room}/set_goals", GOALS | {"goals": []})
        theirs = ok(cast.ece.post(f"{group.room}/set_goals", GOALS))
        file = bring(cast.ece, group.room, title="Araştırma")

    assert (edited["theme"], edited["phases"][0]["ends_on"]) == ("Yeni tema", "2025-10-13")
    assert refusal(without) == (422, "validation_failed")
    assert theirs["goals"] == GOALS["goals"]
    assert file["title"] == "Araştırma"


@pytest.mark.requirement("MGT-20", "MGT-08", "Q-34")
def test_feedback_is_given_to_members_at_an_evaluation_and_nothing_is_recorded_after_the_end(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    feedback = {"person": str(cast.deniz.id), "feedback": "Güzel"}
    with at("6.10.2025", "12:00:00"):
        too_soon = cast.trainer.post(f"{group.room}/give_feedback", feedback)
        stranger = cast.trainer.post(f"{group.room}/give_feedback", feedback | {"person": str(cast.stranger.id)})
        same = cast.oyggm.post(
            f"{group.address}/replace_trainer", {"trainer": str(cast.trainer.id), "reason": "Değişiklik"}
        )
        nobody = cast.oyggm.post(f"{group.address}/replace_trainer", {"trainer": group.id, "reason": "Değişiklik"})
    group.completed()
    with at("9.12.2025"):
        late = group.record(cast.deniz, "practice_2")

    assert refusal(too_soon) == (409, "no_evaluation_under_way")
    assert refusal(stranger) == (422, "not_a_member")
    assert {refusal(one) for one in (same, nobody)} == {(422, "trainer_unknown")}
    assert refusal(late) == (409, "room_is_not_open")
