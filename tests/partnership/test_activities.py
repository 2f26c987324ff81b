"""Joint activities: from the plan that was sent to what came of them (SM-PAR-5)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from tests.partnership.cast import BOTH_CAME, DONE, OBJECTIVE, Cast, at, ok, refusal

STEP_SIX = 5


def people_told(event: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The persons and the roles that an event tells."""
    audience = event["data"]["audience"]
    return {one["person"] for one in audience if "person" in one}, {one["role"] for one in audience if "role" in one}


@pytest.mark.requirement("PAR-25", "PAR-38", "Q-07", "Q-09", "NTF-15")
def test_the_activities_of_a_plan_open_when_it_is_sent_and_not_before(cast: Cast) -> None:
    assert cast.approved_plan
    with at("20.6.2025"):
        assert cast.selin.get(f"/v1/activities?plan={cast.plan}").json["items"] == []
        cycle = ok(cast.selin.get(f"/v1/partnerships/{cast.active}"))["cycles"][0]
        [objective] = cast.selin.get(f"/v1/objectives?plan={cast.plan}").json["items"]
        early = cast.activity() | {"objective_id": objective["id"]}
        assert refusal(cast.selin.post("/v1/activities", early)) == (409, "plan_not_submitted")
    exam = cast.exam
    planned = cast.last("partnership.activity.planned")
    with at("26.8.2025"):
        opened = ok(cast.murat.get(exam))
        assert refusal(cast.head_one.post(f"{exam}/start")) == (403, "role_not_allowed")
        assert refusal(cast.teacher.post(f"{exam}/start")) == (403, "role_not_allowed")
        assert cast.stranger.post(f"{exam}/start").status_code == 404
        started = ok(cast.murat.post(f"{exam}/start"))

    assert cycle["steps"][STEP_SIX]["state"] == "closed"
    assert (opened["state"]["code"], opened["topic"], opened["kind"]) == (
        "planned",
        "academic_achievement",
        "joint_learning_teaching_planning",
    )
    # The plan has one objective only: the activity serves it, though nobody picked it.
    assert opened["objective"] == OBJECTIVE["title"]
    assert people_told(planned) == ({str(cast.selin.id), str(cast.murat.id)}, {"partnership_coordinator"})
    assert {one["person"] for one in opened["awaiting"]} == {str(cast.selin.id), str(cast.murat.id)}
    assert started["state"]["code"] == "in_progress"


@pytest.mark.requirement("PAR-25", "Q-09")
def test_the_first_activity_that_starts_begins_the_plans_execution(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.submitted_plan}"
    with at("27.8.2025"):
        before = ok(cast.selin.get(plan))["execution_state"]
        ok(cast.altieylul.post(f"{plan}/return", {"reason": "Gösterge ölçüm tarihi eksik"}))
        ok(cast.selin.post(f"{cast.exam}/start"))
        ok(cast.selin.post(f"{cast.exam}/postpone", moved("2025-09-10")))
        ok(cast.selin.post(f"{cast.exam}/start"))
        after = ok(cast.selin.get(plan))

    assert (before, after["execution_state"], after["state"]["code"]) == ("not_started", "in_progress", "returned")
    assert cast.house.told().count("partnership.action_plan.execution_started") == 1


def moved(first: str, last: str | None = None) -> dict[str, str]:
    """New days for an activity."""
    return {"starts_on": first, "ends_on": last or first, "reason": "Kar tatili"}


