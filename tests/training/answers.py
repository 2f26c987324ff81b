"""When the clock stands, what a door answers, and whom an event tells."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import time_machine
from werkzeug.test import TestResponse

from chassis.clock import ISTANBUL
from tests.doors import Person


def at(day: str, hour: str = "10:00:00") -> time_machine.travel:
    """The clock stands at this instant of Istanbul (`8.9.2025`)."""
    numbers = [int(number) for number in day.split(".")]
    hours = [int(number) for number in hour.split(":")]
    return time_machine.travel(datetime(*reversed(numbers), *hours, tzinfo=ISTANBUL), tick=False)  # type: ignore[arg-type]


def ok(answer: TestResponse) -> dict[str, Any]:
    """What was answered, when all is well."""
    assert answer.status_code in {200, 201}, answer.json
    found: dict[str, Any] = answer.json
    return found


def refusal(answer: TestResponse) -> tuple[int, str]:
    """Status and code of a refusal."""
    return answer.status_code, answer.json["code"]


def told_to(one: dict[str, Any]) -> set[tuple[str, str]]:
    """The roles at units that an event tells."""
    return {(who["role"], who["unit"]) for who in one["data"]["audience"] if "role" in who}


def people_told(one: dict[str, Any]) -> set[str]:
    """The persons whom an event tells."""
    return {who["person"] for who in one["data"]["audience"] if "person" in who}


def state_of(who: Person, address: str) -> str:
    """In which state somebody finds a thing."""
    return str(ok(who.get(address))["state"]["code"])


def button(who: Person, address: str, action: str) -> bool | None:
    """Whether a page offers this step to somebody; None where it does not show it at all."""
    offered = {one["action"]: bool(one["allowed"]) for one in ok(who.get(address))["actions"]}
    return offered.get(action)
