"""A program asks in its own name: it has posts, but it is nobody, so it reads and takes no step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, Response, request
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis.answers import json
from chassis.asking import actor
from chassis.idempotency import once
from chassis.identity import Actor, Post, Role, sign
from tests.doors import KEY, House, opened

SCHOOL, DISTRICT = "tr/10/bandirma/745612", "tr/10/bandirma"
DRAFT = {"place": "Kaz Dağı", "pupils": 30}
POSTS = (Post(Role.PRINCIPAL, SCHOOL), Post(Role.DISTRICT_OFFICER, DISTRICT), Post(Role.PLATFORM_ADMIN, "tr"))


@pytest.fixture
def excursions(service_database: Callable[[str], str], tmp_path: Path) -> Iterator[House]:
    with opened("tests.excursions", service_database("tests.excursions"), tmp_path) as house:
        yield house


def ask(house: House, method: str, address: str, client: str = "mebbis", said: Any = None) -> TestResponse:
    token = sign(Actor(None, POSTS, client), "excursions", KEY)
    return house.client.open(address, method=method, json=said, headers={"Authorization": f"Bearer {token}"})


@pytest.mark.requirement("PLT-14")
def test_a_program_reads_but_takes_no_step(excursions: House) -> None:
    made = excursions.person(Role.PRINCIPAL, SCHOOL).post("/v1/excursions", DRAFT).json
    thing = f"/v1/excursions/{made['id']}"

    assert ask(excursions, "GET", thing).json["actions"][0]["allowed"] is False
    assert ask(excursions, "GET", "/v1/excursions").json["actions"][0]["allowed"] is False
    assert ask(excursions, "POST", f"{thing}/submit").status_code == 403
    assert ask(excursions, "POST", f"{thing}/approve").status_code == 403
    assert ask(excursions, "POST", "/v1/excursions", said=DRAFT).status_code == 403
    assert ask(excursions, "GET", "/v1/operating/vitals").status_code == 200
    assert excursions.told() == ["excursions.excursion.drafted"]


def test_two_programs_with_one_key_get_each_their_own_answer(excursions: House) -> None:
    app: Flask = excursions.client.application

    def answered(client: str) -> Response:
        token = sign(Actor(None, POSTS, client), "excursions", KEY)
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "one"}
        with app.test_request_context("/", headers=headers), Session(excursions.engine) as session, session.begin():
            return once(session, request, actor().name, lambda: json(client))

    assert [answered(client).get_data() for client in ("one", "other", "one")] == [b'"one"', b'"other"', b'"one"']
