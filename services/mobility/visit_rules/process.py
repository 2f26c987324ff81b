"""How the rules of a visit are accepted: all of them, each by its code (MOB-23.01 … MOB-23.03)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs
from services.mobility.catalogue.model import CATALOGUE

RULES = CATALOGUE.codes("visit_rules")


class RulesAcceptance(Inputs):
    """Which rules are accepted."""

    accepted_rules = fields.List(
        fields.String(validate=validate.OneOf(RULES), metadata={"x-choices": "visit_rules"}),
        required=True,
        validate=validate.Length(max=len(RULES)),
    )


def _left_out(participation: Any, inputs: Mapping[str, Any]) -> list[str]:
    return [f"choice.visit_rules.{code}" for code in RULES if code not in inputs["accepted_rules"]]


@rule(source="MOB-23", field="accepted_rules", names=_left_out)
def every_rule_accepted(participation: Any, inputs: Mapping[str, Any]) -> bool:
    """The rules hold together: each of them is accepted."""
    return not _left_out(participation, inputs)


def accept(participation: Any) -> None:
    """Since when."""
    participation.rules_accepted_at = clock.now()


def ask_again(participation: Any) -> None:
    """The visit takes place on other days: whoever takes part accepts anew (Q-36)."""
    participation.rules_accepted_at = None


def are_open(participation: Any) -> bool:
    """They are still to be accepted."""
    return participation.rules_accepted_at is None
