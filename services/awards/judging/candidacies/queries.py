"""Who sees candidacies, and how much of them (ledger 4.2, PRV-11)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, select

from chassis.identity import PROVINCE as PROVINCE_LEVEL
from chassis.identity import Actor, Role, covers, level_of
from chassis.listing import Reader
from chassis.opened import chosen_from, naming
from chassis.scope import below, in_any_of, lies_in
from services.awards.catalogue.model import CATALOGUE
from services.awards.judging.candidacies.model import AWARDED, Candidacy, CreditedSchool, Recipient
from services.awards.years.bodies.model import Kind

# Ledger 4.2, “Nominate candidate” and “Grant or refuse award”.
READERS = (
    Role.PRINCIPAL,
    Role.DISTRICT_OFFICER,
    Role.PROVINCE_OFFICER,
    Role.BIGEP_BODY_MEMBER,
    Role.AUDITOR,
)
_JUDGING = (Kind.MONITORING_EVALUATION_BOARD, Kind.PROVINCE_EXECUTIVE_BOARD)
# Whose `board_units` and whose `judging_units` there are.
BOARD_READERS = (
    *(Reader(Role.BIGEP_BODY_MEMBER, kind) for kind in _JUDGING),
    Reader(Role.AUDITOR, level=PROVINCE_LEVEL),
)
JUDGING_READERS = (*BOARD_READERS, Reader(Role.PROVINCE_OFFICER))


def visible_to(actor: Actor) -> Select[Candidacy]:
    """A school its own and those credited to it, those above it all of theirs; recipients their own award."""
    units = dict.fromkeys(actor.units(*READERS))
    ways: list[ColumnElement[bool]] = [lies_in(Candidacy, unit) for unit in units]
    ways += [Candidacy.id.in_(credited_below(unit)) for unit in units]
    if actor.person and actor.posts:
        own = select(Recipient.candidacy_id).where(Recipient.person == actor.person)
        ways.append(Candidacy.id.in_(own) & Candidacy.state.in_(AWARDED))
    return in_any_of(select(Candidacy), ways)


def credited_below(unit: str) -> Select[Any]:
    """The candidacies that are credited to a school of this unit, wherever they lie (AWD-24)."""
    return select(CreditedSchool.candidacy_id).where(below(CreditedSchool.unit, unit))


def board_units(actor: Actor) -> list[str]:
    """The provinces in whose boards somebody judges or decides, or which they audit (ledger 5.1, “scores given”)."""
    found = [post.unit for post in actor.posts if post.role is Role.BIGEP_BODY_MEMBER and post.branch in _JUDGING]
    found += [unit for unit in actor.units(Role.AUDITOR) if level_of(unit) <= PROVINCE_LEVEL]
    return list(dict.fromkeys(found))


def judging_units(actor: Actor) -> list[str]:
    """The same, and those of the province's officers: they read what scores add up to, and not whose they are."""
    return list(dict.fromkeys([*board_units(actor), *actor.units(Role.PROVINCE_OFFICER)]))


def reads_judging(actor: Actor, unit: str) -> bool:
    """As `judging_units`, of one unit."""
    return any(covers(above, unit) for above in judging_units(actor))


def seen_whole(candidacy: Candidacy, actor: Actor) -> bool:
    """Those who judge and those who oversee them see how it was judged; schools and districts what came of it."""
    return reads_judging(actor, candidacy.unit)


@chosen_from(*CATALOGUE.codes("award_areas"), called="award_areas")
def of_area(wanted: Select[Any], area: str) -> Select[Any]:
    """Those of one award area."""
    return wanted.where(Candidacy.award_area == area)


@chosen_from(*CATALOGUE.codes("recipient_groups"), called="recipient_groups")
def of_group(wanted: Select[Any], group: str) -> Select[Any]:
    """Those of one group."""
    return wanted.where(Candidacy.recipient_group == group)


@naming("unit")
def credited_to(wanted: Select[Any], unit: str) -> Select[Any]:
    """Those of a school or of those below a unit, also where they lie at another school (AWD-24)."""
    return wanted.where(Candidacy.id.in_(credited_below(unit)))
