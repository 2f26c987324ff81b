"""Who records material support; none given never stands in the way of a plan or a report (PAR-23)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.errors import NotAllowed, RuleNotMet
from chassis.identity import Actor, Role
from chassis.processes import Process, Step, rule
from chassis.schema import BIGGEST_NUMBER, Inputs, Text
from services.partnership import audience as to
from services.partnership.catalogue.model import ENVIRONMENTS
from services.partnership.joint_work.material_supports.events import Received, Recorded, Struck
from services.partnership.joint_work.material_supports.model import MaterialSupport, State, Support
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.model import in_office
from services.partnership.years.cycles.model import year_on

MANAGERS = (Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)
WHO = (*MANAGERS, Role.PARTNERSHIP_COORDINATOR)
OF_A_GIFT = ("environment", "item", "quantity", "given_on")


class SupportRecord(Inputs):
    """What the own school gave, or why it could give nothing."""

    partnership = fields.UUID(required=True)
    support = fields.Enum(Support, by_value=True, required=True)
    environment = fields.String(
        validate=validate.OneOf(ENVIRONMENTS),
        load_default=None,
        allow_none=True,
        metadata={"x-choices": "education_environments"},
    )
    environment_other = Text(most=200, load_default=None, allow_none=True)
    item = Text(most=300, load_default=None, allow_none=True)
    quantity = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(1, BIGGEST_NUMBER))
    given_on = fields.Date(load_default=None, allow_none=True)
    reason = Text(load_default=None, allow_none=True)

    @validates_schema
    def fits_together(self, said: dict[str, Any], **_: Any) -> None:
        """A gift is described; where none was possible there is a reason and nothing else."""
        is_gift = said["support"] is Support.GIVEN
        if is_gift == bool(said["reason"]):
            raise ValidationError("reason_where_nothing_was_possible", field_name="reason")
        for name in OF_A_GIFT:
            if is_gift != (said[name] is not None):
                raise ValidationError("gift_is_described", field_name=name)
        if (said["environment"] == "other") != bool(said["environment_other"]):
            raise ValidationError("other_needs_words", field_name="environment_other")


class SupportReceipt(Inputs):
    """When it arrived."""

    received_on = fields.Date(required=True)


class SupportMistake(Inputs):
    """Why it counts no more."""

    reason = Text(required=True)


def record(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> MaterialSupport:
    """What the actor's school gave; it counts for the school year in which it was given."""
    partnership = partnership_of(session, actor, inputs["partnership"])
    giver = next((school for school in partnership.schools if actor.post(WHO, school)), None)
    if giver is None:
        raise NotAllowed(extra={"roles": sorted(WHO)})
    year = year_on(session, partnership.id, inputs["given_on"] or clock.today())
    if year is None:
        raise RuleNotMet("cycle_not_open", errors={"given_on": ["cycle_not_open"]}, source="Q-58")
    said = {name: value for name, value in inputs.items() if name != "partnership"}
    return MaterialSupport(
        unit=giver,
        receiver=partnership.partner_of(giver),
        partnership_id=partnership.id,
        school_year=year,
        **said,
    )


@rule(source="PAR-23", field="given_on")
def gift_lies_ahead(support: MaterialSupport) -> bool:
    """Only what was given is on record."""
    return support.given_on is None or support.given_on <= clock.today()


@rule(source="PAR-23", field="received_on")
def receipt_day_not_possible(support: MaterialSupport, inputs: Mapping[str, Any]) -> bool:
    """It arrives between the day it was given and today."""
    return bool(support.given_on and support.given_on <= inputs["received_on"] <= clock.today())


def is_in_office(support: MaterialSupport, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(support)
    return session is None or bool(actor.units(*MANAGERS)) or in_office(session, support.partnership_id, actor)


def was_given(support: MaterialSupport) -> bool:
    """There is something to receive."""
    return support.support is Support.GIVEN


def giver(support: MaterialSupport) -> tuple[str]:
    """The school that gives."""
    return (support.giver,)


def receiver(support: MaterialSupport) -> tuple[str]:
    """The school that receives."""
    return (support.receiver,)


def note_receipt(support: MaterialSupport, inputs: Mapping[str, Any]) -> None:
    """When it arrived."""
    support.received_on = inputs["received_on"]


# fmt: off
MATERIAL_SUPPORT = Process("material_support", MaterialSupport, (
    Step(None,                             "record",  WHO, State.RECORDED, Recorded, gift_lies_ahead, of=giver, as_=is_in_office, takes=SupportRecord, make=record, tells=to.SCHOOLS),
    Step(State.RECORDED,                   "receive", WHO, State.RECEIVED, Received, receipt_day_not_possible, of=receiver, as_=is_in_office, when=was_given, takes=SupportReceipt, sets=note_receipt, tells=(to.coordinators,)),
    Step((State.RECORDED, State.RECEIVED), "strike",  WHO, State.STRUCK,   Struck,   of=giver, as_=is_in_office, takes=SupportMistake, optional=True, tells=to.SCHOOLS),
), arrived=State.RECEIVED)
# fmt: on
