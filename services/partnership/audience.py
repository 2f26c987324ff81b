"""Whom a partnership's events tell: the roles at both schools and above them (ledger NTF-01 … NTF-14)."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from chassis.identity import DISTRICT, PROVINCE, ROOT, Role, cut
from chassis.processes import Addressee


class Shared(Protocol):
    """A thing of two schools."""

    @property
    def schools(self) -> tuple[str, str]:
        """Both schools' units, Group I first."""


def both_schools(thing: Shared) -> tuple[str, str]:
    """The units of both."""
    return thing.schools


def group_one(thing: Shared) -> tuple[str]:
    """The unit of the coordinating school."""
    return (thing.schools[0],)


def principals(thing: Shared) -> list[Addressee]:
    """The principals of both."""
    return _at(thing, Role.PRINCIPAL)


def principal_of_group_one(thing: Shared) -> list[Addressee]:
    """The principal of the coordinating school."""
    return [Addressee(Role.PRINCIPAL, thing.schools[0])]


def principal_of_group_two(thing: Shared) -> list[Addressee]:
    """The principal of the other school."""
    return [Addressee(Role.PRINCIPAL, thing.schools[1])]


def coordinators(thing: Shared) -> list[Addressee]:
    """The coordinators of both."""
    return _at(thing, Role.PARTNERSHIP_COORDINATOR)


def coordinator_of_partner(thing: Shared) -> list[Addressee]:
    """The coordinator of the school that is not the thing's own."""
    return [Addressee(Role.PARTNERSHIP_COORDINATOR, thing.schools[1])]


def districts(thing: Shared) -> list[Addressee]:
    """The district officers of both."""
    return [
        Addressee(Role.DISTRICT_OFFICER, unit) for unit in dict.fromkeys(cut(one, DISTRICT) for one in thing.schools)
    ]


def provinces(thing: Shared) -> list[Addressee]:
    """The province officers of both."""
    return [
        Addressee(Role.PROVINCE_OFFICER, unit) for unit in dict.fromkeys(cut(one, PROVINCE) for one in thing.schools)
    ]


def district_of_group_one(thing: Shared) -> list[Addressee]:
    """The district over which the route goes (Q-13)."""
    return districts(thing)[:1]


def province_of_group_one(thing: Shared) -> list[Addressee]:
    """The province over which the route goes (Q-13)."""
    return provinces(thing)[:1]


def ministry(thing: Shared) -> list[Addressee]:
    """OGM."""
    return [Addressee(Role.OGM_OFFICER, ROOT)]


def ministry_daily(thing: Shared) -> list[Addressee]:
    """OGM, in the list of the day (NTF-14)."""
    return [replace(one, daily=True) for one in ministry(thing)]


def _at(thing: Shared, role: Role) -> list[Addressee]:
    return [Addressee(role, school) for school in thing.schools]


SCHOOLS = (principals, coordinators)
DIRECTORATES = (districts, provinces)
EVERYBODY = (*SCHOOLS, *DIRECTORATES, ministry)
# NTF-14: whoever has to act and whoever is above them at once, OGM in the list of the day.
LATE = (principals, *DIRECTORATES, ministry_daily)
