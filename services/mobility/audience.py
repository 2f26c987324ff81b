"""Whom the events of this service tell: roles at the thing's own school and above it (ledger NTF-37 … NTF-44)."""

from __future__ import annotations

from typing import Any

from chassis.identity import DISTRICT, PROVINCE, ROOT, SCHOOL, Role, cut
from chassis.processes import Addressee


def host_principal(thing: Any) -> list[Addressee]:
    """The principal of the host school."""
    return [Addressee(Role.PRINCIPAL, cut(thing.unit, SCHOOL))]


def district(thing: Any) -> list[Addressee]:
    """The officers of the district in which the host school lies."""
    return [Addressee(Role.DISTRICT_OFFICER, cut(thing.unit, DISTRICT))]


def province(thing: Any) -> list[Addressee]:
    """The officers of the host's province."""
    return [Addressee(Role.PROVINCE_OFFICER, cut(thing.unit, PROVINCE))]


def nominator(school: Any) -> list[Addressee]:
    """The unit that nominated a school: the general directorate as such, of the other units whoever did it."""
    if school.nominated_as == Role.MINISTRY_UNIT_OFFICER and school.nominator:
        return [Addressee(person=school.nominator)]
    return [Addressee(Role(school.nominated_as), ROOT)]


def ministry(thing: Any) -> list[Addressee]:
    """ÖYGGM."""
    return [Addressee(Role.OYGGM_OFFICER, ROOT)]
