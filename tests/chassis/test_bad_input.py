"""What no sensible program sends: it is refused or put right, and nothing of it reaches the log, the bus or a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from marshmallow import ValidationError, fields
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis import dead_messages, operating
from chassis.errors import NotFound
from chassis.identity import Role
from chassis.schema import Inputs, Text
from tests.doors import House, Person, opened

SCHOOL = "tr/10/bandirma/745612"
DRAFT = {"place": "Kaz Dağı", "pupils": 30}
TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


class Said(Inputs):
    """Something a person says."""

    name = Text()
    on = fields.Date()
    free = fields.List(fields.Date())


@pytest.fixture
def excursions(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("tests.excursions", service_database("tests.excursions"), tmp_path) as house:
        yield house


@pytest.fixture
def principal(excursions: House) -> Person:
    return excursions.person(Role.PRINCIPAL, SCHOOL)


@pytest.mark.parametrize("name", ["\u202egnik", "a\u2066b", "\u200b", "\u200b \u2060", "a\x07b", "a\x1b[31m", "a\x00b"])
def test_text_that_cannot_be_seen_or_turns_others_around_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="invalid_character"):
        Said().load({"name": name})


@pytest.mark.requirement("PRV-01")
def test_a_text_that_holds_a_national_id_is_refused_and_does_not_say_it_back() -> None:
    with pytest.raises(ValidationError, match="national_id_in_text") as refused:
        Said().load({"name": "Ayşe, 10000000146, gelmedi"})

    assert "10000000146" not in str(refused.value)
    assert Said().load({"name": "Evrak 10000000147, tel. 05321110001"}) == {
        "name": "Evrak 10000000147, tel. 05321110001"
    }


def test_text_is_kept_with_each_letter_in_one_piece() -> None:
    said = Said().load({"name": " I\u0307stanbul, Go\u0308nen\n\t\U0001f600 "})

    assert said == {"name": "İstanbul, Gönen\n\t\U0001f600"}


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_of_another_age_is_refused_at_its_field(day: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Said().load({"on": day, "free": ["2026-10-29", day]})

    assert refused.value.messages == {"on": ["day_not_plausible"], "free": ["day_not_plausible"]}


@pytest.mark.parametrize("name", ["a\x01b", "x" * 65, "İ", "a b", "a;b", '{"a":1}'])
def test_a_request_id_that_is_none_is_replaced(principal: Person, name: str) -> None:
    answer = principal.get("/v1/excursions", X_Request_ID=name)

    assert answer.status_code == 200
    assert answer.headers["X-Request-ID"] not in {name, name[:64]}
    assert principal.get("/v1/excursions", X_Request_ID="fine-1.2:3").headers["X-Request-ID"] == "fine-1.2:3"


@pytest.mark.parametrize(
    ("sent", "told"), [(TRACE, TRACE), ("x" * 5000, None), (f"{TRACE}\x01", None), ("00-zz", None)]
)
def test_only_a_traceparent_that_is_one_goes_into_events(
    excursions: House, principal: Person, sent: str, told: str | None
) -> None:
    assert made(principal, traceparent=sent).status_code == 201

    assert excursions.events()[0].get("traceparent") == told


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000 + b"]" * 100_000,
        b'{"place":' * 50_000 + b"1" + b"}" * 50_000,
        b'{"place": "a", "pupils": ' + b"9" * 100_000 + b"}",
        b'{"place": ["a"], "pupils": {"a": 1}}',
        b'{"place": "a", "pupils": 1e308}',
        "{}".encode("utf-16"),
        b"[" + b"1," * 400_000 + b"1]",
    ],
)
def test_hostile_json_is_the_senders_fault(excursions: House, principal: Person, body: bytes) -> None:
    answer = excursions.client.post(
        "/v1/excursions", data=body, content_type="application/json", headers=principal.headers
    )

    assert answer.status_code in {400, 422}
    assert answer.content_type == "application/problem+json"


@pytest.mark.parametrize("said", ["tr;q=abc", ";;;;", "en;q=1e999", "*", "İ", "," * 5000, "tr-TR-u-co-phonebk"])
def test_odd_wishes_for_a_language_get_turkish(principal: Person, said: str) -> None:
    answer = principal.get("/v1/excursions/none", Accept_Language=said)

    assert answer.json["title"].startswith("Böyle bir kayıt")


def test_of_two_who_decide_on_a_parked_event_the_second_finds_none(excursions: House) -> None:
    # What `shown` saw is gone when the deed is done: somebody else was quicker.
    with Session(excursions.engine) as session, pytest.raises(NotFound), operating.only_parked():
        dead_messages.resend(session, "gone", "somebody")


def made(person: Person, **headers: Any) -> TestResponse:
    return person.post("/v1/excursions", DRAFT, **headers)
