"""Who sees which requests."""

from sqlalchemy import Select, false, or_, select

from chassis.identity import Actor
from tests.excursions.requests.model import Excursion


def visible_to(actor: Actor) -> Select[Excursion]:
    """A school sees its own, those above it all of theirs."""
    units = actor.units()
    return select(Excursion).where(
        or_(
            # Who holds no post sees none: an empty `or_` would leave the condition out.
            false(),
            *(Excursion.unit == unit for unit in units),
            *(Excursion.unit.startswith(f"{unit}/") for unit in units),
        )
    )
