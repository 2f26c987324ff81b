"""A training takes its days, a community the hours of its online meetings: what clashes is told, and only that."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.doors import Person
from tests.training.answers import at, ok, refusal
from tests.training.cast_communities import Cast
from tests.training.group import Group

MORNING, AFTERNOON = {"starts_at": "09:00", "ends_at": "12:00"}, {"starts_at": "14:00", "ends_at": "17:00"}
MEETING = "2025-10-13T15:00:00+03:00"


def entry(cast: Cast, plan: str, name: str) -> dict[str, Any]:
    """A local training on the day of the meeting and the day after."""
    return {
        "plan": plan,
        "name": name,
        "source": "seminar",
        "form": "seminar",
        "starts_on": "2025-10-13",
        "ends_on": "2025-10-14",
        "hours": 12,
        "venue_kind": "training_centre",
        "venue": "Ayvalık Hizmet İçi Eğitim Merkezi",
        "quota": 5,
        "opens_on": "2025-10-01",
        "closes_on": "2025-10-05",
        "trainers": [{"person": str(cast.trainer.id), "name": "Tuna Eğitmen", "workplace": "Ankara"}],
    }


def planned(cast: Cast) -> str:
    """The province’s plan."""
    return str(ok(cast.province.post("/v1/in-service-plans", {"year": 2025}))["id"])


def offered(cast: Cast) -> dict[str, str]:
    """Four trainings on the same days: at other hours than the meeting, at the same, and at hours nobody knows."""
    plan = planned(cast)
    wanted = {
        "morning": entry(cast, plan, "Sabah eğitimi") | MORNING,
        "also morning": entry(cast, plan, "Öteki sabah eğitimi") | MORNING,
        "afternoon": entry(cast, plan, "Öğleden sonra eğitimi") | AFTERNOON,
        "some time": entry(cast, plan, "Gün boyu eğitim"),
    }
    made = {name: str(ok(cast.province.post("/v1/activities", said))["id"]) for name, said in wanted.items()}
    ok(cast.province.post(f"/v1/in-service-plans/{plan}/publish"))
    for one in made.values():
        ok(cast.province.post(f"/v1/activities/{one}/open"))
    return made


def may_apply(who: Person, trainings: dict[str, str]) -> set[str]:
    """For which of them somebody may apply, as the catalogue says."""
    listed = {one["id"]: one["may_apply"] for one in ok(who.get("/v1/offers?kind=local"))["items"]}
    return {name for name, training in trainings.items() if listed[training]}


def meeting_of(who: Person, group: Group, day: str) -> dict[str, Any]:
    """The meeting of that day, as somebody in the room sees it."""
    meetings = ok(who.get(group.room))["meetings"]
    return next(one for one in meetings if one["starts_at"].startswith(day))


@pytest.mark.requirement("Q-21", "MGT-15")
def test_a_meeting_stands_in_the_way_of_what_is_held_in_its_hours_alone(communities: Cast) -> None:
    cast, deniz = communities, communities.deniz
    group = Group(cast).placed().formed()
    with at("1.10.2025"):
        trainings = offered(cast)
        assert may_apply(deniz, trainings) == trainings.keys()
        group.meet(MEETING)
        # Two lessons of forty minutes.
        ends_at = datetime.fromisoformat(meeting_of(deniz, group, "2025-10-13")["ends_at"])
        assert ends_at == datetime.fromisoformat("2025-10-13T16:20:00+03:00")
        assert may_apply(deniz, trainings) == {"morning", "also morning"}
        refused = deniz.post("/v1/applications", {"offer": trainings["afternoon"]})
        assert refusal(refused) == (409, "date_overlap")
        assert may_apply(cast.derya, trainings) == trainings.keys()
        wishes = [ok(deniz.post("/v1/applications", {"offer": trainings[one]})) for one in ("morning", "also morning")]
        mornings = [f"/v1/applications/{one['id']}" for one in wishes]
        assert ok(deniz.get(mornings[0]))["clashes"] == ["Öteki sabah eğitimi"]
        assert ok(cast.head_ayvalik.get(mornings[0]))["clashes"] == []
    with at("6.10.2025"):
        for one in mornings:
            ok(cast.head_ayvalik.post(f"{one}/approve"))
        ok(cast.ayvalik.post(f"{mornings[0]}/place"))
        # Two trainings never share a day, whatever their hours.
        assert refusal(cast.ayvalik.post(f"{mornings[1]}/place")) == (409, "date_overlap")


@pytest.mark.requirement("Q-21")
def test_who_plans_a_meeting_sees_who_is_in_a_training_in_its_hours(communities: Cast) -> None:
    cast, deniz = communities, communities.deniz
    group = Group(cast).placed().formed()
    with at("1.10.2025"):
        trainings = offered(cast)
        wish = f"/v1/applications/{ok(deniz.post('/v1/applications', {'offer': trainings['afternoon']}))['id']}"
    with at("6.10.2025"):
        ok(cast.head_ayvalik.post(f"{wish}/approve"))
        ok(cast.ayvalik.post(f"{wish}/place"))
        group.meet("2025-10-14T10:00:00+03:00")
        group.meet(MEETING)

        seen = {who: meeting_of(who, group, "2025-10-13") for who in (group.trainer, deniz, cast.bora)}
        before = meeting_of(group.trainer, group, "2025-10-14")

    assert (before["clashes"], before["elsewhere"]) == ([], [])
    assert {who.id: (one["clashes"], one["elsewhere"]) for who, one in seen.items()} == {
        group.trainer.id: ([], ["Deniz Kaya"]),
        deniz.id: (["Öğleden sonra eğitimi"], []),
        cast.bora.id: ([], []),
    }


@pytest.mark.requirement("PLT-06")
@pytest.mark.parametrize(
    ("hours", "wrong"),
    [
        ({"starts_at": "09:00"}, "ends_at"),
        ({"ends_at": "12:00"}, "starts_at"),
        ({"starts_at": "12:00", "ends_at": "09:00"}, "ends_at"),
        ({"starts_at": "9.00", "ends_at": "12:00"}, "starts_at"),
    ],
)
def test_hours_are_said_from_when_to_when(communities: Cast, hours: dict[str, str], wrong: str) -> None:
    with at("1.9.2025"):
        answer = communities.province.post("/v1/activities", entry(communities, planned(communities), "Eğitim") | hours)

    assert (answer.status_code, [*answer.json["errors"]]) == (422, [wrong])
