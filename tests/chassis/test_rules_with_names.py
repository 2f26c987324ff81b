"""A rule may say whom it misses, and a step may be open to a role wherever it is held."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID, uuid4

import orjson
import pytest

from chassis import texts
from chassis.db import dumps
from chassis.events import Event
from chassis.identity import Actor, Post, Role
from chassis.processes import EVERYWHERE, SAME, Step, missed, rule
from chassis.transitions import broken


class State(StrEnum):
    OPEN = "open"


@dataclass
class Outing:
    unit: str = "tr/10/bandirma/745612"
    without: tuple[str, ...] = ("Ece Gül", "Deniz Kaya")


@dataclass(frozen=True)
class Liked(Event, name="fifth.outing.liked_everywhere"):
    """Somebody likes it."""


def absent(outing: Outing) -> list[str]:
    return list(outing.without)


@rule(source="TRN-01", field="people", names=absent)
def somebody_is_absent(outing: Outing) -> bool:
    """All are there."""
    return not outing.without


def test_a_refusal_names_those_whom_the_rule_misses(monkeypatch: pytest.MonkeyPatch) -> None:
    texts.use("tests.excursions")
    monkeypatch.setitem(texts._catalogue["tr"], "rule.somebody_is_absent", "Gelmeyenler: {names}.")  # noqa: SLF001  # words of this test alone
    monkeypatch.setitem(texts._catalogue["en"], "rule.somebody_is_absent", "Absent: {names}.")  # noqa: SLF001  # as above
    problem = broken(somebody_is_absent, missed(somebody_is_absent, Outing()))

    assert problem.extra == {"missing": ["Ece Gül", "Deniz Kaya"]}
    assert texts.refusal(problem.code, "tr", **problem.values) == "Gelmeyenler: Ece Gül, Deniz Kaya."
    assert texts.refusal(problem.code, "en", names=["role.teacher"]) == "Absent: Teacher."
    assert problem.errors == {"people": ["somebody_is_absent"]}


def test_a_rule_without_names_says_nothing_more() -> None:
    @rule()
    def closed(outing: Outing) -> bool:
        return False

    problem = broken(closed, missed(closed, Outing()))

    assert (problem.extra, problem.values) == ({}, {})


def everywhere(outing: Outing) -> list[object]:
    return [EVERYWHERE]


@pytest.mark.parametrize(
    ("role", "unit", "may"),
    [
        (Role.TEACHER, "tr/10/bandirma/745612", True),
        (Role.TEACHER, "tr/06/cankaya/600001", True),
        (Role.PRINCIPAL, "tr/10/bandirma/745612", False),
    ],
)
def test_everywhere_is_every_unit_for_the_role_and_no_other_role(role: Role, unit: str, *, may: bool) -> None:
    person: UUID = uuid4()
    step = Step(State.OPEN, "like", Role.TEACHER, SAME, Liked, of=everywhere)  # type: ignore[arg-type]  # one place

    assert (step.post_of(Outing(), Actor(person, (Post(role, unit),))) is not None) is may
    assert step.post_of(Outing(), Actor(None, (Post(role, unit),), "robot")) is None


def test_an_amount_goes_out_as_text_to_its_last_place() -> None:
    assert orjson.loads(dumps({"amount": Decimal("120000.10")})) == {"amount": "120000.10"}
    with pytest.raises(TypeError):
        dumps({"amount": object()})
