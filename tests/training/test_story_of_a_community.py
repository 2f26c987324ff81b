"""SC-MGT, steps 1 to 15, at the service’s own doors."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from werkzeug.test import TestResponse

from tests.doors import Person
from tests.training.after_a_community import paid, shown
from tests.training.answers import at, ok, people_told, refusal, told_to
from tests.training.cast_communities import AYVALIK, BURHANIYE, Cast, clock_takes, edit, scores
from tests.training.group import GAINS, PLAN, Group


def place_at_once(calls: list[tuple[Person, str]]) -> list[TestResponse]:
    """Two officers press the button in the same moment."""
    gate = Barrier(len(calls))

    def call(person: Person, application: str) -> TestResponse:
        mine = replace(person, client=person.client.application.test_client())
        gate.wait(timeout=10)
        return mine.post(f"/v1/applications/{application}/place")

    with ThreadPoolExecutor(len(calls)) as threads:
        return [one.result(timeout=30) for one in [threads.submit(call, *each) for each in calls]]


def announced(cast: Cast) -> Group:
    """Step 1."""
    with at("15.9.2025"):
        without = {name: said for name, said in PLAN.items() if name not in {"evaluation_criteria", "phases"}}
        draft = ok(cast.oyggm.post("/v1/communities", without | {"closes_on": None}))
        address = f"/v1/communities/{draft['id']}"
        assert cast.deniz.get(address).status_code == 404
        assert refusal(cast.oyggm.post(f"{address}/announce")) == (422, "evaluation_criteria_required")
        edit(cast.oyggm, address, PLAN | {"trainer": str(cast.trainer.id)})
        ok(cast.oyggm.post(f"{address}/announce"))
        assert [one["code"] for one in ok(cast.deniz.get(address))["phases"]] == [
            "pre_training", "practice_1", "interim_evaluation", "practice_2", "final_evaluation",
        ]  # fmt: skip
        for teacher in (cast.deniz, cast.stranger, cast.head_burhaniye):
            [offer] = ok(teacher.get("/v1/offers?kind=mgt&open_now=yes"))["items"]
            assert (offer["id"], ok(teacher.get(address))["state"]["code"]) == (draft["id"], "announced")
    group = Group.__new__(Group)
    group.cast, group.trainer, group.id = cast, cast.trainer, draft["id"]
    group.members = [cast.deniz, cast.beren, cast.head_burhaniye]
    return group


def applied(cast: Cast, group: Group) -> dict[str, str]:
    """Steps 2 to 6: who is left before the ministry, by name."""
    wishes: dict[str, str] = {}
    with at("16.9.2025"):
        first = ok(cast.deniz.post("/v1/applications", {"offer": group.id}))
        wishes["deniz"] = first["id"]
        assert first["state"]["code"] == "pending_school"
        assert refusal(cast.deniz.post("/v1/applications", {"offer": group.id})) == (409, "already_applied")
    for minute, name in enumerate(("bora", "beren", "ece", "head_burhaniye")):
        with at("17.9.2025", f"10:{minute:02}:00"):
            made = ok(getattr(cast, name).post("/v1/applications", {"offer": group.id}))
            wishes[name] = made["id"]
    principals = f"/v1/applications/{wishes['head_burhaniye']}"
    assert made["state"]["code"] == "pending_directorate"
    lines = ok(cast.head_burhaniye.get(f"{principals}/history"))["items"]
    assert lines[-1]["event"].endswith("skipped_own_application")
    with at("18.9.2025"):
        early = cast.oyggm.post(f"/v1/applications/{wishes['bora']}/place")
        assert (early.status_code, early.json["code"]) == (409, "invalid_transition")
    with at("19.9.2025"):
        heads = {"deniz": cast.head_ayvalik, "bora": cast.head_burhaniye, "beren": cast.head_burhaniye}
        for name, head in (heads | {"ece": cast.head_edremit}).items():
            ok(head.post(f"/v1/applications/{wishes[name]}/approve"))
        districts = {"deniz": cast.ayvalik, "ece": cast.edremit} | dict.fromkeys(
            ("bora", "beren", "head_burhaniye"), cast.burhaniye
        )
        states = {
            ok(officer.post(f"/v1/applications/{wishes[name]}/approve"))["state"]["code"]
            for name, officer in districts.items()
        }
        assert states == {"pending_ministry"}
    with at("23.9.2025"):
        clock_takes()
        assert told_to(cast.last("training.mgt.applications_closed")) == {("oyggm_officer", "tr")}
        assert ok(cast.ece.post(f"/v1/applications/{wishes.pop('ece')}/cancel"))["state"]["code"] == "cancelled"
    return wishes


def formed(cast: Cast, group: Group, wishes: dict[str, str]) -> None:
    """Steps 7 to 9."""
    with at("26.9.2025"):
        for name in ("deniz", "bora"):
            ok(cast.oyggm.post(f"/v1/applications/{wishes[name]}/place"))
        answers = place_at_once([(cast.oyggm, wishes["beren"]), (cast.oyggm_two, wishes["head_burhaniye"])])
        assert sorted(one.status_code for one in answers) == [200, 409]
        again = cast.oyggm_two.post(f"/v1/applications/{wishes['head_burhaniye']}/place")
        assert refusal(again) == (409, "quota_full")
        waits = ok(cast.oyggm.post(f"/v1/applications/{wishes['head_burhaniye']}/waitlist"))
        assert (waits["state"]["code"], waits["rank"]) == ("waitlisted", 1)
    with at("29.9.2025"):
        ok(cast.bora.post(f"/v1/applications/{wishes['bora']}/withdraw", {"reason": "Ders programım değişti"}))
        ok(cast.oyggm.post(f"/v1/applications/{wishes['head_burhaniye']}/place"))
        [offer] = ok(cast.oyggm.get("/v1/offers?kind=mgt"))["items"]
        assert offer["placed"] == 3
    with at("30.9.2025"):
        ok(cast.oyggm.post(f"{group.address}/form"))
        told = cast.last("training.mgt.formed")
        assert people_told(told) == {str(one.id) for one in (*group.members, cast.trainer)}
        assert told_to(told) == {("principal", AYVALIK), ("principal", BURHANIYE)}
        room = ok(cast.trainer.get(group.room))
        assert told["data"]["facts"]["room"] == room["id"]
        assert {one["person"] for one in room["members"]} == {str(one.id) for one in group.members}
        outsiders = (cast.bora, cast.stranger, cast.oyggm, cast.auditor, cast.province, cast.trainer_two)
        assert {one.get(group.room).status_code for one in outsiders} == {404}
        assert {one.get(group.room).status_code for one in group.members} == {200}


def practised(cast: Cast, group: Group) -> None:
    """Steps 10 to 12."""
    with at("6.10.2025"):
        assert refusal(cast.trainer.post(f"{group.address}/start")) == (422, "goal_required")
        ok(
            cast.deniz.post(
                f"{group.room}/set_goals", {"need": "Katılım", "vision": "Etkin sınıf", "goals": ["İki etkinlik"]}
            )
        )
        assert ok(cast.trainer.post(f"{group.address}/start"))["state"]["code"] == "pre_training"
        group.meet("2025-10-06T09:00:00+03:00")
        assert refusal(cast.trainer.post(f"{group.address}/close_phase")) == (422, "assignment_required")
        group.assign("practice_1")
        assert group.close()["state"]["code"] == "practice_1"
    with at("31.10.2025"):
        for one in (cast.deniz, cast.head_burhaniye):
            ok(group.record(one, "practice_1"))
        refused = cast.trainer.post(f"{group.address}/close_phase")
        assert refusal(refused) == (422, "practice_record_missing")
        assert refused.json["missing"] == ["Beren Işık"]
        assert "Beren Işık" in refused.json["title"]
        ok(group.record(cast.beren, "practice_1"))
        assert group.close()["state"]["code"] == "interim_evaluation"
    with at("3.11.2025"):
        assert refusal(cast.trainer.post(f"{group.address}/close_phase")) == (422, "meeting_not_held")
        group.meet("2025-11-03T09:00:00+03:00")
        group.evaluate()
        assert refusal(cast.trainer.post(f"{group.address}/close_phase")) == (422, "next_practice_not_agreed")
        group.assign("practice_2")
        assert group.close()["state"]["code"] == "practice_2"


def completed(cast: Cast, group: Group) -> None:
    """Step 13."""
    group.practised("5.12.2025", "practice_2")
    with at("8.12.2025"):
        group.meet("2025-12-08T09:00:00+03:00")
        unheard = cast.trainer.post(f"{group.address}/complete")
        assert refusal(unheard) == (422, "feedback_missing")
        group.evaluate()
        assert ok(cast.trainer.post(f"{group.address}/complete"))["state"]["code"] == "completed"
        told = cast.last("training.mgt.completed")
        assert people_told(told) >= {str(one.id) for one in group.members}
        assert told_to(told) == {("principal", AYVALIK), ("principal", BURHANIYE)}
        ok(cast.deniz.post(f"{group.room}/answer_survey", scores(GAINS, 4)))


@pytest.mark.requirement(
    "MGT-02", "MGT-05", "MGT-08", "MGT-09", "MGT-10", "MGT-11", "MGT-12", "MGT-13", "MGT-14", "MGT-16", "MGT-18",
    "MGT-19", "MGT-20", "MGT-21", "MGT-22", "MGT-23", "FIN-05", "FIN-08", "FIN-09", "NTF-31", "NTF-32", "NTF-34",
    "NTF-49", "NTF-67",
)  # fmt: skip
def test_a_community_from_its_announcement_to_the_fees_of_its_trainer(communities: Cast) -> None:
    group = announced(communities)
    wishes = applied(communities, group)
    formed(communities, group, wishes)
    practised(communities, group)
    completed(communities, group)
    shown(communities, group)
    paid(communities, group)
