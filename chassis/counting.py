"""How often a thing that has arrived was read, and its files fetched: told beside it, and no step of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import update

from chassis.db import transaction
from chassis.processes import Process


@dataclass(frozen=True)
class Counts:
    """The columns in which it is counted, by name; a door has them where its things show such a number."""

    reads: str | None = None
    downloads: str | None = None


def count_one(column: str | None, process: Process, thing: Any) -> None:
    """One time more, in a transaction of its own: no reader waits for another longer than the count takes.

    The thing's version stays, so that nobody's open form grows stale of somebody else's reading.
    """
    if column is None or process.state_of(thing) is not process.arrived:
        return
    model = process.model
    with transaction() as session:
        more = update(model).where(model.id == thing.id).values({column: getattr(model, column) + 1})
        session.execute(more, execution_options={"synchronize_session": False})