@pytest.mark.requirement("PAR-03", "PAR-38", "NTF-15")
def test_an_activity_is_completed_with_those_who_took_part_of_each_school(cast: Cast) -> None:
    complete = f"{cast.exam}/complete"
    with at("20.10.2025"):
        assert refusal(cast.selin.post(complete, DONE)) == (409, "invalid_transition")
        ok(cast.selin.post(f"{cast.exam}/start"))
        assert refusal(cast.head_two.post(complete, DONE)) == (403, "role_not_allowed")
        nobody = [{"group": "student", "head_count_one": 0, "head_count_two": 0}]
        alone = [{"group": "student", "head_count_one": 60, "head_count_two": 0}]
        for participants in ([], nobody):
            said = DONE | {"participants": participants}
            assert refusal(cast.selin.post(complete, said)) == (422, "participants_required")
        for wrong in (DONE | {"result": " "}, DONE | {"participants": [BOTH_CAME[0]] * 2}):
            assert refusal(cast.selin.post(complete, wrong)) == (422, "validation_failed")
        one_school = cast.selin.post(complete, DONE | {"participants": alone})
        assert refusal(one_school) == (422, "participants_of_both_schools_required")
        negative = [{"group": "student", "head_count_one": -1, "head_count_two": 3}]
        assert cast.selin.post(complete, DONE | {"participants": negative}).status_code == 422
        done = ok(cast.murat.post(complete, DONE))
        cycle = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))["cycles"][0]

    assert sorted(done["participants"], key=lambda one: one["group"]) == sorted(BOTH_CAME, key=lambda one: one["group"])
    assert (done["state"]["code"], done["head_count_one"], done["head_count_two"]) == ("completed", 62, 62)
    told = cast.last("partnership.activity.completed")
    assert people_told(told)[1] == {"partnership_coordinator", "principal"}
    assert (told["data"]["facts"]["head_count_one"], told["data"]["facts"]["sample_code"]) == (62, "joint_exam")
    assert cycle["steps"][STEP_SIX] == cycle["steps"][STEP_SIX] | {
        "id": "PAR-38.06",
        "state": "done",
        "due": "2026-06-26T20:59:59+00:00",
    }


@pytest.mark.requirement("PAR-16", "PAR-38")
def test_the_year_shows_what_was_planned_and_is_done_when_all_of_it_is(cast: Cast) -> None:
    with at("27.10.2025"):
        other = ok(cast.selin.post("/v1/activities", cast.planning("career_guidance")))["id"]
        ok(cast.selin.post(f"{cast.exam}/start"))
        ok(cast.selin.post(f"{cast.exam}/complete", DONE))
        half = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))["cycles"][0]
        assert cast.selin.post(f"/v1/activities/{other}/cancel", {"reason": ""}).status_code == 422
        ok(cast.selin.post(f"/v1/activities/{other}/cancel", {"reason": "Rehber öğretmen ayrıldı"}))
        whole = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))["cycles"][0]
        section = ok(cast.selin.get(cast.section("Matematik")))

    assert [(one["title"]["tr"], one["state"]) for one in half["activities"]] == [
        ("Ortak sınav", "completed"),
        ("career_guidance", "planned"),
    ]
    assert (half["steps"][STEP_SIX]["state"], whole["steps"][STEP_SIX]["state"]) == ("open", "done")
    assert [one["title"] for one in section["activities"]] == ["career_guidance"]
    assert whole["action_plan"] == cast.plan


@pytest.mark.requirement("NTF-15", "Q-05")
def test_coordinators_postpone_and_cancel_with_a_reason(cast: Cast) -> None:
    exam = cast.exam
    with at("6.10.2025"):
        assert refusal(cast.teacher.post(f"{exam}/postpone", moved("2025-11-03"))) == (403, "role_not_allowed")
        assert refusal(cast.murat.post(f"{exam}/postpone", moved("2025-10-05"))) == (422, "new_day_is_past")
        backwards = moved("2025-11-03", "2025-11-02")
        assert refusal(cast.murat.post(f"{exam}/postpone", backwards)) == (422, "validation_failed")
        assert cast.murat.post(f"{exam}/postpone", moved("2025-11-03") | {"reason": ""}).status_code == 422
        postponed = ok(cast.murat.post(f"{exam}/postpone", moved("2025-11-03", "2025-11-05")))
        again = cast.murat.post(f"{exam}/postpone", moved("2025-11-10"))
        ok(cast.head_two.post(f"/v1/coordinators/{cast.appointments[1]}/replace", successor(cast)))
        late = cast.murat.post(f"{exam}/cancel", {"reason": "Artık istemiyoruz"})
        cancelled = ok(cast.esra.post(f"{exam}/cancel", {"reason": "Sınıflar birleştirildi"}))
        over = cast.selin.post(f"{exam}/start")

    assert (postponed["starts_on"], postponed["ends_on"], postponed["reason"]) == (
        "2025-11-03",
        "2025-11-05",
        "Kar tatili",
    )
    assert refusal(again) == refusal(over) == (409, "invalid_transition")
    assert refusal(late) == (403, "role_not_allowed")
    assert cancelled["state"]["code"] == "cancelled"
    # What Murat was responsible for passes to Esra with the coordination.
    for name, of_group_two in (("postponed", cast.murat), ("cancelled", cast.esra)):
        people = {str(cast.selin.id), str(of_group_two.id)}
        assert people_told(cast.last(f"partnership.activity.{name}")) == (people, {"partnership_coordinator"})


