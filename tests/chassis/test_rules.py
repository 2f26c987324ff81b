"""One rule in more than one programme: each says where its own part of the guide asks for it."""

from __future__ import annotations

from typing import Any

from chassis.processes import ask, missed, rule
from chassis.rules import resting_on


def _absent(thing: dict[str, Any], inputs: dict[str, Any]) -> list[str]:
    return [one for one in thing["wanted"] if one not in inputs["there"]]


@rule(status=409, field="there", names=_absent)
def everybody_there(thing: dict[str, Any], inputs: dict[str, Any]) -> bool:
    """Nobody is missing."""
    return not _absent(thing, inputs)


def test_the_same_rule_rests_on_what_a_programme_says_and_nothing_else_of_it_changes() -> None:
    here, there = resting_on("A-1", everybody_there), resting_on("B-2", everybody_there)
    thing, said = {"wanted": ["Ece"]}, {"there": []}

    assert [one.source for one in (here, there)] == ["A-1", "B-2"]  # type: ignore[attr-defined]  # `rule` marks it
    assert {(one.__name__, one.__doc__, one.status, one.field) for one in (here, there, everybody_there)} == {  # type: ignore[attr-defined]  # `rule` marks it
        ("everybody_there", "Nobody is missing.", 409, "there")
    }
    assert not ask(here, thing, inputs=said, session=None)
    assert missed(there, thing, inputs=said) == ["Ece"]
