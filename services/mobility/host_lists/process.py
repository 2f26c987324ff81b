"""Who collects, compiles and announces the list of host schools (SM-MOB-1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.evidence.rows import takes_evidence
from chassis.identity import ROOT, Actor, Role
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import create, take
from services.mobility.host_entries import process as entries
from services.mobility.host_lists import events as told
from services.mobility.host_lists.model import HostList, State

OYGGM = Role.OYGGM_OFFICER
S = State
# A year's list is collected by one edition at a time.
UNDER_WAY = (S.COLLECTING, S.COMPILED, S.AWAITING_APPROVAL, S.APPROVED)


class ListYear(Inputs):
    """For which year."""

    year = fields.Integer(required=True, validate=validate.Range(2000, 2199))


class ApprovalLetter(Inputs):
    """The letter by which the list was sent to the authority."""

    letter_number = Text(required=True, most=60)


class AuthoritysApproval(Inputs):
    """Date and number of the approval (makam onayı)."""

    approved_on = fields.Date(required=True)
    approval_number = Text(required=True, most=60)


class ListRejection(Inputs):
    """Why the authority did not approve it."""

    reason = Text(required=True, most=2000)


def open_year(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> HostList:
    """It lies at the ministry, and is the next of its year."""
    last = session.scalar(select(func.max(HostList.edition)).filter_by(year=inputs["year"]))
    return HostList(unit=ROOT, year=inputs["year"], edition=(last or 0) + 1)


def collect_anew(host_list: HostList, session: Session) -> None:
    """What was not approved is collected as a new version, with the same nominations."""
    newer = create(session, HOST_LIST, "reopen", SYSTEM_ACTOR, {"year": host_list.year})
    entries.carry_over(session, host_list, newer)


def announce(host_list: HostList, session: Session) -> None:
    """Its schools are announced and have their pages; the list that was announced before holds no more."""
    entries.announce(session, host_list)
    older = select(HostList).where(HostList.state == S.ANNOUNCED, HostList.id != host_list.id).with_for_update()
    for one in session.scalars(older.order_by(HostList.id)).all():
        take(session, HOST_LIST, "supersede", one, SYSTEM_ACTOR)
        entries.end(session, one)


def set_letter(host_list: HostList, inputs: Mapping[str, Any]) -> None:
    """By which letter it was sent."""
    host_list.letter_number = inputs["letter_number"]


def set_approval(host_list: HostList, inputs: Mapping[str, Any]) -> None:
    """The list is final from now on."""
    host_list.approved_on, host_list.approval_number = inputs["approved_on"], inputs["approval_number"]


@rule(source="SM-MOB-1", status=409)
def list_under_way(host_list: HostList, session: Session) -> bool:
    """A year has one list at a time on its way to the authority."""
    other = select(HostList.id).where(HostList.year == host_list.year, HostList.state.in_(UNDER_WAY))
    return session.scalar(other.limit(1)) is None


@rule(source="Q-53", field="approved_on")
def approval_in_the_future(host_list: HostList, inputs: Mapping[str, Any]) -> bool:
    """An approval is recorded when it has been given."""
    return bool(inputs["approved_on"] <= clock.today())


# fmt: off
HOST_LIST = Process("host_list", HostList, (
    Step(None,                "open",      OYGGM,  S.COLLECTING,        told.Opened, list_under_way, takes=ListYear, make=open_year),
    Step(None,                "reopen",    SYSTEM, S.COLLECTING,        told.Opened, make=open_year),
    Step(S.COLLECTING,        "compile",   OYGGM,  S.COMPILED,          told.Compiled, entries.list_is_empty, then=entries.compile_list),
    Step(S.COMPILED,          "submit",    OYGGM,  S.AWAITING_APPROVAL, told.SubmittedForApproval, takes=ApprovalLetter, sets=set_letter),
    Step(S.AWAITING_APPROVAL, "approve",   OYGGM,  S.APPROVED,          told.Approved, approval_in_the_future, takes=AuthoritysApproval, sets=set_approval, tells=(entries.hosts_and_those_above, entries.nominators)),
    Step(S.AWAITING_APPROVAL, "reject",    OYGGM,  S.REJECTED,          told.Rejected, takes=ListRejection, then=collect_anew, optional=True, tells=(entries.nominators,)),
    Step(S.APPROVED,          "announce",  OYGGM,  S.ANNOUNCED,         told.Announced, entries.COMPLETE, then=announce),
    Step(S.ANNOUNCED,         "supersede", SYSTEM, S.SUPERSEDED,        told.Superseded),
    *takes_evidence("mobility.host_list", (S.AWAITING_APPROVAL, S.APPROVED), OYGGM),
), arrived=S.ANNOUNCED)
# fmt: on
