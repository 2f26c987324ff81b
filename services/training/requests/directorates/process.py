"""The same decision for whichever directorate has a thing in hand (Q-27)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.identity import DISTRICT, PROVINCE, Role, level_of
from chassis.processes import Addressee, Decision, Step

OFFICERS = (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER)
_LEVELS = ((Role.DISTRICT_OFFICER, DISTRICT), (Role.PROVINCE_OFFICER, PROVINCE))


def by_directorate(column: str, *columns: Any, **said: Any) -> tuple[Step, ...]:
    """A row for a district's officer and one for a province's; one of them applies, as the thing's column says."""
    states, action, *rest = columns
    return tuple(Decision(states, action, role, *rest, of=_at(column, level), **said) for role, level in _LEVELS)


def _at(column: str, level: int) -> Callable[[Any], Iterable[str]]:
    def in_hand(thing: Any) -> Iterable[str]:
        unit = getattr(thing, column)
        return (unit,) if unit and level_of(unit) == level else ()

    return in_hand


def officers_of(unit: str) -> Addressee:
    """Those of a directorate."""
    return Addressee(next(role for role, level in _LEVELS if level == level_of(unit)), unit)
