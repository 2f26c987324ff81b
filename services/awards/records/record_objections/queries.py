"""Who sees objections to what became of records."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.records.record_objections.model import RecordObjection
from services.awards.scope import covered


def visible_to(actor: Actor) -> Select[RecordObjection]:
    """The school its own, those above it all of theirs."""
    return select(RecordObjection).where(covered(actor, RecordObjection.unit))
