"""Boards and commissions: who forms them, who serves in them when, and what they minute (SC-AWD 3, 4)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from werkzeug.test import TestResponse

from chassis.identity import Role
from services.awards.subscriptions import LISTENER
from services.awards.years.bodies.model import Kind
from tests.awards.cast import at, ok, people_told, refusal
from tests.awards.places import (
    ALTIEYLUL,
    BURHANIYE,
    CAMLITEPE,
    GONEN,
    GULYOLU,
    ILICADERE,
    KARESI,
    PROVINCE,
    RUZGAR,
    TASKOPRU,
)
from tests.awards.settling import Settled
from tests.doors import Person
from tests.telling import event, hear, person_told

COMMISSION = {"kind": Kind.SCHOOL_PROJECT_COMMISSION}


@pytest.mark.requirement("AWD-09", "AWD-10")
def test_of_twenty_districts_four_are_set_up_and_a_board_sees_which_schools_are_missing(cast: Settled) -> None:
    with at("19.9.2025"):
        districts = ok(cast.province.get(f"/v1/project-years/{cast.year}"))["districts"]
        board = body_at(cast, Kind.DISTRICT_EXECUTIVE_BOARD, GONEN)
        missing = ok(cast.boards[GONEN][0].get(f"/v1/bodies/{board}"))["schools_without_commission"]
        cast.form_commission(ILICADERE)
        after = ok(cast.boards[GONEN][0].get(f"/v1/bodies/{board}"))["schools_without_commission"]

    assert len(districts) == 20
    assert {one["unit"] for one in districts if one["board_in_office"]} == {KARESI, BURHANIYE, GONEN, ALTIEYLUL}
    karesi = next(one for one in districts if one["unit"] == KARESI)
    assert (karesi["name"], karesi["schools"], karesi["commissions"]) == ("Karesi", 2, 1)
    assert [one["unit"] for one in missing] == [ILICADERE]
    assert after == []


@pytest.mark.requirement("AWD-09", "SM-AWD-2", "NTF-51")
def test_a_commission_is_in_office_with_a_chair_and_three_members(cast: Settled) -> None:
    head, members = cast.heads[ILICADERE], cast.commissions[ILICADERE]
    with at("22.9.2025"):
        body = ok(head.post("/v1/bodies", COMMISSION))
        address = f"/v1/bodies/{body['id']}"
        again = head.post("/v1/bodies", COMMISSION)
        ok(join(head, address, members[0]))
        ok(join(head, address, members[1]))
        without_chair = head.post(f"{address}/activate")
        ok(head.post(f"{address}/name_chair", {"person": str(members[0].id)}))
        too_few = head.post(f"{address}/activate")
        twice = join(head, address, members[1])
        second_chair = join(head, address, members[2], chair=True)
        stranger = join(head, address, cast.teachers[GULYOLU][0])
        ok(join(head, address, members[2]))
        active = ok(head.post(f"{address}/activate"))
        told = cast.last("awards.body.activated")

    assert body["level"] == "preschool"
    assert refusal(again) == (409, "body_already_formed")
    assert refusal(without_chair) == (422, "chair_missing")
    assert refusal(too_few) == (422, "too_few_members")
    assert refusal(twice) == (409, "already_member")
    assert refusal(second_chair) == (409, "chair_already_there")
    assert refusal(stranger) == (422, "person_not_of_the_unit")
    assert active["state"]["code"] == "active"
    assert people_told(told) == {str(one.id) for one in members}
    posts = told["data"]["posts"]
    assert {one["person"] for one in posts} == {str(one.id) for one in members}
    assert {(one["role"], one["unit"], one["branch"], one["from"], one["to"]) for one in posts} == {
        (Role.BIGEP_BODY_MEMBER, ILICADERE, Kind.SCHOOL_PROJECT_COMMISSION, "2025-09-22", None)
    }


@pytest.mark.requirement("AWD-09", "SEC-01")
def test_each_kind_is_formed_by_its_own_office(cast: Settled) -> None:
    with at("22.9.2025"):
        board = {"kind": Kind.DISTRICT_EXECUTIVE_BOARD}
        by_principal = cast.heads[TASKOPRU].post("/v1/bodies", board)
        by_province = cast.province.post("/v1/bodies", board)
        by_teacher = cast.teachers[TASKOPRU][0].post("/v1/bodies", COMMISSION)
        address = f"/v1/bodies/{body_at(cast, Kind.DISTRICT_EXECUTIVE_BOARD, KARESI)}"
        meddling = cast.province.post(f"{address}/set_quorum", {"quorum": 2})
        neighbour = cast.officers[GONEN].post(f"{address}/set_quorum", {"quorum": 2})
        ok(cast.officers[KARESI].post(f"{address}/set_quorum", {"quorum": 2}))

    assert by_principal.status_code == by_province.status_code == by_teacher.status_code == 403
    assert meddling.status_code == 403
    assert neighbour.status_code == 404


@pytest.mark.requirement("SM-AWD-2", "NTF-51", "SEC-06")
def test_members_come_and_go_with_dates_and_their_post_with_them(cast: Settled) -> None:
    head, leaving = cast.heads[GULYOLU], cast.commissions[GULYOLU][2]
    address = f"/v1/bodies/{body_at(cast, Kind.SCHOOL_PROJECT_COMMISSION, GULYOLU)}"
    reason = {"person": str(leaving.id), "reason": "Ücretsiz izne ayrıldı."}
    with at("3.11.2025"):
        ok(head.post(f"{address}/let_go", reason))
        gone = cast.last("awards.body.member_changed")
        again = head.post(f"{address}/let_go", reason)
    with at("10.11.2025"):
        joined = cast.teachers[GULYOLU][0]
        body = ok(join(head, address, joined))
        come = cast.last("awards.body.member_changed")

    assert gone["data"]["posts"] == [
        {
            "person": str(leaving.id),
            "role": Role.BIGEP_BODY_MEMBER,
            "unit": GULYOLU,
            "branch": Kind.SCHOOL_PROJECT_COMMISSION,
            "from": "2025-09-05",
            "to": "2025-11-03",
        }
    ]
    assert str(leaving.id) in people_told(gone)
    assert refusal(again) == (422, "not_a_member")
    assert [(one["person"], one["to"]) for one in come["data"]["posts"]] == [(str(joined.id), None)]
    days = {one["person"]: (one["first_day"], one["last_day"]) for one in body["members"]}
    assert days[str(leaving.id)] == ("2025-09-05", "2025-11-03")
    assert days[str(joined.id)] == ("2025-11-10", None)


@pytest.mark.requirement("SM-AWD-2", "Q-47")
def test_whoever_serves_elsewhere_leaves_the_body_of_the_place(cast: Settled) -> None:
    mover, stayer = cast.commissions[GULYOLU][1], cast.boards[KARESI][1]
    with at("2.2.2026"):
        hear(LISTENER, person_told(mover.id, TASKOPRU, "moved"))
        hear(LISTENER, person_told(stayer.id, TASKOPRU, "moved"))
        told = cast.last("awards.body.member_changed")
        commission = body_at(cast, Kind.SCHOOL_PROJECT_COMMISSION, GULYOLU)
        members = ok(cast.heads[GULYOLU].get(f"/v1/bodies/{commission}"))["members"]
        board = body_at(cast, Kind.DISTRICT_EXECUTIVE_BOARD, KARESI)
        serving = ok(cast.officers[KARESI].get(f"/v1/bodies/{board}"))["in_service"]

    assert told["data"]["facts"]["changed_person"] == str(mover.id)
    assert {one["person"]: one["last_day"] for one in members}[str(mover.id)] == "2026-02-02"
    assert serving == 3


@pytest.mark.requirement("SM-AWD-2", "SM-AWD-1")
def test_bodies_end_with_their_year_and_so_do_the_posts_that_no_other_year_gives(cast: Settled) -> None:
    with at("26.6.2026"):
        hear(LISTENER, closed(cast))
        bodies = ok(cast.auditor.get(f"/v1/bodies?project_year={cast.year}&limit=100"))["items"]
        told = [one for one in cast.house.events() if one["type"] == "awards.body.dissolved"]

    assert {one["state"]["code"] for one in bodies} == {"dissolved"}
    assert len(told) == len(bodies) == 10
    assert all(one["data"]["posts"] for one in told)
    assert {post["to"] for one in told for post in one["data"]["posts"]} == {"2026-06-26"}


@pytest.mark.requirement("PRV-14", "AWD-09")
def test_who_serves_in_a_body_is_read_by_few(cast: Settled) -> None:
    address = f"/v1/bodies/{body_at(cast, Kind.SCHOOL_PROJECT_COMMISSION, GULYOLU)}"
    readers = [cast.heads[GULYOLU], cast.commissions[GULYOLU][0], cast.executive[0], cast.monitoring[1], cast.auditor]
    with at("22.9.2025"):
        whole = [ok(one.get(address)) for one in readers]
        part = [ok(one.get(address)) for one in (cast.officers[KARESI], cast.province, cast.ogm)]
        history = cast.officers[KARESI].get(f"{address}/history")
        unseen = [
            one.get(address).status_code for one in (cast.heads[CAMLITEPE], cast.teachers[GULYOLU][0], cast.izmir)
        ]

    assert [len(one["members"]) for one in whole] == [3] * 5
    assert all("members" not in one and one["in_service"] == 3 for one in part)
    assert history.status_code == 404
    assert unseen == [404, 404, 404]


@pytest.mark.requirement("AWD-09")
def test_a_meeting_decides_with_a_quorum_of_its_members(cast: Settled) -> None:
    board = cast.monitoring
    body = body_at(cast, Kind.MONITORING_EVALUATION_BOARD, PROVINCE)
    said = {"body": body, "held_on": "2025-10-06", "agenda": "Kayıtların ilk incelemesi", "decisions": "1. Uygun."}
    with at("7.10.2025"):
        too_few = board[0].post("/v1/body-meetings", said | those(board[:2]))
        ahead = board[0].post("/v1/body-meetings", said | those(board[:3]) | {"held_on": "2025-10-08"})
        stranger = board[0].post("/v1/body-meetings", said | those([*board[:3], cast.executive[0]]))
        outsider = cast.executive[0].post("/v1/body-meetings", said | those(board[:3]))
        first = ok(board[0].post("/v1/body-meetings", said | those(board[:3])))
        second = ok(board[1].post("/v1/body-meetings", said | those(board)))
        seen = [one.get(f"/v1/body-meetings/{first['id']}").status_code for one in (cast.executive[0], cast.auditor)]
        unseen = cast.technical[0].get(f"/v1/body-meetings/{first['id']}")

    assert refusal(too_few) == (422, "quorum_missed")
    assert refusal(ahead) == (422, "meeting_ahead")
    assert refusal(stranger) == (422, "attendee_not_a_member")
    assert outsider.status_code == 404
    assert (first["number"], first["needed"], len(first["attendees"])) == (1, 3, 3)
    assert second["number"] == 2
    assert seen == [200, 200]
    assert unseen.status_code == 404


@pytest.mark.requirement("AWD-10")
def test_where_a_school_s_kind_says_no_level_its_principal_does(cast: Settled) -> None:
    centre = cast.newcomer("Müdür Merkez", Role.PRINCIPAL, f"{KARESI}/745999")
    with at("22.9.2025"):
        unsaid = centre.post("/v1/bodies", COMMISSION)
        said = ok(centre.post("/v1/bodies", COMMISSION | {"level": "primary_school"}))
        told = ok(cast.heads[RUZGAR].post("/v1/bodies", COMMISSION | {"level": "preschool"}))

    assert refusal(unsaid) == (422, "level_not_said")
    assert said["level"] == "primary_school"
    assert told["level"] == "upper_secondary_school"


def body_at(cast: Settled, kind: Kind, unit: str) -> str:
    """The id of a body that there is."""
    found = ok(cast.auditor.get(f"/v1/bodies?project_year={cast.year}&kind={kind}&limit=100"))["items"]
    body: str = next(one["id"] for one in found if one["unit"] == unit)
    return body


def join(former: Person, address: str, member: Person, *, chair: bool = False) -> TestResponse:
    """Somebody is made a member."""
    return former.post(f"{address}/add_member", {"person": str(member.id), "chair": chair})


def those(members: list[Person]) -> dict[str, list[str]]:
    """Who was there."""
    return {"attendees": [str(one.id) for one in members]}


def closed(cast: Settled) -> dict[str, Any]:
    """The year's end, as the service tells it."""
    told = event(UUID(cast.year), 99, facts={"id": cast.year})
    return told | {"type": "awards.project_year.closed", "source": "/awards"}
