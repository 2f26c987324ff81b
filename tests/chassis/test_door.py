"""The door of a thing, as the made-up excursions service has it, on a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from chassis import history
from chassis.identity import Role
from tests.doors import House, Person, opened

SCHOOL, OTHER, DISTRICT = "tr/10/bandirma/745612", "tr/10/bandirma/745613", "tr/10/bandirma"
DRAFT = {"place": "Kaz Dağı", "pupils": 30}


@pytest.fixture
def excursions(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("tests.excursions", service_database("tests.excursions"), tmp_path) as house:
        yield house


@pytest.fixture
def principal(excursions: House) -> Person:
    return excursions.person(Role.PRINCIPAL, SCHOOL)


@pytest.fixture
def officer(excursions: House) -> Person:
    return excursions.person(Role.DISTRICT_OFFICER, DISTRICT)


def drafted(principal: Person) -> str:
    answer = principal.post("/v1/excursions", DRAFT)
    assert answer.status_code == 201, answer.text
    return f"/v1/excursions/{answer.json['id']}"  # type: ignore[index]  # it has a body


def test_a_step_moves_the_state_and_tells_the_world_once(excursions: House, principal: Person) -> None:
    thing = drafted(principal)

    answer = principal.post(f"{thing}/submit")

    assert answer.json["state"] == {"code": "at_district", "text": "İlçede"}
    assert excursions.told() == ["excursions.excursion.drafted", "excursions.excursion.submitted"]
    event = excursions.events()[1]
    what = {"tr": "talebi onaylamanız", "en": "approve the request"}
    assert event["data"]["awaiting"] == [{"role": "district_officer", "unit": DISTRICT, "what": what}]
    assert (event["sequence"], event["unit"], event["actor"]["role"]) == (2, SCHOOL, "principal")


def test_a_making_says_who_may(excursions: House) -> None:
    described = excursions.client.get("/openapi.json").json

    assert described["paths"]["/v1/excursions"]["post"]["x-roles"] == ["principal", "teacher"]


@pytest.mark.requirement("SEC-08")
@pytest.mark.parametrize("header", ["", "Bearer x", "Basic eDp5", "Bearer "])
def test_without_a_token_of_the_gateway_nobody_is_let_in(excursions: House, header: str) -> None:
    answer = excursions.client.get("/v1/excursions", headers={"Authorization": header})

    assert (answer.status_code, answer.json["code"]) == (401, "not_signed_in")


@pytest.mark.requirement("SEC-01")
def test_what_lies_outside_is_not_there(excursions: House, principal: Person) -> None:
    thing = drafted(principal)
    stranger = excursions.person(Role.DISTRICT_OFFICER, "tr/10/karesi")

    assert stranger.get(thing).status_code == 404
    assert stranger.post(f"{thing}/approve").status_code == 404
    assert stranger.get("/v1/excursions").json["items"] == []


def test_refusals_come_in_their_order(principal: Person, officer: Person) -> None:
    thing = drafted(principal)

    assert principal.post(f"{thing}/approve").status_code == 403
    assert officer.post(f"{thing}/approve", If_Match='"7"').status_code == 412
    assert officer.post(f"{thing}/approve").json["code"] == "invalid_transition"


@pytest.mark.requirement("SEC-07")
def test_nobody_decides_on_their_own(excursions: House, principal: Person) -> None:
    thing = drafted(principal)
    principal.post(f"{thing}/submit")
    both = excursions.person(Role.DISTRICT_OFFICER, DISTRICT, id=principal.id)

    answer = both.post(f"{thing}/approve")

    assert (answer.status_code, answer.json["code"]) == (409, "own_record")
    assert both.get(thing).json["actions"][0]["why_not"][0]["code"] == "own_record"


def test_a_rule_says_why_in_both_languages(excursions: House, principal: Person) -> None:
    few = principal.post("/v1/excursions", DRAFT | {"pupils": 5}).json
    english = excursions.person(Role.PRINCIPAL, SCHOOL, language="en")

    assert principal.post(f"/v1/excursions/{few['id']}/submit").json["title"].startswith("Geziye en az")
    assert english.post(f"/v1/excursions/{few['id']}/submit").json["title"] == "At least ten pupils must take part."
    assert few["actions"][0]["why_not"][0]["code"] == "enough_pupils"
    assert excursions.told() == ["excursions.excursion.drafted"]


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b'{"place": "\\ud800", "pupils": 10}', "application/json", 400),
        (b'{"place": "a\\u0000", "pupils": 10}', "application/json", 422),
        (b'{"place": "a", "pupils": 1e400}', "application/json", 400),
        (b'{"place": "a", "pupils": 99999999999999999999999}', "application/json", 422),
        (b'{"place": "a", "pupils": 10, "plaice": 1}', "application/json", 422),
        (b"[]", "application/json", 422),
        (b"", "application/json", 422),
        (b"place=a", "application/x-www-form-urlencoded", 415),
        (b"\xff\xfe", "application/json", 400),
        (b"x" * 2_000_000, "application/json", 413),
    ],
)
def test_bad_input_is_told_and_nothing_is_kept(
    excursions: House, principal: Person, body: bytes, kind: str, status: int
) -> None:
    answer = excursions.client.post("/v1/excursions", data=body, content_type=kind, headers=principal.headers)

    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"
    assert excursions.told() == []


def test_the_same_call_with_one_key_has_one_effect(excursions: House, principal: Person) -> None:
    def send(_: int) -> Any:
        return excursions.client.post(
            "/v1/excursions", json=DRAFT, headers=principal.headers | {"Idempotency-Key": "one"}
        )

    with ThreadPoolExecutor(12) as crowd:
        answers = list(crowd.map(send, range(100)))

    assert {answer.status_code for answer in answers} <= {201, 409}
    assert len({answer.json["id"] for answer in answers if answer.status_code == 201}) == 1
    assert excursions.told() == ["excursions.excursion.drafted"]


def test_a_key_with_another_body_is_refused(principal: Person) -> None:
    principal.post("/v1/excursions", DRAFT, Idempotency_Key="one")

    answer = principal.post("/v1/excursions", DRAFT | {"pupils": 31}, Idempotency_Key="one")

    assert (answer.status_code, answer.json["code"]) == (422, "idempotency_key_reused")


def test_of_many_who_decide_at_once_one_wins(excursions: House, principal: Person) -> None:
    thing = drafted(principal)
    principal.post(f"{thing}/submit")
    officers = [excursions.person(Role.DISTRICT_OFFICER, DISTRICT) for _ in range(12)]

    with ThreadPoolExecutor(12) as crowd:
        answers = list(crowd.map(lambda one: one.post(f"{thing}/approve").status_code, officers))

    assert sorted(answers) == [200] + [409] * 11
    assert excursions.told().count("excursions.excursion.approved") == 1


def test_a_list_goes_on_where_the_page_ended(principal: Person) -> None:
    made = [principal.post("/v1/excursions", DRAFT).json["id"] for _ in range(5)]

    first = principal.get("/v1/excursions?limit=3").json
    rest = principal.get(f"/v1/excursions?limit=3&after={first['next']}").json

    assert [one["id"] for one in first["items"] + rest["items"]] == made[::-1]
    assert rest["next"] is None
    assert first["items"][0]["place"] == DRAFT["place"]


@pytest.mark.requirement("PLT-14")
def test_a_changed_bit_of_history_is_found_and_no_line_can_be_changed(excursions: House, principal: Person) -> None:
    thing = drafted(principal)
    principal.post(f"{thing}/submit")
    thing_id = UUID(thing.rpartition("/")[2])

    with Session(excursions.engine) as session, pytest.raises(DBAPIError, match="never changed or deleted"):
        session.execute(text("UPDATE history SET role = 'teacher'"))
    with Session(excursions.engine) as session:
        assert history.broken_line(session, thing_id) is None
        # The database's own administrator can; then the chain tells.
        session.execute(text("ALTER TABLE history DISABLE TRIGGER written_once"))
        session.execute(text("UPDATE history SET role = 'teacher' WHERE number = 2"))
        assert history.broken_line(session, thing_id) == 2


def test_what_is_not_there_is_404_and_never_500(principal: Person) -> None:
    assert principal.get(f"/v1/excursions/{uuid4()}").status_code == 404
    assert principal.get("/v1/excursions/not-an-id").status_code == 404
    assert principal.get("/v1/excursions?unit=%00").status_code == 400
    assert principal.get("/v1/excursions?limit=9999999999999999999999").status_code == 422


def test_a_look_answers_what_is_shown_nowhere_else_and_leaves_a_line(
    excursions: House, principal: Person, officer: Person
) -> None:
    thing = drafted(principal)
    principal.post(f"{thing}/submit")
    version = principal.get(thing).json["version"]

    looked = officer.post(f"{thing}/look", {"reason": "Sayım"}, Idempotency_Key="once")
    again = officer.post(f"{thing}/look", {"reason": "Sayım"}, Idempotency_Key="once")

    assert looked.json["numbers"] == [{"number": "001"}, {"number": "002"}, {"number": "003"}]
    assert "numbers" not in officer.get(thing).json
    lines = [line for line in officer.get(f"{thing}/history").json["items"] if line["action"] == "look"]
    assert [(line["reason"], line["person"]) for line in lines] == [("Sayım", str(officer.id))] * 2
    assert (looked.json["version"], again.json["version"]) == (version, version)
    with Session(excursions.engine) as session:
        kept = session.execute(text("SELECT count(*) FROM kept_answers WHERE convert_from(body, 'UTF8') LIKE '%001%'"))
        assert kept.scalar() == 0


def test_whoever_has_looked_may_still_decide(principal: Person, officer: Person) -> None:
    thing = drafted(principal)
    principal.post(f"{thing}/submit")
    officer.post(f"{thing}/look", {"reason": "Sayım"})

    assert officer.post(f"{thing}/approve").status_code == 200


def test_a_part_of_a_thing_is_all_that_some_see(excursions: House, principal: Person) -> None:
    trainer = excursions.person(Role.TRAINER, SCHOOL)
    thing = drafted(principal)

    seen = trainer.get(thing).json

    assert seen["place"] == "Kaz Dağı"
    assert "pupils" not in seen
    assert principal.get(thing).json["pupils"] == 30
    assert [one["title"] for one in trainer.get("/v1/excursions").json["items"]] == [seen["title"]]
    for part in ("history", "documents", "evidence"):
        assert (part, trainer.get(f"{thing}/{part}").status_code) == (part, 404)
        assert (part, principal.get(f"{thing}/{part}").status_code) == (part, 200)
