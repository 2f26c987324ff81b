"""Who sees fairness reports."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from chassis.scope import in_any_of, lies_in
from services.awards.judging.candidacies.queries import judging_units
from services.awards.judging.fairness_reports.model import FairnessReport


def visible_to(actor: Actor) -> Select[FairnessReport]:
    """Those who judge and decide, and those who oversee them."""
    return in_any_of(select(FairnessReport), [lies_in(FairnessReport, unit) for unit in judging_units(actor)])
