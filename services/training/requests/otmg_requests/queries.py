"""Who sees requests, and who sees all of one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, select

from chassis.identity import Actor, Role, covers
from chassis.opened import chosen_from
from chassis.scope import in_any_of, ways_to
from services.training.requests.otmg_requests.model import OtmgRequest
from services.training.requests.request_people.queries import concerns

# Ledger 4.2: these read a draft of their own school; those above read what was sent, the auditor everything.
WRITERS = (Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL)
ABOVE = (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.OYGGM_OFFICER)


def visible_to(actor: Actor) -> Select[OtmgRequest]:
    """The school, those above it what was sent, and the header those whose people it names (SEC-03)."""
    was_sent = OtmgRequest.submitted_at.is_not(None)
    whole = ways_to(OtmgRequest, actor.units(*WRITERS, Role.AUDITOR))
    named = [concerns(actor, OtmgRequest.id)] if actor.person else []
    sent = [and_(was_sent, one) for one in (*ways_to(OtmgRequest, actor.units(*ABOVE)), *named)]
    return in_any_of(select(OtmgRequest), [*whole, *sent])


def seen_whole(request: OtmgRequest, actor: Actor) -> bool:
    """Whether somebody sees all of a request that they find, or only its header and their own people."""
    return any(covers(unit, request.unit) for unit in actor.units(*WRITERS, *ABOVE, Role.AUDITOR))


def of_half_year(wanted: Select[Any], half_year: str) -> Select[Any]:
    """Those of one half-year."""
    return wanted.where(OtmgRequest.half_year == half_year)


@chosen_from("yes", "no")
def waiting_to_be_joined(wanted: Select[Any], answer: str) -> Select[Any]:
    """Those that are too small alone."""
    return wanted.where(OtmgRequest.for_joining.is_(answer == "yes"))
