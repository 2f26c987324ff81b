"""A call that is sent a hundred times at once with one `Idempotency-Key` happens once (R16)."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from chassis.identity import Role
from tests.chaos.at_once import all_at_once, served
from tests.doors import House, Person, opened

TIMES = 100
DRAFT = {"place": "Kaz Dağı", "pupils": 30}


@pytest.fixture
def house(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("tests.excursions", service_database("tests.excursions"), tmp_path) as house:
        yield house


@pytest.fixture
def principal(house: House) -> Person:
    return house.person(Role.PRINCIPAL, "tr/10/bandirma/745612")


def made(house: House) -> tuple[int, int]:
    """How many things there are, and how many events tell of them."""
    with house.engine.connect() as connection:
        things = connection.scalar(text("SELECT count(*) FROM excursions"))
    return int(things or 0), len(house.told())


def test_a_hundred_calls_with_one_key_have_one_effect_and_one_answer(
    house: House, principal: Person, tmp_path: Path
) -> None:
    with served("tests.excursions", tmp_path) as url:
        headers = principal.headers | {"Idempotency-Key": "once"}
        answers = all_at_once(TIMES, "POST", f"{url}/v1/excursions", headers, DRAFT)
        later = httpx.post(f"{url}/v1/excursions", json=DRAFT, headers=headers, timeout=60)
        other = httpx.post(f"{url}/v1/excursions", json=DRAFT | {"pupils": 31}, headers=headers, timeout=60)

    assert made(house) == (1, 1)
    equal = [one for one in answers if one.status_code == 201]
    assert {one.status_code for one in answers} <= {201, 409}
    assert {(one.content, one.headers["ETag"]) for one in [*equal, later]} == {(later.content, '"1"')}
    assert sum("Idempotency-Replayed" not in one.headers for one in equal) == 1
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


def test_a_body_that_breaks_off_is_no_call_and_leaves_its_key_to_the_next(
    house: House, principal: Person, tmp_path: Path
) -> None:
    """Who forwards a call may die between its head and its body, and to submit takes no more than `{}`."""
    with served("tests.excursions", tmp_path) as url:
        headers = principal.headers | {"Idempotency-Key": "once"}
        draft = httpx.post(f"{url}/v1/excursions", json=DRAFT, headers=principal.headers, timeout=60).json()
        path = f"/v1/excursions/{draft['id']}/submit"

        cut = broken_off(int(url.rpartition(":")[2]), path, headers | {"Content-Length": "2"})
        told_before = len(house.told())
        whole = httpx.post(f"{url}{path}", json={}, headers=headers, timeout=60)

    assert cut.startswith(b"HTTP/1.1 400")
    assert told_before == 1
    assert (whole.status_code, len(house.told())) == (200, 2)


def broken_off(port: int, path: str, headers: Mapping[str, str]) -> bytes:
    """What is answered to a call whose body never comes."""
    said = {"Host": "127.0.0.1", "Content-Type": "application/json", "Connection": "close", **headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in said.items())
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.sendall(f"POST {path} HTTP/1.1\r\n{head}\r\n".encode())
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65536), b""))


def test_without_the_promise_the_same_calls_have_many_effects(house: House, principal: Person, tmp_path: Path) -> None:
    with served("tests.chaos.keyless", tmp_path) as url:
        headers = principal.headers | {"Idempotency-Key": "once"}
        all_at_once(TIMES, "POST", f"{url}/v1/excursions", headers, DRAFT)

    things, events = made(house)
    assert things == events > 1