def successor(cast: Cast) -> dict[str, Any]:
    """Esra coordinates from now on."""
    return {name: value for name, value in cast.naming(cast.esra, cast.active).items() if name != "partnership"}


@pytest.mark.requirement("PAR-04", "PAR-29", "PAR-30", "PAR-25")
def test_what_an_activity_of_the_year_must_say(cast: Cast) -> None:
    with at("1.10.2025"):
        for missing in ("topic", "kind", "objective_id", "responsible_one", "responsible_two", "starts_on"):
            said = {name: value for name, value in cast.planning("joint_exam").items() if name != missing}
            refused = cast.selin.post("/v1/activities", said)
            assert (refused.status_code, missing in refused.json["errors"]) == (422, True)
        for name in ("topic", "kind", "sample_code"):
            assert cast.selin.post("/v1/activities", cast.planning("joint_exam", **{name: "x"})).status_code == 422
        elsewhere = cast.planning("joint_exam", objective_id=str(uuid4()))
        assert cast.selin.post("/v1/activities", elsewhere).status_code == 404
        principal = cast.planning("joint_exam", responsible_two=str(cast.head_two.id))
        assert refusal(cast.selin.post("/v1/activities", principal)) == (422, "responsible_not_of_the_school")
        nineteen = cast.selin.post("/v1/activities", cast.planning(None, description="ş" * 19))
        twenty = cast.selin.post("/v1/activities", cast.planning(None, description="ş" * 20))
        by_head = cast.poyraz_zumre.post("/v1/activities", cast.planning("applied_teaching"))
        by_teacher = cast.teacher.post("/v1/activities", cast.planning("applied_teaching"))

    assert refusal(nineteen) == (422, "description_too_short")
    assert (ok(twenty)["state"]["code"], ok(by_head)["sample_code"]) == ("planned", "applied_teaching")
    assert refusal(by_teacher) == (403, "role_not_allowed")


@pytest.mark.requirement("PAR-04", "PAR-25")
def test_a_plan_is_agreed_when_each_activity_has_its_kind_and_an_objective(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.complete_plan}"
    with at("11.6.2025"):
        two = [OBJECTIVE, OBJECTIVE | {"title": "İkinci hedef"}]
        objectives = cast.edit(cast.aylin, cast.section("Matematik"), {"objectives": two, "activities": []})
        ok(cast.aylin.post(f"{cast.section('Matematik')}/confirm"))
        first, second = (one["id"] for one in objectives["objectives"])
        whole = cast.section(None)
        cast.edit(cast.selin, whole, {"objectives": [], "activities": [cast.activity() | {"kind": None}]})
        no_kind = cast.selin.post(f"{plan}/agree")
        cast.edit(cast.selin, whole, {"objectives": [], "activities": [cast.activity()]})
        which = cast.selin.post(f"{plan}/agree")
        strange = {"objectives": [], "activities": [cast.activity() | {"objective_id": str(uuid4())}]}
        unknown = cast.selin.put(whole, strange, If_Match=cast.selin.get(whole).headers["ETag"])
        named = {"objectives": [], "activities": [cast.activity() | {"objective_id": second}]}
        kept = cast.edit(cast.selin, whole, named)["activities"][0]
        ok(cast.selin.post(f"{plan}/agree"))

    assert refusal(no_kind) == (422, "activity_kind_required")
    assert refusal(which) == (422, "activity_objective_required")
    assert refusal(unknown) == (422, "objective_not_of_the_plan")
    assert (kept["objective_id"], kept["objective"]) == (second, "İkinci hedef")
    assert first != second


@pytest.mark.requirement("PAR-32")
def test_a_contest_names_its_field_and_has_mixed_teams(cast: Cast) -> None:
    with at("24.11.2025"):
        contest = f"{cast.started('mixed_team_contest')}/complete"
        field = DONE | {"contest_field": "scientific"}
        of_one_school = [{"name": "Kıvılcım", "students_one": 3, "students_two": 0}]
        mixed = [{"name": "Kıvılcım", "students_one": 2, "students_two": 1}]
        assert refusal(cast.selin.post(contest, DONE | {"teams": mixed})) == (422, "contest_field_required")
        assert refusal(cast.selin.post(contest, field)) == (422, "team_required")
        assert refusal(cast.selin.post(contest, field | {"teams": of_one_school})) == (422, "team_not_mixed")
        assert refusal(cast.selin.post(contest, field | {"teams": mixed + of_one_school})) == (422, "team_not_mixed")
        assert cast.selin.post(contest, field | {"contest_field": "other", "teams": mixed}).status_code == 422
        done = ok(cast.selin.post(contest, field | {"teams": mixed}))

    assert (done["state"]["code"], done["contest_field"], done["teams"]) == ("completed", "scientific", mixed)


