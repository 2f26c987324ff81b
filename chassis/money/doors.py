"""The doors of a programme's appropriations and travel claims."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.blueprints import Door
from chassis.door import door
from chassis.identity import Actor
from chassis.list_files import Export
from chassis.money import appropriations, claims
from chassis.money.schema import AppropriationSchema, TravelClaimSchema
from chassis.processes import Process


def appropriations_door(process: Process) -> Door:
    """ÖYGGM sees all, a province what was sent to it, auditors what lies in their scope."""

    def visible_to(actor: Actor) -> Select[appropriations.Appropriated]:
        return select(process.model).where(appropriations.shown_to(actor, process.model))

    columns = ("amount", "budget_year", "document_number", "transferred_on")
    return door(process, AppropriationSchema, visible_to, columns=columns)


def claims_door(process: Process, schema: type[TravelClaimSchema] = TravelClaimSchema) -> Door:
    """The claimant, and those who pay or look after it; nobody sees what is not yet sent."""

    def visible_to(actor: Actor) -> Select[claims.Claim]:
        return claims.shown_to(actor, process.model)

    columns = ("claimant_name", "place_name", "budget_year", "total")
    return door(process, schema, visible_to, columns=columns, export=Export(claims.HEADER, claims.lines_of))
