"""Rules that more than one programme has: each says of them where its own part of the guide asks for it."""

from __future__ import annotations

from functools import wraps
from typing import Any

from chassis.processes import Rule, rule


def resting_on(source: str, asked: Rule) -> Rule:
    """The same rule, resting on this."""

    @wraps(asked)
    def same(*thing: Any, **known: Any) -> bool:
        return asked(*thing, **known)

    says = vars(asked)
    return rule(source=source, status=says["status"], field=says["field"], names=says["names"])(same)
