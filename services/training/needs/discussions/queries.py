"""Who sees discussions of needs."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Select, false

from chassis.identity import Actor
from chassis.opened import naming
from services.training.needs.discussions.model import Discussion
from services.training.scope import otmg_things_of


def visible_to(actor: Actor) -> Select[Discussion]:
    """The school and those above it."""
    return otmg_things_of(actor, Discussion)


@naming("record")
def of_cycle(wanted: Select[Discussion], asked: str) -> Select[Discussion]:
    """Those of one need cycle; what is no record's id finds nothing."""
    try:
        return wanted.where(Discussion.cycle_id == UUID(asked))
    except ValueError:
        return wanted.where(false())
