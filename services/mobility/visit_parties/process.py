"""Who takes the steps of a visit and of its report, and who is told of them (NTF-44 … NTF-46, NTF-66)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from chassis.identity import PROVINCE, ROOT, SCHOOL, Actor, Role, cut
from chassis.processes import Addressee

# Ledger 4.2: whoever serves at a school visits another and writes the own report.
STAFF = (Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.PARTNERSHIP_COORDINATOR)
# The host’s principal keeps attendance too, in rows of their own.
GUIDES = tuple(role for role in STAFF if role is not Role.PRINCIPAL)


def participant(participation: Any) -> Iterable[UUID]:
    """Whose visit it is."""
    return (participation.person,)


def guide(participation: Any) -> Iterable[UUID]:
    """Whom the host has named as guide."""
    named = participation.programme.guide
    return (named,) if named else ()


def host(participation: Any) -> Iterable[str]:
    """The school that is visited."""
    return (participation.programme.unit,)


def is_principals_own(participation: Any) -> bool:
    """A principal’s own report is the district’s to decide on."""
    return bool(participation.by_principal)


def lies_with_principal(participation: Any, actor: Actor | None) -> bool:
    """A principal who tries to decide on their own report is told that it is their own."""
    return not participation.by_principal or (actor is not None and actor.person == participation.person)


def the_participant(participation: Any) -> list[Addressee]:
    """Whose visit it is."""
    return [Addressee(person=participation.person)]


def home(participation: Any) -> list[Addressee]:
    """The principal of the own school; of a principal’s own visit the district."""
    if participation.by_principal:
        return [Addressee(Role.DISTRICT_OFFICER, participation.unit.rpartition("/")[0])]
    return [Addressee(Role.PRINCIPAL, cut(participation.unit, SCHOOL))]


def own_province(participation: Any) -> list[Addressee]:
    """The province where the participant serves."""
    return [Addressee(Role.PROVINCE_OFFICER, cut(participation.unit, PROVINCE))]


def ministry(participation: Any) -> list[Addressee]:
    """ÖYGGM."""
    return [Addressee(Role.OYGGM_OFFICER, ROOT)]
