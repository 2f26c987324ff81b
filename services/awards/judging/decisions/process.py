"""What the executive board says when it decides, and whether that stays sealed for now (SM-AWD-4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields

from chassis import clock
from chassis.identity import Actor
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.awards.judging.decisions.model import AwardDecision, Outcome


class AwardDecided(Inputs):
    """The outcome with the number of the decision; without an award, with the grounds."""

    outcome = fields.Enum(Outcome, by_value=True, required=True, metadata={"x-choices": "award_outcomes"})
    decision_number = Text(required=True, most=60)
    decided_on = fields.Date(required=True)
    grounds = Text(most=2000, load_default=None, allow_none=True)


def is_sealed(year: Any) -> bool:
    """Whether the year keeps its results until one release, which has not been yet."""
    return bool(year.release_at_ceremony and year.released_at is None)


def is_decided(candidacy: Any, actor: Actor | None = None) -> bool:
    """Whether the board has decided, which nobody else knows while it is sealed."""
    return candidacy.decision is not None


def is_undecided(candidacy: Any, actor: Actor | None = None) -> bool:
    """Whether the board still has to decide."""
    return candidacy.decision is None


@rule(source="SM-AWD-4", field="grounds")
def grounds_missing(candidacy: Any, inputs: Mapping[str, Any]) -> bool:
    """Whoever is given no award is told why."""
    return inputs["outcome"] is Outcome.GRANTED or inputs["grounds"] is not None


@rule(source="SM-AWD-4", field="decided_on")
def decided_in_the_future(thing: Any, inputs: Mapping[str, Any]) -> bool:
    """A decision is recorded when it has been made."""
    return bool(inputs["decided_on"] <= clock.today())


def decide(candidacy: Any, inputs: Mapping[str, Any]) -> None:
    """What stands from now on, in a table of its own."""
    kept = candidacy.decision or AwardDecision()
    for name in ("outcome", "decision_number", "decided_on", "grounds"):
        setattr(kept, name, inputs[name])
    candidacy.decision = kept
