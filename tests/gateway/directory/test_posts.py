"""Posts count from day to day, are given by those who may, and by the steps of programmes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.subscriptions import Heard
from gateway.directory import queries
from gateway.directory.model import HeldPost
from gateway.directory.posts import enter_posts
from tests.gateway.directory.doors import ADMIN, CAMLITEPE, POYRAZLI, Directory

COORDINATOR = ("partnership_coordinator", CAMLITEPE)


def day(number: int) -> str:
    return (clock.today() + timedelta(days=number)).isoformat()


def heard(*posts: dict[str, Any], source: str = "/partnership") -> Heard:
    return Heard(
        id=uuid4(),
        type="partnership.coordinator.appointed",
        source=source,
        subject=uuid4(),
        sequence=1,
        time=clock.now(),
        unit=CAMLITEPE,
        actor={},
        data={"posts": list(posts)},
    )


def hear(directory: Directory, event: Heard) -> None:
    with Session(directory.engine) as session, session.begin():
        enter_posts(session, [event])


@pytest.mark.requirement("SEC-09")
def test_a_post_counts_from_its_first_day_through_its_last(directory: Directory):
    selin = directory.person("selin.aktas").id
    said = {"person": str(selin), "role": "zumre_head", "unit": CAMLITEPE, "branch": "mathematics"}
    given = directory.post(ADMIN, "/posts", said | {"starts_on": day(1), "ends_on": day(3)})

    with Session(directory.engine) as session:
        days = [
            number
            for number in range(6)
            if any(
                post.role == "zumre_head"
                for post in queries.posts_on(session, selin, clock.today() + timedelta(number))
            )
        ]

    assert (given.status_code, days) == (201, [1, 2, 3])
    assert directory.post(ADMIN, "/posts", said | {"starts_on": day(1)}).json["code"] == "post_already_given"


@pytest.mark.requirement("SEC-09")
def test_a_principal_gives_and_ends_school_posts_at_the_own_school_alone(directory: Directory):
    selin = directory.person("selin.aktas").id
    said = {"person": str(selin), "role": "partnership_coordinator", "unit": CAMLITEPE, "starts_on": day(-5)}

    answers = [
        directory.post(who, "/posts", said | other)
        for who, other in (
            ("kemal.isik", {}),
            ("ipek.su", {}),
            ("kemal.isik", {"role": "principal"}),
            ("kemal.isik", {"unit": POYRAZLI}),
            ("selin.aktas", {}),
            (ADMIN, {"unit": "tr/10/bandirma"}),
        )
    ]
    held = directory.posts("selin.aktas")
    ended = directory.post("kemal.isik", f"/posts/{answers[0].json['id']}/end")

    assert [answer.status_code for answer in answers] == [201, 403, 403, 403, 403, 422]
    assert COORDINATOR in held
    assert (ended.status_code, ended.json["ends_on"]) == (200, day(-1))
    assert COORDINATOR not in directory.posts("selin.aktas")
    assert directory.told() == ["gateway.role.assigned", "gateway.role.ended"]
    assert directory.post("kemal.isik", f"/posts/{answers[0].json['id']}/end").json["code"] == "post_already_ended"


@pytest.mark.requirement("SEC-09")
def test_who_goes_on_leave_has_somebody_stand_in_until_a_day(directory: Directory):
    kemal, sevgi = directory.person("kemal.isik").id, directory.person("sevgi.aydin").id
    said = {"person": str(sevgi), "role": "principal", "unit": CAMLITEPE, "deputy_for": str(kemal), "starts_on": day(0)}

    without_end = directory.post("kemal.isik", "/posts", said)
    for_another = directory.post("ipek.su", "/posts", said | {"ends_on": day(9)})
    not_held = directory.post(ADMIN, "/posts", said | {"ends_on": day(9), "role": "deputy_principal"})
    given = directory.post("kemal.isik", "/posts", said | {"ends_on": day(9)})
    with Session(directory.engine) as session:
        posts = queries.posts_on(session, sevgi, clock.today())
        principals = queries.holders(session, "principal", CAMLITEPE, clock.today())
        later = queries.posts_on(session, sevgi, clock.today() + timedelta(days=10))

    assert (without_end.json["code"], for_another.status_code) == ("deputy_needs_end", 403)
    assert (not_held.json["code"], given.status_code) == ("deputy_for_nobody", 201)
    assert [(post.role.value, post.deputy_for) for post in posts] == [("deputy_principal", None), ("principal", kemal)]
    assert [person.name for person in principals] == ["Kemal Işık", "Sevgi Aydın"]
    assert [post.role.value for post in later] == ["deputy_principal"]


def test_a_step_of_a_programme_gives_and_ends_a_post_once(directory: Directory):
    post = {"person": str(directory.person("selin.aktas").id), "role": COORDINATOR[0], "unit": CAMLITEPE}
    appointed = heard(post | {"from": day(0), "to": None})
    ended = heard(post | {"from": day(0), "to": day(0)})

    hear(directory, appointed)
    hear(directory, appointed)
    held = directory.posts("selin.aktas")
    hear(directory, ended)
    hear(directory, ended)

    assert COORDINATOR in held
    assert COORDINATOR not in directory.posts("selin.aktas")
    assert directory.told() == ["gateway.role.assigned", "gateway.role.ended"]
    assert directory.events()[0]["causationid"] == str(appointed.id)
    hear(directory, heard(post | {"from": day(0), "to": None}))
    assert COORDINATOR in directory.posts("selin.aktas")


def test_a_post_with_its_last_day_to_come_counts_until_then(directory: Directory):
    post = {"person": str(directory.person("selin.aktas").id), "role": COORDINATOR[0], "unit": CAMLITEPE}

    hear(directory, heard(post | {"from": day(0), "to": day(30)}))

    assert COORDINATOR in directory.posts("selin.aktas")
    assert directory.events()[0]["data"]["facts"]["ends_on"] == day(30)


@pytest.mark.requirement("SEC-09", "SEC-11")
@pytest.mark.parametrize(
    "wrong",
    [
        {"role": "platform_admin", "unit": "tr"},
        {"role": "king"},
        {"person": "x"},
        {"unit": "tr/99"},
        {"from": "x"},
        {"unit": None},
    ],
)
def test_no_event_makes_an_officer_and_a_wrong_one_stops_nobody(directory: Directory, wrong):
    good = {"person": str(directory.person("selin.aktas").id), "role": COORDINATOR[0], "unit": CAMLITEPE, "to": None}

    hear(directory, heard(good | wrong, good))

    assert directory.posts("selin.aktas") == {("teacher", CAMLITEPE), COORDINATOR}
    assert directory.told() == ["gateway.role.assigned"]


def test_the_directory_does_not_listen_to_itself(directory: Directory):
    said = {"person": str(directory.person("selin.aktas").id), "role": COORDINATOR[0], "unit": CAMLITEPE, "to": None}

    hear(directory, heard(said, source="/gateway"))

    assert directory.told() == []


def test_posts_are_listed_by_person_unit_and_day(directory: Directory):
    hakan: UUID = directory.person("hakan.er").id

    own = directory.get("selin.aktas", f"/posts?person={hakan}").json["items"]
    school = directory.get("selin.aktas", "/posts?unit=tr/10/karesi/745404&role=teacher&limit=200").json["items"]
    then = directory.get("selin.aktas", f"/posts?person={hakan}&day=2020-01-01").json["items"]

    assert [(post["role"], post["role_text"], post["person_name"]) for post in own] == [
        ("deputy_principal", "Müdür yardımcısı", "Hakan Er")
    ]
    assert (len(school), then) == (24, [])
    with Session(directory.engine) as session:
        assert session.scalar(select(HeldPost.id).filter_by(person=hakan)) == UUID(own[0]["id"])
