"""Communities of one school, and the share of schools that have one (SM-MGT-2, MGT-06)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.doors import Person
from tests.training.answers import at, ok, people_told, refusal, told_to
from tests.training.cast_communities import AYVALIK, Cast, scores
from tests.training.group import DIMENSIONS

WHERE = {"meets_when": "Çarşamba 15.00", "meets_where": "Fizik laboratuvarı"}
RECORD = {
    "phase": "practice",
    "name": "Deney",
    "class_name": "9-B",
    "held_on": "2025-10-10",
    "done": "Yapıldı",
    "reflection": "İyi",
}


def proposing(*members: Person, **said: Any) -> dict[str, Any]:
    """What is said of a community of a school, the first of whose members sees that it happens."""
    told = {
        "theme": "Deneyle öğrenme",
        "goal": "Her ay bir deney",
        "carries_on": "Etkinlik Temelli Ders Tasarımı",
        "facilitator": str(members[0].id),
        "members": [str(one.id) for one in members],
    }
    return told | said


def active(cast: Cast) -> dict[str, Any]:
    """It has a time, a place and a room."""
    with at("6.10.2025"):
        made = ok(cast.deniz.post("/v1/school-communities", proposing(cast.deniz, cast.derya, cast.defne)))
        return ok(cast.head_ayvalik.post(f"/v1/school-communities/{made['id']}/activate", WHERE))


@pytest.mark.requirement("MGT-02", "MGT-03", "MGT-05", "NTF-65")
def test_three_teachers_of_a_school_propose_and_the_principal_gives_time_and_place(communities: Cast) -> None:
    cast = communities
    with at("6.10.2025"):
        few = cast.deniz.post("/v1/school-communities", proposing(cast.deniz, cast.derya))
        foreign = cast.deniz.post("/v1/school-communities", proposing(cast.deniz, cast.derya, cast.ece))
        aimless = cast.deniz.post("/v1/school-communities", proposing(cast.deniz, cast.derya, cast.defne, goal=""))
        made = ok(cast.deniz.post("/v1/school-communities", proposing(cast.deniz, cast.derya, cast.defne)))
        proposed = cast.last("training.school_mgt.proposed")
        address = f"/v1/school-communities/{made['id']}"
        nowhere = cast.head_ayvalik.post(f"{address}/activate", {"meets_when": "Çarşamba"})
        teachers = cast.deniz.post(f"{address}/activate", WHERE)
        ok(cast.head_ayvalik.post(f"{address}/activate", WHERE))

    assert refusal(few) == (422, "fewer_than_three_members")
    assert refusal(foreign) == (422, "member_of_another_school")
    assert (refusal(aimless), refusal(nowhere)) == ((422, "validation_failed"),) * 2
    assert refusal(teachers) == (403, "role_not_allowed")
    assert told_to(proposed) == {("principal", AYVALIK)}
    activated = cast.last("training.school_mgt.activated")
    assert people_told(activated) == {str(one.id) for one in (cast.deniz, cast.derya, cast.defne)}
    assert ok(cast.ayvalik.get(address))["carries_on"] == "Etkinlik Temelli Ders Tasarımı"
    assert {one.get(address).status_code for one in (cast.ece, cast.burhaniye)} == {404}


@pytest.mark.requirement("MGT-02", "MGT-08", "MGT-01", "NTF-65")
def test_a_schools_community_is_completed_when_every_member_has_practised(communities: Cast) -> None:
    cast = communities
    community = active(cast)
    address, end = f"/v1/school-communities/{community['id']}", {"evaluation": "Deneyler derse girdi."}
    [room] = ok(cast.deniz.get("/v1/community-rooms"))["items"]
    with at("10.10.2025"):
        ok(cast.derya.post(f"/v1/community-rooms/{room['id']}/rate", {"moment": "start"} | scores(DIMENSIONS, 3)))
        for one in (cast.deniz, cast.derya):
            ok(one.post("/v1/practice-records", RECORD | {"room": room["id"]}))
        refused = cast.deniz.post(f"{address}/complete", end)
        unsaid = cast.deniz.post(f"{address}/complete", {})
        ok(cast.defne.post("/v1/practice-records", RECORD | {"room": room["id"]}))
        others = cast.derya.post(f"{address}/complete", end)
        done = ok(cast.deniz.post(f"{address}/complete", end))

    assert refusal(refused) == (422, "practice_record_missing")
    assert refused.json["missing"] == ["Defne Ak"]
    assert refusal(unsaid) == (422, "validation_failed")
    assert refusal(others) == (403, "role_not_allowed")
    assert (done["state"]["code"], done["ended_on"]) == ("completed", "2025-10-10")
    told = cast.last("training.school_mgt.completed")
    assert told_to(told) == {("district_officer", "tr/10/ayvalik")}
    assert people_told(told) == {str(one.id) for one in (cast.deniz, cast.derya, cast.defne)}
    assert cast.head_ayvalik.get(f"/v1/community-rooms/{room['id']}").status_code == 404


@pytest.mark.requirement("MGT-02", "NTF-65")
def test_a_schools_community_is_dissolved_by_its_principal_or_facilitator(communities: Cast) -> None:
    cast = communities
    address = f"/v1/school-communities/{active(cast)['id']}"
    with at("20.10.2025"):
        members = cast.derya.post(f"{address}/dissolve", {"reason": "Zaman yok"})
        ok(cast.head_ayvalik.post(f"{address}/dissolve", {"reason": "Üyeler ayrıldı"}))

    assert refusal(members) == (403, "role_not_allowed")
    assert people_told(cast.last("training.school_mgt.dissolved")) == {
        str(one.id) for one in (cast.deniz, cast.derya, cast.defne)
    }


@pytest.mark.requirement("MGT-06")
def test_the_share_of_schools_with_a_community_is_told_by_district_and_by_province(communities: Cast) -> None:
    cast = communities
    before = ok(cast.province.get("/v1/school-community-shares?school_year=2025-2026"))["items"]
    active(cast)
    asked = "/v1/school-community-shares?school_year=2025-2026"
    of_province = ok(cast.province.get(asked))["items"]
    of_district = ok(cast.ayvalik.get(asked))["items"]
    of_country = ok(cast.oyggm.get(asked))["items"]
    one_province = ok(cast.oyggm.get(f"{asked}&place=tr/10"))["items"]
    year_before = ok(cast.oyggm.get("/v1/school-community-shares?school_year=2024-2025"))["items"]

    assert {one["share"] for one in before} == {0.0}
    assert of_province == one_province
    assert {one["unit"]: (one["with_community"], one["schools"], one["share"]) for one in of_province} == {
        "tr/10/ayvalik": (1, 1, 100.0),
        "tr/10/burhaniye": (0, 1, 0.0),
        "tr/10/edremit": (0, 1, 0.0),
    }
    assert [one["unit"] for one in of_district] == ["tr/10/ayvalik"]
    second = ok(cast.province.get(f"{asked}&limit=1&after=tr/10/ayvalik"))
    assert ([one["unit"] for one in second["items"]], second["next"]) == (["tr/10/burhaniye"], "tr/10/burhaniye")
    assert {one["unit"]: one["share"] for one in of_country} == {"tr/06": 0.0, "tr/10": 33.3}
    assert {one["share"] for one in year_before} == {0.0}
    assert refusal(cast.deniz.get(asked)) == (403, "role_not_allowed")
    assert refusal(cast.oyggm.get("/v1/school-community-shares?school_year=2025-2027")) == (422, "validation_failed")


@pytest.mark.requirement("MGT-02")
def test_oyggm_may_hold_the_schools_own_communities_back(communities: Cast) -> None:
    cast = communities
    said = proposing(cast.deniz, cast.derya, cast.defne)
    with at("6.10.2025"):
        schools = cast.head_ayvalik.post("/v1/in-school-pauses", {"reason": "Olmaz"})
        held = ok(cast.oyggm.post("/v1/in-school-pauses", {"reason": "Önce merkezî topluluklar kurulacak"}))
        again = cast.oyggm.post("/v1/in-school-pauses", {"reason": "Bir daha"})
        refused = cast.deniz.post("/v1/school-communities", said)
        ok(cast.oyggm.post(f"/v1/in-school-pauses/{held['id']}/allow"))
        allowed = cast.deniz.post("/v1/school-communities", said)

    assert refusal(schools) == (403, "role_not_allowed")
    assert refusal(again) == (409, "pause_already_there")
    assert refusal(refused) == (409, "in_school_held_back")
    assert allowed.status_code == 201
