"""Appropriations (ödenek): money of a budget year, recorded, transferred to a province and closed (SM-FIN, FIN-01)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import ColumnElement, Index, or_
from sqlalchemy.orm import Mapped, Session, declared_attr, mapped_column

from chassis import clock
from chassis.directory import unit_of
from chassis.identity import ROOT, Actor, Role
from chassis.money.amounts import LEGAL_BASES, MONEY, Money, above_zero
from chassis.processes import Addressee, rule
from chassis.schema import Inputs, Text
from chassis.scope import below
from chassis.texts import Words
from chassis.things import Thing

FIRST_YEAR, LAST_YEAR = 2022, 2100
# What these appropriations pay for, and nothing else (FIN-01, FIN-02).
PROJECT = "Öğretmen ve Okul Yöneticilerin Mesleki Gelişiminde Yaklaşımlar Projesi"
_PROVINCE = re.compile(r"tr/[^/]+")
_SEE_ALL = (Role.OYGGM_OFFICER, Role.AUDITOR)


class State(StrEnum):
    """Where an appropriation stands (SM-FIN)."""

    RECORDED = "recorded"
    TRANSFERRED = "transferred"
    CLOSED = "closed"


class Appropriated(Thing):
    """Money of a budget year for the project; it lies at the province it was sent to, or at the ministry."""

    amount: Mapped[Decimal] = mapped_column(MONEY)
    budget_year: Mapped[int]
    legal_basis: Mapped[str]
    project: Mapped[str] = mapped_column(default=PROJECT)
    document_number: Mapped[str | None]
    transferred_on: Mapped[date | None]
    running_low: Mapped[bool] = mapped_column(default=False)
    state: Mapped[State] = mapped_column(default=State.RECORDED)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        """A place's are added up year by year."""
        return (above_zero(), Index(None, "unit", "budget_year"))

    def title(self) -> Words:
        """Of which year, and how much."""
        amount = f"{self.amount:,.2f}"
        turkish = amount.translate(str.maketrans(",.", ".,"))
        return {
            "tr": f"{self.budget_year} ödeneği, {turkish} TL",
            "en": f"Appropriation {self.budget_year}, TRY {amount}",
        }


class NewAppropriation(Inputs):
    """How much, of which budget year, and by which law."""

    amount = Money(required=True)
    budget_year = fields.Integer(required=True, validate=validate.Range(FIRST_YEAR, LAST_YEAR))
    legal_basis = fields.String(
        load_default="central_budget_law", validate=validate.OneOf(LEGAL_BASES), metadata={"x-choices": "legal_bases"}
    )


class Transfer(Inputs):
    """To which province, when and by which document; without a province it is set aside at the ministry (FIN-08)."""

    province = Text(
        most=40, load_default=None, allow_none=True, metadata={"x-names": "unit", "x-choices-from": "provinces"}
    )
    document_number = Text(required=True, most=80)
    transferred_on = fields.Date(required=True)


def transfer(appropriation: Appropriated, inputs: Mapping[str, Any]) -> None:
    """It lies at the province from now on."""
    appropriation.unit = inputs["province"] or ROOT
    appropriation.document_number = inputs["document_number"]
    appropriation.transferred_on = inputs["transferred_on"]


def note_low(appropriation: Appropriated) -> None:
    """It is told once."""
    appropriation.running_low = True


def its_officers(appropriation: Appropriated) -> list[Addressee]:
    """The province's officers, where it lies at a province (NTF-47)."""
    return [Addressee(Role.PROVINCE_OFFICER, appropriation.unit)] if appropriation.unit != ROOT else []


def oyggm(appropriation: Appropriated) -> list[Addressee]:
    """ÖYGGM, which transfers (NTF-47)."""
    return [Addressee(Role.OYGGM_OFFICER, ROOT)]


@rule(source="FIN-01", field="province")
def province_unknown(appropriation: Appropriated, session: Session, inputs: Mapping[str, Any]) -> bool:
    """It is sent to a province that the directory knows."""
    province = inputs["province"]
    return province is None or (bool(_PROVINCE.fullmatch(province)) and unit_of(session, province) is not None)


@rule(source="FIN-03", field="transferred_on")
def outside_budget_year(appropriation: Appropriated, inputs: Mapping[str, Any]) -> bool:
    """It is transferred in its budget year."""
    return bool(inputs["transferred_on"].year == appropriation.budget_year)


@rule(source="SM-FIN", status=409)
def budget_year_not_over(appropriation: Appropriated) -> bool:
    """It is closed when its budget year is over."""
    return clock.today().year > appropriation.budget_year


def shown_to(actor: Actor, model: type[Appropriated]) -> ColumnElement[bool]:
    """ÖYGGM sees all, a province what was sent to it, auditors what lies in their scope."""
    own = [unit for unit in actor.units(Role.PROVINCE_OFFICER) if unit != ROOT]
    return or_(model.unit.in_(own), *(below(model.unit, unit) for unit in actor.units(*_SEE_ALL)))
