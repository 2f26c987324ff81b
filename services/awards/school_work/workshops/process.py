"""Who proposes workshops, finds them suitable, sets them up and uses them (SM-AWD-5, AWD-27, AWD-28)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import serves_at
from chassis.identity import DISTRICT as DISTRICT_LEVEL
from chassis.identity import Actor, Role, cut
from chassis.processes import SAME, SYSTEM, Decision, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.audience import district_officers, principal, province_officers
from services.awards.catalogue.model import CATALOGUE
from services.awards.school_work.running_years.queries import own_school, running_year
from services.awards.school_work.school_staff.queries import MANAGERS, STAFF, name_of
from services.awards.school_work.workshop_inventory import process as inventory
from services.awards.school_work.workshop_uses import process as use
from services.awards.school_work.workshops import events as told
from services.awards.school_work.workshops.model import FURNISHED, STANDING, THERE, State, Workshop
from services.awards.years.closed_schools import process as closed

PRINCIPAL, DISTRICT, PROVINCE = Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER


class WorkshopProposal(Inputs):
    """Which kind, for what, what it is to be called, and why at this school."""

    kind = fields.String(
        required=True,
        validate=validate.OneOf(CATALOGUE.codes("workshop_kinds")),
        metadata={"x-choices": "workshop_kinds"},
    )
    area = fields.String(
        required=True,
        validate=validate.OneOf(CATALOGUE.codes("workshop_areas")),
        metadata={"x-choices": "workshop_areas"},
    )
    name = Text(required=True, most=160)
    reason = Text(required=True, most=2000)


class WorkshopSuitability(Inputs):
    """Why the school is suitable: room, need, people."""

    suitability = Text(required=True, most=2000)


class WorkshopSetUp(Inputs):
    """Who sees to it at the district directorate, and who at the school."""

    district_responsible = fields.UUID(required=True, metadata={"x-choices-from": "everybody"})
    school_responsible = fields.UUID(required=True, metadata={"x-choices-from": "people"})


class WorkshopOpening(Inputs):
    """Since when it is used; one that was there before says since when."""

    opened_on = fields.Date(required=True)


class WorkshopClosing(Inputs):
    """Why."""

    reason = Text(required=True, most=2000)


def propose(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Workshop:
    """At the actor's own school, in a year of the province's project."""
    unit = own_school(actor, PRINCIPAL)
    running_year(session, unit)
    return Workshop(unit=unit, **inputs)


def note_suitability(workshop: Workshop, inputs: Mapping[str, Any]) -> None:
    """Why."""
    workshop.suitability = inputs["suitability"]


def name_responsible(workshop: Workshop, session: Session, inputs: Mapping[str, Any]) -> None:
    """With the names they have today."""
    district, school = inputs["district_responsible"], inputs["school_responsible"]
    workshop.district_responsible, workshop.district_responsible_name = district, name_of(session, district)
    workshop.school_responsible, workshop.school_responsible_name = school, name_of(session, school)


def begin_use(workshop: Workshop, inputs: Mapping[str, Any]) -> None:
    """Its use is followed from today on."""
    workshop.opened_on, workshop.followed_since = inputs["opened_on"], clock.today()


def close(workshop: Workshop) -> None:
    """As of today."""
    workshop.closed_on = clock.today()


@rule(source="AWD-27", field="district_responsible")
def not_of_the_district(workshop: Workshop, session: Session, inputs: Mapping[str, Any]) -> bool:
    """One of the two who answer for the set-up serves at the district directorate."""
    return serves_at(session, inputs["district_responsible"], cut(workshop.unit, DISTRICT_LEVEL))


@rule(source="AWD-27", field="school_responsible")
def not_of_the_school(workshop: Workshop, session: Session, inputs: Mapping[str, Any]) -> bool:
    """The other one serves at the school."""
    return serves_at(session, inputs["school_responsible"], workshop.unit)


@rule(source="SM-AWD-5", field="opened_on")
def opened_in_the_future(workshop: Workshop, inputs: Mapping[str, Any]) -> bool:
    """A workshop is open when it is open."""
    return bool(inputs["opened_on"] <= clock.today())


S = State
ALL_THREE = (principal, district_officers, province_officers)
FROZEN = closed.frozen_with_its_school
BOTH_NAMED = (FROZEN, not_of_the_district, not_of_the_school)
USED = (FROZEN, use.used_in_the_future, use.used_before_opening)
LOGGED: dict[str, Any] = {"takes": use.UsedOn, "sets": use.log, "optional": True}
# fmt: off
WORKSHOP = Process("workshop", Workshop, (
    Step(None,                   "propose",       PRINCIPAL, S.PROPOSED,       told.Proposed,      takes=WorkshopProposal, make=propose, tells=(province_officers,)),
    Decision(S.PROPOSED,         "find_suitable", PROVINCE,  S.FOUND_SUITABLE, told.FoundSuitable, FROZEN, takes=WorkshopSuitability, sets=note_suitability, tells=ALL_THREE),
    Step(S.FOUND_SUITABLE,       "start_set_up",  DISTRICT,  S.BEING_SET_UP,   told.SetUpStarted,  BOTH_NAMED, takes=WorkshopSetUp, sets=name_responsible, tells=ALL_THREE),
    Step(FURNISHED,              "add_item",      MANAGERS,  SAME,             told.ItemAdded,     (inventory.inventory_is_full, inventory.there_in_the_future), takes=inventory.NewWorkshopItem, sets=inventory.add, optional=True),
    Step(FURNISHED,              "remove_item",   MANAGERS,  SAME,             told.ItemRemoved,   inventory.no_such_item, takes=inventory.RemovedWorkshopItem, sets=inventory.remove, optional=True),
    Step(S.BEING_SET_UP,         "open",          PRINCIPAL, S.OPERATIONAL,    told.Opened,        (FROZEN, inventory.inventory_missing, opened_in_the_future), takes=WorkshopOpening, sets=begin_use, tells=ALL_THREE),
    Step(S.OPERATIONAL,          "log_use",       STAFF,     SAME,             told.Used,          USED, **LOGGED),
    Step(S.IDLE,                 "log_use",       STAFF,     S.OPERATIONAL,    told.Resumed,       (*USED, use.used_too_long_ago), **LOGGED),
    Step(THERE,                  "strike_use",    MANAGERS,  SAME,             told.UseStruck,     use.no_such_use, takes=use.MistakenUse, sets=use.strike, optional=True),
    Step(S.OPERATIONAL,          "become_idle",   SYSTEM,    S.IDLE,           told.BecameIdle,    at=use.idle_at, tells=ALL_THREE),
    # Of a school that was closed: the province closes it, or says which school goes on with it.
    Step(STANDING,               "freeze",        SYSTEM,    SAME,             told.Frozen,        sets=closed.freeze, tells=(province_officers,)),
    Decision(STANDING,           "move",          PROVINCE,  SAME,             told.Moved,         closed.successor_not_open, when=closed.is_frozen, takes=closed.SuccessorSchool, sets=closed.move, tells=ALL_THREE),
    Decision(STANDING,           "close",         PROVINCE,  S.CLOSED,         told.Closed,        takes=WorkshopClosing, sets=close, tells=ALL_THREE, optional=True),
), arrived=S.OPERATIONAL)
# fmt: on


def freeze_workshops(session: Session, facts: Mapping[str, Any]) -> None:
    """A school was closed: the province hears of each workshop that it had or was to have (Q-48)."""
    closed.freeze_all(session, WORKSHOP, facts, Workshop.state.in_(STANDING))
