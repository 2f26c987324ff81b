"""The room of a community: who is in it, what they do there, and what nobody else reads (MGT-01 … MGT-08, MGT-24)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.training.cast_communities import (
    DIMENSIONS,
    GAINS,
    GOALS,
    PLAN,
    Cast,
    Group,
    at,
    bring,
    clock_takes,
    edit,
    ok,
    people_told,
    refusal,
    scores,
)


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
    with at("3.11.2025"):
        group.meet("2025-11-03T09:00:00+03:00")
        group.evaluate()
        group.assign("practice_2")
        group.close()
    group.practised("5.12.2025", "practice_2")
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
    for_fees = group
    for_fees.practised("31.10.2025", "practice_1")
    with at("3.11.2025"):
        group.meet("2025-11-03T09:00:00+03:00")
        group.evaluate()
        group.assign("practice_2")
        group.close()
    group.practised("5.12.2025", "practice_2")
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


@pytest.mark.requirement("MGT-24", "MGT-04")
def test_a_lesson_observation_is_read_by_the_two_until_both_agree_to_share_it(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    room = group.room.rpartition("/")[2]
    planned = {"room": room, "observed": str(cast.ece.id), "observed_on": "2025-10-08", "lesson": "Tarih"}
    said = {"method": "Not alma", "feedback": "Öğrenciler sürekli etkindi."}
    with at("7.10.2025"):
        strangers = cast.stranger.post("/v1/peer-observations", planned)
        alone = cast.deniz.post("/v1/peer-observations", planned | {"observed": str(cast.stranger.id)})
        one = f"/v1/peer-observations/{ok(cast.deniz.post('/v1/peer-observations', planned))['id']}"
        early = cast.deniz.post(f"{one}/give_feedback", said)
    with at("8.10.2025"):
        others = cast.ece.post(f"{one}/give_feedback", said)
        ok(cast.deniz.post(f"{one}/give_feedback", said))
        closed = {who.get(one).status_code for who in (cast.bora, cast.trainer, cast.oyggm, cast.head_edremit)}
        read = ok(cast.ece.get(one))
        ok(cast.deniz.post(f"{one}/share"))
        half = cast.bora.get(one).status_code
        ok(cast.ece.post(f"{one}/share"))
        together = {
            "kind": "peer_observation_feedback",
            "happened_on": "2025-10-08",
            "people": [str(cast.deniz.id), str(cast.ece.id)],
            "description": "Ders gözlemi",
        }
        kept = ok(cast.deniz.post(f"{group.room}/record_collaboration", together))
        outside = cast.deniz.post(
            f"{group.room}/record_collaboration", together | {"people": [str(cast.deniz.id), str(cast.stranger.id)]}
        )

    assert strangers.status_code == 404
    assert refusal(alone) == (422, "colleague_not_in_the_room")
    assert refusal(early) == (409, "lesson_not_held_yet")
    assert refusal(others) == (403, "role_not_allowed")
    assert (closed, half) == ({404}, 404)
    assert read["feedback"] == said["feedback"]
    assert ok(cast.bora.get(one))["state"]["code"] == "shared"
    assert cast.oyggm.get(one).status_code == 404
    assert [[who["name"] for who in done["people"]] for done in kept["shared"]] == [["Deniz Kaya", "Ece Gül"]]
    assert refusal(outside) == (422, "somebody_is_not_a_member")
    assert said["feedback"] not in str(cast.house.events())


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


@pytest.mark.requirement("MGT-09")
def test_a_draft_that_was_never_announced_is_nobodys_business(communities: Cast) -> None:
    cast = communities
    with at("15.9.2025"):
        draft = f"/v1/communities/{ok(cast.oyggm.post('/v1/communities', PLAN))['id']}"
        ok(cast.oyggm.post(f"{draft}/cancel", {"reason": "Tema değişti"}))

    assert {one.get(draft).status_code for one in (cast.deniz, cast.province)} == {404}
    assert ok(cast.auditor.get(draft))["state"]["code"] == "cancelled"
