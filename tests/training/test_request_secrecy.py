"""T.C. kimlik no of a request: closed in the database, masked everywhere, looked at by a step that is kept."""

from __future__ import annotations

import json

import pytest
import structlog
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.documents import making
from chassis.national_ids import keys
from services.training.requests.request_people.model import RequestPerson
from tests.training.answers import at, ok, refusal
from tests.training.cast_requests import Cast
from tests.training.request_said import N, naming

WHY = {"reason": "Belge düzenlenecek."}


def everything(cast: Cast) -> str:
    """All that the database holds, as text."""
    with Session(cast.house.engine) as session:
        tables = session.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).all()
        rows = [session.scalars(text(f'SELECT "{one}"::text FROM "{one}"')).all() for one in tables]  # noqa: S608  # names that the database gave us
    return "\n".join(row for some in rows for row in some)


@pytest.mark.requirement("PRV-02", "PRV-04")
def test_no_number_lies_open_in_the_database_nor_leaves_it(requests: Cast) -> None:
    with structlog.testing.capture_logs() as lines:
        request = requests.planned
        with at("26.9.2025", "12:00:00"):
            ok(requests.karesi.post(f"{request}/view_numbers", WHY, Idempotency_Key="a-view"))
            refused = requests.hakan.post(f"{request}/add_participants", naming([(requests.teachers[12], N[12])]))

    kept = everything(requests)
    told = json.dumps(requests.house.events(), ensure_ascii=False)
    for number in N:
        assert number not in kept
        assert number.encode().hex() not in kept
        assert number not in told
        assert number not in str(lines)
        assert number not in refused.text


def test_a_number_that_was_kept_open_would_be_found(requests: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: with names that hold the number the same look finds it."""
    monkeypatch.setattr("services.training.requests.request_people.process.RequestPerson", _telling)

    assert requests.filled
    assert any(number in everything(requests) for number in N)


def _telling(**said: object) -> RequestPerson:
    return RequestPerson(**{**said, "workplace": N[1]})


@pytest.mark.requirement("PRV-02", "TRN-26")
def test_the_same_number_is_closed_differently_in_every_line_and_found_alike(requests: Cast) -> None:
    assert requests.whole
    with at("23.9.2025"):
        assert requests.second()

    with Session(requests.house.engine) as session:
        lines = [one for one in session.query(RequestPerson) if keys().open(one) == N[1]]

    assert len(lines) == 2
    assert len({one.sealed for one in lines}) == 2
    assert len({one.finder for one in lines}) == 1


@pytest.mark.requirement("PRV-03")
def test_each_look_is_a_line_of_the_history(requests: Cast) -> None:
    request = requests.submitted

    with at("24.9.2025"):
        seen = [
            ok(who.post(f"{request}/view_numbers", WHY))["numbers"] for who in (requests.karesi, requests.principal)
        ]
        history = ok(requests.karesi.get(f"{request}/history"))["items"]

    numbers = {one["number"] for one in seen[0]}
    assert numbers == set(N[:11])
    assert seen[1] == seen[0]
    looks = [line for line in history if line["action"] == "view_numbers"]
    assert [(line["person"], line["reason"]) for line in looks] == [
        (str(who.id), WHY["reason"]) for who in (requests.karesi, requests.principal)
    ]
    assert requests.last("otmg_request.numbers_viewed")["data"]["facts"] == {**WHY, "audit_order": None}


@pytest.mark.requirement("PRV-03", "SEC-10", "SEC-11")
def test_who_may_look_and_who_may_not(requests: Cast) -> None:
    request = f"{requests.submitted}/view_numbers"

    with at("24.9.2025"):
        allowed = [who.post(request, WHY).status_code for who in (requests.hakan, requests.province, requests.oyggm)]
        member = requests.heads[0].post(request, WHY)
        without = requests.auditor.post(request, WHY)
        ordered = requests.auditor.post(request, WHY | {"audit_order": "D-2025/7"})
        hidden = [who.post(request, WHY).status_code for who in (requests.admin, requests.ogm, requests.ayvalik)]
        silent = requests.karesi.post(request, {})

    assert allowed == [200, 200, 200]
    assert member.status_code == 403
    assert refusal(without) == (422, "audit_order_required")
    assert ordered.status_code == 200
    assert hidden == [404, 404, 404]
    assert silent.status_code == 422


@pytest.mark.requirement("PRV-03", "TRN-23")
def test_a_request_that_was_looked_at_is_still_evaluated_by_whoever_looked(requests: Cast) -> None:
    with at("24.9.2025"):
        ok(requests.karesi.post(f"{requests.submitted}/view_numbers", WHY))

        assert requests.taken_up(requests.submitted)


@pytest.mark.requirement("PRV-03", "PRV-16")
def test_on_paper_the_numbers_are_masked(requests: Cast) -> None:
    request = requests.submitted

    while making.make_next():
        pass
    with Session(requests.house.engine) as session:
        [content] = session.scalars(text("SELECT content::text FROM documents"))

    assert "10*******14" in content
    assert not [number for number in N if number in content]
    assert ok(requests.principal.get(f"{request}/documents"))["items"][0]["state"] == "valid"