@pytest.mark.requirement("PAR-33")
def test_a_placement_exam_leads_to_something_new_in_the_plan(cast: Cast) -> None:
    with at("24.11.2025"):
        exam = cast.started("joint_placement_exam")
        evaluation = {
            "exam_held_on": "2025-11-20",
            "exam_evaluation_one": "Üslü sayılar zayıf.",
            "exam_evaluation_two": "Köklü sayılar zayıf.",
        }
        half = DONE | evaluation | {"exam_evaluation_two": None}
        assert refusal(cast.selin.post(f"{exam}/complete", half)) == (422, "exam_evaluation_required")
        tomorrow = DONE | evaluation | {"exam_held_on": "2025-11-25"}
        assert refusal(cast.selin.post(f"{exam}/complete", tomorrow)) == (422, "exam_day_not_reached")
        assert refusal(cast.selin.post(f"{exam}/complete", DONE | evaluation)) == (422, "new_plan_item_required")
        strange = cast.planning("learning_loss_recovery", made_from=str(uuid4()))
        assert refusal(cast.selin.post("/v1/activities", strange)) == (422, "made_from_elsewhere")
        exam_id = exam.rpartition("/")[2]
        new = ok(cast.selin.post("/v1/activities", cast.planning("learning_loss_recovery", made_from=exam_id)))
        ok(cast.selin.post(f"/v1/activities/{new['id']}/cancel", {"reason": "Yanlış girildi"}))
        assert refusal(cast.selin.post(f"{exam}/complete", DONE | evaluation)) == (422, "new_plan_item_required")
        ok(cast.selin.post("/v1/activities", cast.planning("learning_loss_recovery", made_from=exam_id)))
        done = ok(cast.selin.post(f"{exam}/complete", DONE | evaluation))
        listed = cast.ogm.get(f"/v1/activities?made_from={exam_id}").json["items"]

    assert {name: done[name] for name in evaluation} == evaluation
    assert len(listed) == 2


@pytest.mark.requirement("PAR-31", "PAR-35", "PAR-22")
def test_workshops_camps_parents_and_guest_lessons_say_what_they_were(cast: Cast) -> None:
    with at("24.11.2025"):
        workshop = f"{cast.started('joint_workshops_and_talks')}/complete"
        assert refusal(cast.selin.post(workshop, DONE)) == (422, "workshop_kind_required")
        other = DONE | {"workshop_kind": "other"}
        assert refusal(cast.selin.post(workshop, other)) == (422, "validation_failed")
        held = ok(cast.selin.post(workshop, other | {"workshop_other": "Robotik atölyesi"}))
        parents = f"{cast.started('parent_seminar')}/complete"
        assert refusal(cast.selin.post(parents, DONE)) == (422, "parents_required")
        came = {"group": "parent", "head_count_one": 12, "head_count_two": 9}
        seminar = ok(cast.selin.post(parents, DONE | {"participants": [*BOTH_CAME, came]}))
        camp = f"{cast.started('summer_winter_camp')}/complete"
        assert refusal(cast.selin.post(camp, DONE)) == (422, "season_required")
        winter = DONE | {"season": "winter"}
        assert refusal(cast.selin.post(camp, winter | {"peer_teaching": False})) == (422, "peer_teaching_required")
        camped = ok(cast.selin.post(camp, winter | {"peer_teaching": True}))
        guest = f"{cast.started('applied_teaching')}/complete"
        lesson = DONE | {"cooperation_channel": "guest_teacher"}
        for named in ([], [str(cast.aylin.id)], [str(cast.aylin.id), str(cast.stranger.id)]):
            refused = cast.selin.post(guest, lesson | {"teachers": named})
            assert refusal(refused) == (422, "teachers_of_both_schools_required")
        taught = ok(cast.selin.post(guest, lesson | {"teachers": [str(cast.aylin.id), str(cast.teacher.id)]}))

    assert (held["workshop_kind"], held["workshop_other"]) == ("other", "Robotik atölyesi")
    assert came in seminar["participants"]
    assert (camped["season"], camped["peer_teaching"]) == ("winter", True)
    assert [one["name"] for one in taught["teachers"]] == ["Aylin Koç", "Ece Poyraz"]
