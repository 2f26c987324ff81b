"""How the list of activity records is narrowed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select

from chassis.opened import chosen_from, naming
from services.awards.catalogue.model import CATALOGUE
from services.awards.records.activity_records.model import ActivityRecord
from services.awards.records.record_readers.queries import credited_to


@chosen_from(*CATALOGUE.codes("award_areas"), called="award_areas")
def of_area(wanted: Select[Any], area: str) -> Select[Any]:
    """Those of one award area."""
    return wanted.where(ActivityRecord.award_area == area)


@chosen_from(*CATALOGUE.codes("programmes"), called="programmes")
def of_programme(wanted: Select[Any], programme: str) -> Select[Any]:
    """Those under one programme."""
    return wanted.where(ActivityRecord.programme == programme)


@chosen_from("yes", "no")
def for_exhibition(wanted: Select[Any], asked: str) -> Select[Any]:
    """Those that are good examples for the exhibition, or those that are not."""
    return wanted.where(ActivityRecord.for_exhibition.is_(asked == "yes"))


@naming("unit")
def owned_by(wanted: Select[Any], unit: str) -> Select[Any]:
    """Those of a school or of those below a unit, also where they lie at another school that owns them with it."""
    return wanted.where(credited_to(unit))
