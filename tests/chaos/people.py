"""People of the demo who ask again, under the same key, until they are answered."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import httpx

from tests.chaos.ledger import Ledger

PATIENCE = 180.0
# Answers that say "not now": too many at once, or the row is held by a request whose process was stopped.
NOT_NOW = {429, 500, 502, 503, 504}
HELD = "saved_by_somebody_before_you"


class Unanswered(AssertionError):
    """A call was repeated for minutes, and nobody answered."""


class Person:
    """Somebody who takes steps through the one door."""

    def __init__(self, url: str, username: str, ledger: Ledger) -> None:
        self.username = username
        self.ledger = ledger
        self.client = httpx.Client(base_url=url, timeout=15, trust_env=False)
        token = self._answer("POST", "/demo/token", {"person": username}, {}).json()["token"]
        self.client.headers["Authorization"] = f"Bearer {token}"

    def does(self, address: str, action: str, said: Any = None, thing: str = "", version: int = 0) -> dict[str, Any]:
        """Take a step; answers the thing, or nothing where it was refused."""
        method = "PUT" if version else "POST"
        headers = {"Idempotency-Key": uuid4().hex} | ({"If-Match": f'"{version}"'} if version else {})
        answer = self._answer(method, f"/api{address}", {} if said is None else said, headers)
        if not answer.is_success:
            self.ledger.refuse(f"{self.username} {method} {address}: {answer.status_code} {answer.text[:400]}")
            return {}
        found: dict[str, Any] = answer.json()
        self.ledger.accept(address.split("/")[1], thing or found["id"], action)
        return found

    def _answer(self, method: str, address: str, said: Any, headers: dict[str, str]) -> httpx.Response:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                answer = self.client.request(method, address, json=said, headers=headers)
            except httpx.TransportError:
                answer = None
            if answer is not None and answer.status_code not in NOT_NOW and HELD not in answer.text:
                return answer
            self.ledger.ask_again(str(answer.status_code) if answer is not None else "no answer")
            time.sleep(0.2)
        raise Unanswered(f"{self.username} {method} {address}")


@contextmanager
def person(url: str, username: str, ledger: Ledger) -> Iterator[Person]:
    """They are here for as long as this lasts."""
    one = Person(url, username, ledger)
    try:
        yield one
    finally:
        one.client.close()
