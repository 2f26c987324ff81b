"""One's own messages and wishes, and nobody else's."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import time_machine

from chassis import clock
from chassis.identity import Actor, Role, sign
from chassis.retention import erase_all
from services.notifications.retention import KEEPS
from services.notifications.subscriptions import LISTENER
from tests.doors import KEY, House, Person
from tests.telling import SCHOOL, at, event, hear, post_told


@pytest.fixture
def principal(house: House) -> Person:
    person = house.person(Role.PRINCIPAL, SCHOOL)
    hear(LISTENER, post_told(person.id, "principal", SCHOOL))
    return person


@pytest.fixture
def other(house: House) -> Person:
    return house.person(Role.PRINCIPAL, SCHOOL)


def told_to(person: UUID, **more: Any) -> dict[str, Any]:
    one = event(**more)
    one["data"]["audience"] = [{"person": str(person)}]
    return one


@pytest.mark.requirement("NTF-59")
def test_a_message_says_what_happened_in_the_language_asked_for(house: House, principal: Person) -> None:
    told = event(awaiting=[at("principal", SCHOOL, due="2026-05-29T20:59:59Z")])
    hear(LISTENER, told)

    [message] = principal.get("/v1/messages").json["items"]

    assert message == {
        "id": message["id"],
        "kind": "waits",
        "unread": True,
        "at": "2026-05-04T09:00:00Z",
        "title": {"tr": "Işık Koleji gezisi", "en": "Day out of Işık"},
        "what": "İlçeye gönderildi",
        "state": {"code": "at_district", "text": "İlçede"},
        "case": "7K3M-9PD",
        "subject": str(told["subject"]),
        "type": "fifth.outing.submitted",
        "unit": SCHOOL,
        "link": f"/fifth/outings/{told['subject']}",
        "due": "2026-05-29T20:59:59Z",
        "instead_of": None,
        "email": "queued",
    }
    [english] = principal.get("/v1/messages", Accept_Language="en").json["items"]
    assert (english["what"], english["state"]["text"]) == ("Sent to the district", "At the district")


@pytest.mark.requirement("NTF-59")
def test_ones_messages_are_ones_own(house: House, principal: Person, other: Person) -> None:
    hear(LISTENER, told_to(principal.id))
    [message] = principal.get("/v1/messages").json["items"]

    assert other.get("/v1/messages").json == {"items": [], "next": None}
    assert other.get("/v1/messages/unread").json == {"unread": 0}
    assert other.post(f"/v1/messages/{message['id']}/read").status_code == 404
    assert other.post("/v1/messages/read_all").json == {"unread": 0}
    assert principal.get("/v1/messages/unread").json == {"unread": 1}


def test_newest_first_page_by_page_and_by_case(house: House, principal: Person) -> None:
    events = [told_to(principal.id) for _ in range(5)]
    for one in events:
        hear(LISTENER, one)

    found: list[str] = []
    address: str | None = "/v1/messages?limit=2"
    while address:
        page = principal.get(address).json
        found += [one["subject"] for one in page["items"]]
        address = page["next"] and f"/v1/messages?limit=2&after={page['next']}"

    assert found == [str(one["subject"]) for one in reversed(events)]
    about = principal.get(f"/v1/messages?subject={events[2]['subject']}").json["items"]
    assert [one["subject"] for one in about] == [str(events[2]["subject"])]


def test_what_is_read_is_read_and_saying_it_twice_does_nothing(house: House, principal: Person) -> None:
    hear(LISTENER, *(told_to(principal.id) for _ in range(3)))
    newest, *rest = principal.get("/v1/messages").json["items"]

    answers = [principal.post(f"/v1/messages/{newest['id']}/read") for _ in range(2)]

    assert [(answer.status_code, answer.json["unread"]) for answer in answers] == [(200, False)] * 2
    assert principal.get("/v1/messages/unread").json == {"unread": 2}
    unread = principal.get("/v1/messages?unread=true").json["items"]
    assert [one["id"] for one in unread] == [one["id"] for one in rest]
    assert principal.post("/v1/messages/read_all").json == {"unread": 0}


@pytest.mark.requirement("NTF-60")
def test_wishes_are_kept_for_who_read_them_before(house: House, principal: Person, other: Person) -> None:
    usual = principal.get("/v1/preferences")
    wish = {"email": False, "language": "en"}

    assert usual.json == {"email": True, "language": "tr", "version": 0}
    assert principal.put("/v1/preferences", wish).status_code == 428
    saved = principal.put("/v1/preferences", wish, If_Match=usual.headers["ETag"])
    assert (saved.status_code, saved.json) == (200, {**wish, "version": 1})
    assert principal.put("/v1/preferences", wish, If_Match=usual.headers["ETag"]).status_code == 412
    again = principal.put("/v1/preferences", {"email": True, "language": "en"}, If_Match='"1"')
    assert again.json == {"email": True, "language": "en", "version": 2}
    assert other.get("/v1/preferences").json["version"] == 0


@pytest.mark.parametrize("wish", [{}, {"email": "perhaps", "language": "tr"}, {"email": True, "language": "de"}])
def test_a_wish_that_is_none_is_refused(principal: Person, wish: dict[str, Any]) -> None:
    assert principal.put("/v1/preferences", wish, If_Match='"0"').status_code == 422


@pytest.mark.requirement("NTF-60")
def test_in_app_messages_cannot_be_switched_off(house: House, principal: Person) -> None:
    principal.put("/v1/preferences", {"email": False, "language": "tr"}, If_Match='"0"')

    hear(LISTENER, told_to(principal.id))

    [message] = principal.get("/v1/messages").json["items"]
    assert message["email"] is None


def test_a_program_has_no_messages(house: House) -> None:
    token = sign(Actor(None, client="robot"), "notifications", KEY)
    for address in ("/v1/messages", "/v1/messages/unread", "/v1/preferences"):
        assert house.client.get(address, headers={"Authorization": f"Bearer {token}"}).status_code == 403
        assert house.client.get(address).status_code == 401


def test_what_is_asked_wrongly_is_told(principal: Person) -> None:
    for asked in ("after=x", "limit=0", "limit=201", "unread=perhaps", "subject=1"):
        assert principal.get(f"/v1/messages?{asked}").status_code == 422
    assert principal.post(f"/v1/messages/{uuid4()}/read").status_code == 404
    assert principal.post("/v1/messages/read_all", {"all": True}).status_code == 422


@pytest.mark.requirement("PRV-14", "NTF-59")
def test_a_message_is_kept_for_a_year(house: House, principal: Person) -> None:
    hear(LISTENER, told_to(principal.id, time=clock.now()))
    kept = []
    for days in (364, 367):
        with time_machine.travel(clock.now() + timedelta(days=days), tick=False):
            erase_all(KEEPS)
            kept.append(len(principal.get("/v1/messages").json["items"]))

    assert kept == [1, 0]
