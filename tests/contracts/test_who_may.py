"""Every operation, asked by everybody from everywhere: found or 404, done or 403, and without a good token 401."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from joserfc.jwk import OKPKey
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from chassis import db
from chassis.identity import sign
from tests.contracts.calls import Call, operations
from tests.contracts.people import ACTORS, READS_EVENTS
from tests.contracts.permits import PERMITS
from tests.contracts.permitted import Permit
from tests.contracts.place import Inhabited

LINK = {"kind": "link", "title": "Haber", "address": "https://ornek.invalid"}
STRANGERS_KEY = OKPKey.generate_key("Ed25519", auto_kid=True)


pytestmark = pytest.mark.parametrize("place", [*PERMITS], indirect=True, scope="module")


@pytest.mark.requirement("SEC-01", "SEC-02", "SEC-05", "SEC-10", "SEC-11")
def test_everybody_finds_and_does_what_the_ledger_says(place: Inhabited) -> None:
    permits = PERMITS[place.package]
    actors = {name: replace(actor, person=place.acts_as.get(name, actor.person)) for name, actor in ACTORS.items()}
    tokens = {name: place.token(actor) for name, actor in actors.items()}
    wrong = []
    with undone(place.engine) as undo:
        for path, method, operation in operations(place):
            permit = permits[operation["operationId"]]
            call = Call.about(place, path, method, operation)
            for name, token in tokens.items():
                answer = call.by(place, token)
                undo()
                if not as_permitted(permit, name, path, method, answer):
                    wrong.append((operation["operationId"], name, answer.status_code, answer.get_data()[:120]))

    assert not wrong, "\n".join(map(str, wrong))


def test_no_operation_is_without_its_row_and_no_row_without_its_operation(place: Inhabited) -> None:
    assert {operation["operationId"] for _, _, operation in operations(place)} == PERMITS[place.package].keys()


@pytest.mark.requirement("SEC-08")
def test_without_a_good_token_nothing_answers(place: Inhabited) -> None:
    me = next(iter(ACTORS.values()))
    tokens = {
        "none": "",
        "forged": sign(me, place.package.rpartition(".")[2], STRANGERS_KEY),
        "expired": place.token(me, lifetime=-timedelta(seconds=1)),
        "for another": place.token(me, audience="another"),
        "broken": place.token(me)[:-3] + "AAA",
    }
    for path, method, operation in operations(place):
        call = Call.about(place, path, method, operation)
        for what, token in tokens.items():
            assert (what, call.by(place, token).status_code) == (what, 401), path


def as_permitted(permit: Permit, name: str, path: str, method: str, answer: TestResponse) -> bool:
    """Whether this is the answer that the row gives this person."""
    status, is_list = answer.status_code, method == "get" and "{" not in path
    if name in permit.may:
        return status not in {401, 403, 404} and status < 500
    if name == READS_EVENTS and status == 403:
        # What is each person's own is refused to a program, which has nothing there.
        return True
    if permit.may or method != "get":
        # Whoever makes something from outside may hear that what they name is not there.
        return status == (403 if name in permit.finds else 404) or (
            method == "post" and "{" not in path and status == 404
        )
    if is_list and "items" in (answer.json or {}):
        return status == 200 and bool(answer.json["items"]) == (name in permit.finds)
    return status == (200 if name in permit.finds else 404)


@contextmanager
def undone(engine: Engine) -> Iterator[Callable[[], None]]:
    """What a request has changed is taken back after it, so that each finds the same things."""
    with engine.connect() as connection:
        db.sessions.configure(bind=connection, join_transaction_mode="create_savepoint")

        def undo() -> None:
            connection.rollback()
            connection.begin()

        connection.begin()
        yield undo
        db.sessions.configure(bind=engine, join_transaction_mode="conditional_savepoint")
