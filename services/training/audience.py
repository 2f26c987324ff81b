"""Whom the events of this service tell: roles at the thing's own school and above it (ledger NTF-20 … NTF-36)."""

from __future__ import annotations

from typing import Any

from chassis.identity import DISTRICT, PROVINCE, ROOT, SCHOOL, Role, cut
from chassis.processes import Addressee


def principal(thing: Any) -> list[Addressee]:
    """The principal of the thing's school."""
    return [Addressee(Role.PRINCIPAL, cut(thing.unit, SCHOOL))]


def teachers(thing: Any) -> list[Addressee]:
    """Every teacher of the thing's school."""
    return [Addressee(Role.TEACHER, cut(thing.unit, SCHOOL))]


def district(thing: Any) -> list[Addressee]:
    """The officers of the district in which the thing's school lies."""
    return [Addressee(Role.DISTRICT_OFFICER, cut(thing.unit, DISTRICT))]


def province(thing: Any) -> list[Addressee]:
    """The officers of the province."""
    return [Addressee(Role.PROVINCE_OFFICER, cut(thing.unit, PROVINCE))]


def ministry(thing: Any) -> list[Addressee]:
    """ÖYGGM."""
    return [Addressee(Role.OYGGM_OFFICER, ROOT)]
